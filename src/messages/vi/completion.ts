import type { MessageWords } from '../table.ts';

/** The same in Vietnamese. */
export const completion: MessageWords['completion'] = {
  help: { shell: 'trình lệnh cần tự động hoàn thành' },
  examples: `
Ví dụ:
  $ reform-plan completion bash > ~/.local/share/bash-completion/completions/reform-plan
  $ reform-plan completion zsh > ~/.zfunc/_reform-plan        # có fpath+=~/.zfunc trước compinit
  $ reform-plan completion fish > ~/.config/fish/completions/reform-plan.fish
  $ eval "$(reform-plan completion bash)"                     # chỉ cho phiên này`,
};
