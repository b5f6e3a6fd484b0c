/** Words of `reform-plan completion`. */
export const completion = {
  help: { shell: 'the shell to complete for' },
  examples: `
Examples:
  $ reform-plan completion bash > ~/.local/share/bash-completion/completions/reform-plan
  $ reform-plan completion zsh > ~/.zfunc/_reform-plan        # with fpath+=~/.zfunc before compinit
  $ reform-plan completion fish > ~/.config/fish/completions/reform-plan.fish
  $ eval "$(reform-plan completion bash)"                     # for this shell only`,
};
