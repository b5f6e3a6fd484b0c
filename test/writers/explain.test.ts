import { expect, test } from 'vitest';
import { severityInCheck } from '../../src/ask/check/check.ts';
import type { DiagnosticCode } from '../../src/diagnostics/catalogue.ts';
import { explain } from '../../src/diagnostics/explain.ts';
import { messagesIn } from '../../src/messages/index.ts';
import type { Language } from '../../src/model/language.ts';
import { explainLines } from '../../src/writers/explain.ts';

/** First line of what a person is told about a code. */
function headline(code: DiagnosticCode, language: Language): string {
  const known = explain(code, language);
  const told = { ...known, inCheck: severityInCheck(code, known.severity) };
  return explainLines(told, messagesIn(language), { width: 80 }).split('\n')[0] ?? '';
}

test.each<[DiagnosticCode, Language, string]>([
  ['appendix-missing', 'en', 'appendix-missing (warning, error as a finding of check)'],
  ['appendix-missing', 'vi', 'appendix-missing (cảnh báo, là lỗi khi lệnh check nêu ra)'],
  ['row-number-gap', 'en', 'row-number-gap (warning)'],
  ['row-number-gap', 'vi', 'row-number-gap (cảnh báo)'],
])('%s is as grave as whoever reports it says (%s)', (code, language, line) => {
  expect(headline(code, language)).toBe(line);
});
