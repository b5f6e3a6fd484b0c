/** Shells that complete commands by a script. */
export const SHELLS = ['bash', 'zsh', 'fish'] as const;
export type Shell = (typeof SHELLS)[number];

/** An option as it is completed. */
export interface CompletedOption {
  /** `-f`, `--format`. */
  readonly flags: readonly string[];
  readonly summary: string;
  /** Null: nothing follows it; a list: one of these; else a file, or words that cannot be completed. */
  readonly takes: readonly string[] | 'file' | 'value' | null;
}

/** A subcommand as it is completed; the program itself has an empty name. */
export interface CompletedCommand {
  readonly name: string;
  readonly summary: string;
  readonly options: readonly CompletedOption[];
  /** What may stand there besides options. */
  readonly words: readonly string[];
  /** Files may stand there. */
  readonly files: boolean;
}

/** A script that completes subcommands, options, their values and files. */
export function completionScript(
  shell: Shell,
  program: string,
  commands: readonly CompletedCommand[],
): string {
  const lines = { bash, zsh, fish }[shell](program, commands);
  return `${lines.join('\n')}\n`;
}

/** A name that shells take for functions. */
function identifier(program: string): string {
  return program.replace(/[^A-Za-z0-9]/g, '_');
}

/** Text within single quotes, for bash and zsh. */
function quoted(text: string): string {
  return `'${text.replace(/'/g, "'\\''")}'`;
}

const flagsOf = ({ options }: CompletedCommand): string[] => options.flatMap(({ flags }) => flags);

function bash(program: string, commands: readonly CompletedCommand[]): string[] {
  const name = identifier(program);
  const [top, ...rest] = commands;
  return [
    `# bash completion for ${program}`,
    `_${name}() {`,
    // words are set apart by line feeds, so that names of files may hold spaces
    `  local IFS=$'\\n' cur prev command i words=() flags=() files=0`,
    '  COMPREPLY=()',
    `  cur=\${COMP_WORDS[COMP_CWORD]}`,
    `  prev=\${COMP_WORDS[COMP_CWORD-1]}`,
    // "--format=json" comes as three words
    `  if [[ $cur == = ]]; then cur=; elif [[ $prev == = ]]; then prev=\${COMP_WORDS[COMP_CWORD-2]}; fi`,
    '  for ((i = 1; i < COMP_CWORD; i++)); do',
    `    if [[ \${COMP_WORDS[i]} != -* ]]; then command=\${COMP_WORDS[i]}; break; fi`,
    '  done',
    '  case "$command" in',
    ...rest.map(
      (command) => `    ${command.name}) ${bashWords(command.words, flagsOf(command), command.files)} ;;`,
    ),
    ...(top ? [`    *) ${bashWords(top.words, flagsOf(top), top.files)} ;;`] : []),
    '  esac',
    '  case "$command $prev" in',
    ...commands.flatMap(bashValues),
    '  esac',
    `  if [[ $cur == -* ]]; then words=("\${flags[@]}") files=0; fi`,
    `  if ((\${#words[@]})); then COMPREPLY=($(compgen -W "\${words[*]}" -- "$cur")); fi`,
    '  if ((files)); then',
    '    compopt -o filenames 2>/dev/null',
    '    COMPREPLY+=($(compgen -f -- "$cur"))',
    '  fi',
    '}',
    `complete -F _${name} ${program}`,
  ];
}

function bashWords(words: readonly string[], flags: readonly string[], files: boolean): string {
  return `words=(${words.map(quoted).join(' ')}) flags=(${flags.join(' ')}) files=${files ? 1 : 0}`;
}

/** What may follow the options of a command that take a value. */
function bashValues({ name, options }: CompletedCommand): string[] {
  return options.flatMap(({ flags, takes }) => {
    if (takes === null) return [];
    const pattern = flags.map((flag) => quoted(`${name} ${flag}`)).join(' | ');
    const then =
      takes === 'value' ? 'return' : bashWords(takes === 'file' ? [] : takes, [], takes === 'file');
    return [`    ${pattern}) ${then} ;;`];
  });
}

function zsh(program: string, commands: readonly CompletedCommand[]): string[] {
  const name = identifier(program);
  const [top, ...rest] = commands;
  return [
    `#compdef ${program}`,
    `_${name}() {`,
    '  local curcontext="$curcontext" state line',
    '  typeset -A opt_args',
    `  _arguments -C ${(top?.options ?? []).flatMap(zshOption).join(' ')} '1: :->command' '*:: :->rest'`,
    '  case $state in',
    '    command)',
    '      local -a commands=(',
    ...rest.map((command) => `        ${quoted(`${command.name}:${command.summary.replace(/:/g, '\\:')}`)}`),
    '      )',
    '      _describe command commands ;;',
    '    rest)',
    '      case $line[1] in',
    ...rest.flatMap((command) => [
      `        ${command.name})`,
      `          _arguments ${[...command.options.flatMap(zshOption), ...zshOperands(command)].map((part) => `\\\n            ${part}`).join(' ')} ;;`,
    ]),
    '      esac ;;',
    '  esac',
    '}',
    // sourced it has to be registered; autoloaded it is the function itself
    `if [[ $funcstack[1] == _${name} ]]; then _${name} "$@"; else compdef _${name} ${program}; fi`,
  ];
}

function zshOption({ flags, summary, takes }: CompletedOption): string[] {
  const about = summary.replace(/[\\[\]:]/g, '\\$&');
  const value =
    takes === null
      ? ''
      : takes === 'file'
        ? ':file:_files'
        : takes === 'value'
          ? ':value:'
          : `:value:(${takes.join(' ')})`;
  return flags.map((flag) =>
    quoted(`*${flag}${takes !== null && flag.startsWith('--') ? '=' : ''}[${about}]${value}`),
  );
}

function zshOperands({ words, files }: CompletedCommand): string[] {
  if (words.length > 0) return [quoted(`*:word:(${words.join(' ')})`)];
  return files ? [quoted('*:file:_files')] : [];
}

function fish(program: string, commands: readonly CompletedCommand[]): string[] {
  const [top, ...rest] = commands;
  const escaped = (text: string): string => `'${text.replace(/[\\']/g, '\\$&')}'`;
  const option = (when: string, { flags, summary, takes }: CompletedOption): string => {
    const names = flags.map((flag) =>
      flag.startsWith('--') ? `-l ${flag.slice(2)}` : `-s ${flag.slice(1)}`,
    );
    const value =
      takes === null
        ? []
        : takes === 'file'
          ? ['-rF']
          : takes === 'value'
            ? ['-x']
            : ['-x', '-a', escaped(takes.join(' '))];
    return [`complete -c ${program}`, '-n', escaped(when), ...names, ...value, '-d', escaped(summary)].join(
      ' ',
    );
  };
  return [
    `# fish completion for ${program}`,
    `complete -c ${program} -f`,
    ...(top?.options ?? []).map((each) => option('__fish_use_subcommand', each)),
    ...rest.map(
      (command) =>
        `complete -c ${program} -n __fish_use_subcommand -a ${command.name} -d ${escaped(command.summary)}`,
    ),
    ...rest.flatMap((command) => {
      const when = `__fish_seen_subcommand_from ${command.name}`;
      const words =
        command.words.length > 0
          ? [`complete -c ${program} -n ${escaped(when)} -a ${escaped(command.words.join(' '))}`]
          : [];
      const files = command.files ? [`complete -c ${program} -n ${escaped(when)} -F`] : [];
      return [...command.options.map((each) => option(when, each)), ...words, ...files];
    }),
  ];
}
