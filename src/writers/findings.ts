import type { Finding, Severity } from '../ask/check/rule.ts';
import type { Messages } from '../messages/index.ts';
import { PLAIN, printable, type Style } from './style.ts';
import { placeText } from './summary.ts';

/** How many there are of each severity. */
export function tally(findings: readonly Finding[]): Readonly<Record<Severity, number>> {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  return counts;
}

/** A line a finding: place, severity, what was found, rule. */
export function findingLines(
  findings: readonly Finding[],
  messages: Pick<Messages, 'check' | 'parsing'>,
  style: Style = PLAIN,
): string {
  const { check } = messages;
  const paint = { error: style.red, warning: style.yellow, info: style.dim };
  return findings
    .map(({ file, source, severity, message, rule }) => {
      const place = style.cyan(printable(placeText(file, source, messages)));
      return `${place} ${paint[severity](check.severity[severity])} ${printable(message)} ${style.dim(rule)}\n`;
    })
    .join('');
}

/** An array of objects. */
export function findingsJson(findings: readonly Finding[]): string {
  const objects = findings.map(({ rule, code, severity, message, fields = {}, file, of, source }) => ({
    rule,
    code,
    severity,
    message,
    fields,
    file,
    of,
    source,
  }));
  return `${JSON.stringify(objects, null, 2)}\n`;
}
