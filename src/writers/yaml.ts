import { Document, isCollection, isMap, isPair, isScalar, type Node, Scalar, visit } from 'yaml';
import type { Plan } from '../model/index.ts';
import type { PlanWriter } from './plan-writer.ts';

/** Columns that a line fills at most; Vietnamese prose reads well at this width, also in a terminal. */
const WIDTH = 100;
/** A collection of scalars that takes no more than this stands on one line: places, periods, agencies. */
const COMPACT = 76;

/**
 * YAML for people: long text folded, short records on one line, Vietnamese as it is, no anchors; the keys in
 * the order of the model. Several plans are several documents of one stream.
 */
export const yaml: PlanWriter = {
  one: document,
  pieces: (plan) => [document(plan)],
  many: { open: '', between: '---\n', close: '', each: document },
};

function document(plan: Plan): string {
  const tree = new Document(plan, { aliasDuplicateObjects: false });
  visit(tree, {
    Scalar: (_, node) => {
      const style = typeof node.value === 'string' ? styleOf(node.value) : null;
      if (style) node.type = style;
    },
    Collection: (_, node) => {
      if (isCompact(node)) node.flow = true;
    },
  });
  // a blank line before each list of records, and between the records themselves
  if (isMap(tree.contents)) for (const pair of tree.contents.items) spaceOut(pair.key, pair.value);
  // line feeds in quoted text are written as \n: the library's spread-out form does not always read back
  return tree.toString({ lineWidth: WIDTH, doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER });
}

/** Words with single spaces between them: all that records hold, but for what a person may have edited in. */
const CLEAN = /^[^\s\u0000-\u001F\u007F-\u009F]+(?: [^\s\u0000-\u001F\u007F-\u009F]+)*$/;

/** Only clean text survives folding, so the rest is quoted; short text is left to the library. */
function styleOf(text: string): Scalar.Type | null {
  if (text !== '' && !CLEAN.test(text)) return Scalar.QUOTE_DOUBLE;
  return text.length > WIDTH - 20 ? Scalar.BLOCK_FOLDED : null;
}

/** Nothing but scalars inside, and short enough for a line; or empty. */
function isCompact(node: Node): boolean {
  if (!isCollection(node)) return false;
  let length = 0;
  for (const item of node.items) {
    const parts = isPair(item) ? [item.key, item.value] : [item];
    for (const part of parts) {
      if (!isScalar(part)) return false;
      length += String(part.value).length + 2;
    }
  }
  return length <= COMPACT;
}

function spaceOut(key: unknown, value: unknown): void {
  if (!isCollection(value) || value.flow) return;
  if (isScalar(key)) key.spaceBefore = true;
  for (const [i, item] of value.items.entries()) {
    if (i > 0 && isCollection(item) && !item.flow) item.spaceBefore = true;
  }
}
