import { type Document, isAlias, isMap, isScalar, isSeq, LineCounter, type Node } from 'yaml';
import type { Messages } from '../messages/index.ts';
import { messageOf } from '../text/thrown.ts';
import { DEEPEST, tooDeepAt } from './depth.ts';
import { JsonPlaces } from './json-places.ts';
import { isTooMuch, type TooMuch, yamlDocuments } from './yaml-documents.ts';

/** The way to a value inside another: keys and indexes from 0. */
export type Path = readonly (string | number)[];

/** Where something stands in a file; both from 1, columns in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** A value that was read from text, and where its parts stand there. */
export interface Located {
  readonly value: unknown;
  /** The place of the value at a path; of the nearest thing around it where there is none. */
  readonly at: (path: Path) => Position;
  /** The place of a key itself. */
  readonly atKey: (path: Path, key: string) => Position;
}

/** What is no YAML or JSON at all. */
export interface SyntaxFault {
  readonly position: Position;
  /** `YAML`, `JSON` or `NDJSON`. */
  readonly language: string;
  /** What the library said; empty where there is too much of something. */
  readonly got: string;
  /** What there is too much of, and how much of it is allowed. */
  readonly moreThan?: { readonly most: number; readonly what: 'levels' | TooMuch['what'] };
}

/** What was found instead of a file that can be read. */
export function gotText(
  { got, moreThan }: Pick<SyntaxFault, 'got' | 'moreThan'>,
  { validating: { kinds } }: Pick<Messages, 'validating'>,
): string {
  return moreThan === undefined ? kinds.said(got) : kinds[moreThan.what](moreThan.most);
}

/** The text of a plan file, parsed, with the place of each value. */
export interface LocatedText {
  readonly values: readonly Located[];
  readonly faults: readonly SyntaxFault[];
}

/** Reads JSON, YAML (one document or a stream of them) or NDJSON, keeping where everything stands. */
export function locate(text: string): LocatedText {
  const body = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const deep = tooDeepAt(body);
  if (deep !== null) {
    const position = positionOf(deep, lineStarts(body));
    const moreThan = { what: 'levels' as const, most: DEEPEST };
    return { values: [], faults: [{ position, language: 'YAML, JSON', got: '', moreThan }] };
  }
  if (/^\s*[[{]/.test(body)) return locateJson(body);
  return locateYaml(body);
}

/** A file of one JSON value, or with one in each line. */
function locateJson(text: string): LocatedText {
  const whole = parseJson(text);
  if (whole.ok) return { values: [lazily(whole.value, text, 0, lineStarts(text))], faults: [] };
  const lines = text.split('\n');
  const [first = '', second = ''] = lines.filter((line) => line.trim() !== '');
  return second !== '' && parseJson(first).ok && /^\s*\{/.test(second)
    ? locateLines(lines, text)
    : {
        values: [],
        faults: [{ position: positionOf(whole.offset, lineStarts(text)), language: 'JSON', got: whole.got }],
      };
}

function locateLines(lines: readonly string[], text: string): LocatedText {
  const starts = lineStarts(text);
  const values: Located[] = [];
  const faults: SyntaxFault[] = [];
  for (const [i, line] of lines.entries()) {
    if (line.trim() === '') continue;
    const start = starts[i] ?? 0;
    const parsed = parseJson(line);
    if (parsed.ok) values.push(lazily(parsed.value, line, start, starts));
    else
      faults.push({
        position: positionOf(start + parsed.offset, starts),
        language: 'NDJSON',
        got: parsed.got,
      });
  }
  return { values, faults };
}

type Json =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly offset: number; readonly got: string };

function parseJson(text: string): Json {
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch (error) {
    const message = error instanceof Error ? error.message : 'a syntax error';
    const offset = /at position (\d+)/.exec(message)?.[1];
    return {
      ok: false,
      offset: offset === undefined ? text.trimEnd().length : Number(offset),
      got: message.replace(/ (?:in JSON )?at position.*$/s, ''),
    };
  }
}

/** A value of JSON; where its parts stand is only looked for when it is asked. */
function lazily(value: unknown, text: string, start: number, starts: readonly number[]): Located {
  const places = new JsonPlaces(text);
  return {
    value,
    at: (path) => positionOf(start + places.offsetOf(path, false), starts),
    atKey: (path, key) => positionOf(start + places.offsetOf([...path, key], true), starts),
  };
}

function locateYaml(text: string): LocatedText {
  const lineCounter = new LineCounter();
  const documents = yamlDocuments(text, lineCounter);
  if (isTooMuch(documents)) {
    const position = positionOf(documents.offset, lineStarts(text));
    return { values: [], faults: [{ position, language: 'YAML', got: '', moreThan: documents }] };
  }
  const position = (offset: number): Position => {
    const { line, col } = lineCounter.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const values: Located[] = [];
  const faults: SyntaxFault[] = [];
  for (const document of documents) {
    const errors = document.errors.map(({ pos, message }) => ({
      position: position(pos[0]),
      language: 'YAML',
      got: message,
    }));
    const value = errors.length === 0 ? plainValue(document) : null;
    if (value?.ok) {
      values.push({
        value: value.value,
        at: (path) => position(offsetIn(document, path, null)),
        atKey: (path, key) => position(offsetIn(document, path, key)),
      });
    } else if (value) faults.push({ position: position(0), language: 'YAML', got: value.got });
    faults.push(...errors);
  }
  return { values, faults };
}

/** Aliases that unfold without end are refused by the library. */
function plainValue(document: Document): Json {
  try {
    return { ok: true, value: document.toJS() };
  } catch (error) {
    return { ok: false, offset: 0, got: messageOf(error) };
  }
}

/** The offset of what stands at a path, or of the last thing on the way there. */
function offsetIn(document: Document | undefined, path: Path, key: string | null): number {
  let node: unknown = document?.contents;
  let offset = startOf(node);
  for (const [i, step] of [...path, ...(key === null ? [] : [key])].entries()) {
    if (isAlias(node)) node = document && node.resolve(document);
    const next = stepInto(node, step);
    if (!next) return offset;
    node = next.value;
    offset = startOf(key !== null && i === path.length ? next.key : (next.value ?? next.key));
  }
  return offset;
}

function stepInto(node: unknown, step: string | number): { key: unknown; value: unknown } | null {
  if (isSeq(node)) {
    const value = node.items[Number(step)];
    return value === undefined ? null : { key: value, value };
  }
  if (!isMap(node)) return null;
  const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(step));
  return pair ? { key: pair.key, value: pair.value } : null;
}

function startOf(node: unknown): number {
  const range = isNode(node) ? node.range : null;
  return range?.[0] ?? 0;
}

function isNode(node: unknown): node is Node {
  return isScalar(node) || isMap(node) || isSeq(node) || isAlias(node);
}

/** Offsets at which the lines of a text begin. */
export function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/** Line and column from 1: the last line that begins at or before an offset, by halving. */
export function positionOf(offset: number, starts: readonly number[]): Position {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
}
