import type { Argument, CommanderError, HelpConfiguration, Option } from 'commander';
import type { Messages } from '../messages/table.ts';
import type { Trouble } from '../model/trouble.ts';

/** Commander's help in a language: its titles, and what it adds to the descriptions of options and arguments. */
export function helpWords(usage: Messages['usage']): HelpConfiguration {
  const described = (
    { description, argChoices, defaultValue }: Option | Argument,
    shown: boolean,
  ): string => {
    const facts = [
      ...(argChoices ? [usage.choices(argChoices.join(', '))] : []),
      ...(shown && defaultValue !== undefined ? [usage.default(String(defaultValue))] : []),
    ];
    return [description, ...(facts.length > 0 ? [`(${facts.join('; ')})`] : [])].join(' ');
  };
  const titles = new Map<string, string>(Object.entries(usage.titles));
  return {
    styleTitle: (title) => titles.get(title) ?? title,
    styleUsage: (line) => line.replace('[options]', usage.options).replace('[command]', usage.command),
    styleSubcommandTerm: (term) => term.replace('[options]', usage.options),
    optionDescription: (option) => described(option, option.required || option.optional),
    argumentDescription: (argument) => described(argument, true),
  };
}

/**
 * What is wrong with the words of a command line, in four parts.
 * @param error what commander found: its code says what, its message quotes the words
 * @param help what to type for help
 */
export function usageTrouble(
  { code, message }: CommanderError,
  help: string,
  usage: Messages['usage'],
): Trouble {
  const { troubles } = usage;
  const [first = '', second = ''] = [...message.matchAll(/'([^']*)'/g)].map((quoted) => quoted[1] ?? '');
  const near = /Did you mean (?:one of )?([^?]+)\?/.exec(message)?.[1] ?? '';
  const choices = /Allowed choices are (.+)\.$/s.exec(message)?.[1] ?? '';
  switch (code) {
    case 'commander.unknownOption':
      return troubles.unknownOption({ option: first, near, help });
    case 'commander.unknownCommand':
      return troubles.unknownCommand({ command: first, near, help });
    case 'commander.missingArgument':
      return troubles.missingArgument({ argument: first, help });
    case 'commander.missingMandatoryOptionValue':
    case 'commander.optionMissingArgument':
      return troubles.optionNeedsValue({ option: first, help });
    case 'commander.invalidArgument':
      return message.startsWith('error: option')
        ? troubles.notAChoice({ of: first, value: second, choices, help })
        : troubles.notAChoice({ of: second, value: first, choices, help });
    case 'commander.excessArguments':
      return troubles.tooManyArguments({ help });
    default:
      return troubles.badUsage({ said: message.replace(/^error: /, ''), help });
  }
}
