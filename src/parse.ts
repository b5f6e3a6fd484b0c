import { bodyDeadlines } from './derive/body-deadlines.ts';
import { withDuties } from './derive/duties.ts';
import { reviewRecognised } from './derive/recognised.ts';
import { carriedOut, readReferences } from './derive/references.ts';
import { readFrame } from './frame/frame.ts';
import { uriOf } from './frame/uri.ts';
import { withTopics } from './grammars/topics.ts';
import type { Plan } from './model/index.ts';
import { statusOf } from './model/status.ts';
import { accountForWords } from './source/coverage.ts';
import { linesIn, type SourceDocument, type SourceLine } from './source/document.ts';
import { Ledger } from './source/ledger.ts';
import { NOTHING_SAID, type Sayings, withSaid } from './source/sayings.ts';
import { cohesionOf } from './tables/decode/cohesion.ts';
import { readTables } from './tables/index.ts';

/**
 * The pipeline: a source document becomes a plan. Never fails: what is not understood is kept, with a
 * diagnostic. The same input gives the same plan.
 * @param said words that people put in place of those that were read; everything is worked out from them
 */
export function parsePlan(source: SourceDocument, said: Sayings = NOTHING_SAID): Plan {
  const ledger = new Ledger();
  for (const d of source.diagnostics) ledger.report(d);
  const frame = readFrame(source, ledger);
  const { bases } = frame;
  const document = { ...frame.document, ...said.document };
  const sections = withDuties(withTopics(withSaid(frame.sections, said.sections)), document);
  // words of tables without ruling lines stand on lines too
  const lines = source.blocks.flatMap((b): readonly SourceLine[] =>
    b.kind === 'line' ? [b] : (b.lines ?? []),
  );
  const tables = readTables(frame.appendices, document, cohesionOf(lines), said.rows, ledger);
  const deadlines = [
    ...tables.deadlines,
    ...bodyDeadlines(sections, document.period, tables.deadlines.length, ledger),
  ];
  const references = readReferences(
    { document, bases, sections, rows: tables.rows, tables: tables.tables },
    ledger,
  );
  const rows = reviewRecognised({ ...references, rows: tables.rows, deadlines }, source, ledger);
  const { discarded, diagnostics } = accountForWords(source, ledger);
  return {
    schemaVersion: '1.0',
    status: statusOf(diagnostics, discarded, wordsOf(source)),
    source: { file: source.file, format: source.format, sha256: source.sha256, pages: source.pages },
    document: {
      ...document,
      uri: uriOf(document),
      carriesOut: carriedOut(references.bases, references.citations),
    },
    bases: references.bases,
    sections,
    tables: tables.tables,
    rows,
    deadlines,
    targets: references.targets,
    citations: references.citations,
    discarded,
    diagnostics,
  };
}

function wordsOf(source: SourceDocument): number {
  let words = 0;
  for (const block of source.blocks) for (const line of linesIn(block)) words += line.tokens.length;
  return words;
}
