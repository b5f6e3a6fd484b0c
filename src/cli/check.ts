import { type Command, Option } from 'commander';
import { askCheck } from '../ask/check/ask.ts';
import { RULES, readSettings } from '../ask/check/check.ts';
import type { Finding } from '../ask/check/rule.ts';
import type { Messages } from '../messages/index.ts';
import { wordFor } from '../messages/words.ts';
import { tabularText } from '../writers/answers.ts';
import { findingLines, findingsJson, tally } from '../writers/findings.ts';
import { sarifText } from '../writers/sarif.ts';
import { PLAIN, type Style } from '../writers/style.ts';
import { type AskOptions, askPlans, gathered, refuser, takesPlans } from './asking.ts';
import { handOver } from './deliver.ts';
import { EXIT } from './exit.ts';
import { formatByEnding, type OutputChoice, takesOutput } from './output.ts';
import { print, screenWidth, spoken, spokenLanguage, stdoutStyle } from './screen.ts';
import { say } from './terminal.ts';
import { version } from './version.ts';

const FORMATS = ['text', 'json', 'sarif'] as const;
type CheckFormat = (typeof FORMATS)[number];

interface CheckOptions extends AskOptions, OutputChoice {
  readonly rule?: readonly string[];
  readonly rules?: boolean;
  readonly format?: CheckFormat;
}

export function defineCheck(command: Command, exitWith: (code: number) => void): void {
  const messages = spoken();
  const { help, examples } = messages.check;
  takesOutput(takesPlans(command, messages), messages)
    .option('--rule <setting>', help.rule, gathered)
    .option('--rules', help.rules)
    .addOption(new Option('-f, --format <format>', help.format).choices(FORMATS))
    .addHelpText('after', examples)
    .action(async (files: string[], options: CheckOptions) =>
      exitWith(await check(files, options, messages)),
    );
}

async function check(files: readonly string[], options: CheckOptions, messages: Messages): Promise<number> {
  if (options.rules) return listRules(messages);
  const refuse = await refuser();
  const settings = readSettings(options.rule ?? [], messages);
  if (!settings.ok) {
    refuse(settings.trouble);
    return EXIT.couldNotRun;
  }
  const findings: Finding[] = [];
  let plans = 0;
  const asked = await askPlans(
    files,
    options,
    'check',
    messages,
    {
      question: { settings: settings.value, language: spokenLanguage() },
      ask: askCheck,
      worker: new URL('../ask/check/worker.js', import.meta.url),
    },
    (found) => {
      plans += 1;
      for (const finding of found) findings.push(finding);
    },
  );
  if (asked === null) return EXIT.couldNotRun;
  const format = options.format ?? formatByEnding(options.output, FORMATS) ?? 'text';
  const style = options.output === undefined ? await stdoutStyle() : PLAIN;
  const text = await textOf(findings, format, style, messages);
  if (!(await handOver(text, files, options, messages))) return EXIT.couldNotRun;
  const { error, warning, info } = tally(findings);
  if (format === 'text') say([messages.check.sum({ errors: error, warnings: warning, notes: info, plans })]);
  if (asked.failed > 0) return EXIT.couldNotRun;
  return error + warning > 0 ? EXIT.findings : EXIT.fine;
}

async function textOf(
  findings: readonly Finding[],
  format: CheckFormat,
  style: Style,
  messages: Messages,
): Promise<string> {
  switch (format) {
    case 'text':
      return findingLines(findings, messages, style);
    case 'json':
      return findingsJson(findings);
    case 'sarif': {
      const rules = RULES.map(({ id, severity }) => ({ id, severity, text: messages.check.rules[id] }));
      return sarifText(findings, { version: version(), language: spokenLanguage(), rules });
    }
  }
}

async function listRules(messages: Messages): Promise<number> {
  const { columns, check: words } = messages;
  const table = {
    columns: ['rule', 'severity', 'text'].map((name) => ({ name, heading: wordFor(columns, name) ?? name })),
    rows: RULES.map(({ id, severity }) => ({
      rule: id,
      severity: words.severity[severity],
      text: words.rules[id],
    })),
  };
  await print(await tabularText(table, 'table', { width: screenWidth(), style: await stdoutStyle() }));
  return EXIT.fine;
}
