import type { TroubleWords } from '../model/trouble.ts';

/**
 * Options as each writes them who may have set them: a program (`{ dueIn: "quý I/2024" }`), or a person on the command
 * line (`--due-in "quý I/2024"`). A trouble about an option says both; who shows it chooses.
 */

/** Flags that are not the option's name in kebab-case. */
const FLAGS: Readonly<Record<string, string>> = {
  events: '--event',
  rules: '--rule',
  checked: '--checked, --unchecked',
};

type Value = string | number | boolean | readonly unknown[] | Readonly<Record<string, unknown>>;

/** The flag of an option: `dueIn` is `--due-in`. */
export function flagOf(option: string): string {
  return FLAGS[option] ?? `--${option.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`)}`;
}

/** An option with a value, for people to copy. */
export function setting(
  option: string,
  value: Value,
  typed: string = typedAs(value),
): Pick<TroubleWords, 'example' | 'onCommandLine'> {
  const example = `{ ${option}: ${written(value)} }`;
  return { example, onCommandLine: { example: [flagOf(option), typed].filter(Boolean).join(' ') } };
}

/**
 * What is wrong with an option, and one that is right.
 * @param say what failed, by the option's name
 */
export function wrongOption(
  option: string,
  value: Value,
  say: (name: string) => string,
): Pick<TroubleWords, 'what' | 'example' | 'onCommandLine'> {
  const { example, onCommandLine } = setting(option, value);
  return { what: say(option), example, onCommandLine: { ...onCommandLine, what: say(flagOf(option)) } };
}

/** How one language says that filters do not apply: by the names of those that were given, and of those that would. */
type SayFilters = (filter: string, instead: string) => Pick<TroubleWords, 'what' | 'expected'>;

/**
 * Filters that what was asked for does not have.
 * @param instead names of the filters that it has, those that belong together in one list
 */
export function wrongFilter(
  filter: readonly string[],
  instead: readonly (readonly string[])[],
  say: SayFilters,
): TroubleWords {
  const words = (names: (options: readonly string[]) => string): Omit<TroubleWords, 'example'> => ({
    ...say(names(filter), instead.map(names).join(', ')),
    got: names(filter),
  });
  const { example, onCommandLine } = setting('text', ['chuyển đổi số'], '"chuyen doi so"');
  return {
    ...words((options) => options.join(', ')),
    example,
    onCommandLine: { ...onCommandLine, ...words((options) => options.map(flagOf).join(', ')) },
  };
}

/** What people copy who say when an event was; a plan names the event so. */
export const EVENT_KNOWN = setting(
  'events',
  [{ words: 'có văn bản hướng dẫn', day: '2024-03-01' }],
  '"có văn bản hướng dẫn=2024-03-01"',
);
/** … who leave a rule of the check out. */
export const RULE_OFF = setting('rules', { 'no-product': 'off' }, 'no-product=off');

/** Options of `track set` that mend a statement, by the field that was refused. */
const STATED: Readonly<Record<string, string>> = {
  unit: '--unit "Sở Nội vụ" --done 10/3/2026',
  occurrence: '--occurrence 31/3/2026 --done 28/3/2026',
  state: '--state doing',
  percent: '--state doing --percent 40',
  actual: '--state doing --actual 85.5',
  extendTo: '--extend 30/9/2026 --granted "45/UBND-NC@2026-06-20"',
  grantedBy: '--extend 30/9/2026 --granted "45/UBND-NC@2026-06-20"',
};

/**
 * A statement about a task that can be entered, for people to copy.
 * @param plan a plan file as the language calls it
 * @param field the field of the statement that was refused
 */
export function statement(plan: string, field: string): string {
  const said = STATED[field] ?? '--done 10/3/2026 --evidence "123/BC-SNV@2026-03-10"';
  return `reform-plan track set ${plan} III.5 ${said}`;
}

/** A number that an option takes. */
export function sampleOf(option: string): string | number {
  if (option === 'maxSize') return '256M';
  return /confidence|share/i.test(option) ? 0.9 : 20;
}

/** Literals of JavaScript, with spaces where people put them. */
function written(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(written).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const fields = Object.entries(value).map(
    ([name, own]) => `${/^\w+$/.test(name) ? name : JSON.stringify(name)}: ${written(own)}`,
  );
  return `{ ${fields.join(', ')} }`;
}

/** A value as it is typed: in quotes where it has spaces. */
export function typedAs(value: Value): string {
  if (value === true) return '';
  const text = Array.isArray(value) ? value.join(',') : String(value);
  return /\s/.test(text) ? `"${text}"` : text;
}
