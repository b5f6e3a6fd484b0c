import type { Severity } from '../diagnostics/entry.ts';
import type { Explained, GatheringRule } from '../diagnostics/explain.ts';
import type { Messages } from '../messages/index.ts';
import { PLAIN, type Style } from './style.ts';
import { widthOf, wrap } from './wrap.ts';

type Texts = Pick<Messages, 'check' | 'explaining'>;

/** What is told of a code: what the catalogue knows, and the severity in `check` where that is another. */
export interface Explanation extends Explained {
  readonly inCheck: Severity | null;
}

/** Narrower columns than this are not wrapped to. */
const NARROWEST = 20;
const INDENT = '  ';

/** A code for people: its severity, then each part under its name. */
export function explainLines(
  explained: Explanation,
  { check, explaining }: Texts,
  { width, style = PLAIN }: { readonly width: number; readonly style?: Style },
): string {
  const { code, severity, inCheck, milder, means, matters, example, remedy } = explained;
  const { parts, noteWhere, asFinding } = explaining;
  const grave = [
    check.severity[severity],
    ...(milder === null ? [] : [noteWhere(milder)]),
    ...(inCheck === null ? [] : [asFinding(check.severity[inCheck])]),
  ].join(', ');
  const named = [
    [parts.means, means],
    [parts.matters, matters],
    [parts.example, example],
    [parts.remedy, remedy],
  ] as const;
  return `${style.bold(code)} ${style.dim(`(${grave})`)}\n${partLines(named, width, style)}`;
}

/** A rule of `check` that gathers several codes. */
export function gatheredLines(
  { rule, codes }: { readonly rule: GatheringRule; readonly codes: readonly string[] },
  { check, explaining }: Texts,
  { width, style = PLAIN }: { readonly width: number; readonly style?: Style },
): string {
  const { means, gathers } = explaining.parts;
  const named = [
    [means, check.rules[rule]],
    [gathers, codes.join(', ')],
  ] as const;
  return `${style.bold(rule)}\n${partLines(named, width, style)}`;
}

function partLines(parts: readonly (readonly [string, string])[], width: number, style: Style): string {
  const column = Math.max(...parts.map(([name]) => widthOf(name))) + 3;
  const room = Math.max(NARROWEST, width - INDENT.length - column);
  return parts
    .map(([name, text]) => {
      const label = style.dim(`${name}:`) + ' '.repeat(column - widthOf(name) - 1);
      return `${INDENT}${label}${wrap(text, room).join(`\n${INDENT}${' '.repeat(column)}`)}\n`;
    })
    .join('');
}

/** Codes as an array of objects. */
export function explainJson(all: readonly Explanation[]): string {
  return `${JSON.stringify(all, null, 2)}\n`;
}
