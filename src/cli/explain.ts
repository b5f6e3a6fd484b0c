import { Argument, type Command, Option } from 'commander';
import { severityInCheck } from '../ask/check/check.ts';
import { CODES, type DiagnosticCode } from '../diagnostics/catalogue.ts';
import { EXPLAINED, explain, namedBy } from '../diagnostics/explain.ts';
import { LANGUAGES, type Messages } from '../messages/index.ts';
import { wordFor } from '../messages/words.ts';
import { nearest } from '../text/nearest.ts';
import { tabularText } from '../writers/answers.ts';
import { type Explanation, explainJson, explainLines, gatheredLines } from '../writers/explain.ts';
import { refuser } from './asking.ts';
import { EXIT } from './exit.ts';
import { print, screenWidth, spoken, spokenLanguage, stdoutStyle } from './screen.ts';

interface ExplainOptions {
  readonly format: 'text' | 'json';
}

export function defineExplain(command: Command, exitWith: (code: number) => void): void {
  const messages = spoken();
  const { explaining, query } = messages;
  command
    .addArgument(new Argument('[code]', explaining.help.code))
    .addOption(
      new Option('-f, --format <format>', explaining.help.format).choices(['text', 'json']).default('text'),
    )
    .addOption(new Option('--lang <language>', query.help.lang).choices(LANGUAGES))
    .addHelpText('after', explaining.examples)
    .action(async (code: string | undefined, options: ExplainOptions) =>
      exitWith(
        code === undefined ? await listAll(options, messages) : await explainOne(code, options, messages),
      ),
    );
}

async function explainOne(word: string, { format }: ExplainOptions, messages: Messages): Promise<number> {
  const named = namedBy(word);
  if (named === null) {
    const refuse = await refuser();
    refuse(messages.explaining.troubles.unknownCode(word, nearest(word, EXPLAINED)));
    return EXIT.couldNotRun;
  }
  const screen = { width: screenWidth(), style: await stdoutStyle() };
  const codes = named.kind === 'code' ? [named.code] : named.codes;
  const all = codes.map(explained);
  const lines =
    named.kind === 'code'
      ? all.map((each) => explainLines(each, messages, screen)).join('')
      : gatheredLines(named, messages, screen);
  await print(format === 'json' ? explainJson(all) : lines);
  return EXIT.fine;
}

/** What the catalogue knows, and the severity that `check` gives where it has its own. */
function explained(code: DiagnosticCode): Explanation {
  const known = explain(code, spokenLanguage());
  return { ...known, inCheck: severityInCheck(code, known.severity) };
}

async function listAll({ format }: ExplainOptions, { columns, check }: Messages): Promise<number> {
  const all = CODES.map(explained);
  if (format === 'json') {
    await print(explainJson(all));
    return EXIT.fine;
  }
  const table = {
    columns: ['code', 'severity', 'means'].map((name) => ({ name, heading: wordFor(columns, name) ?? name })),
    rows: all.map(({ code, severity, inCheck, means }) => ({
      code,
      severity: [severity, inCheck].flatMap((one) => (one === null ? [] : check.severity[one])).join(' / '),
      means,
    })),
  };
  await print(await tabularText(table, 'table', { width: screenWidth(), style: await stdoutStyle() }));
  return EXIT.fine;
}
