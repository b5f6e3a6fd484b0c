import { Composer, type CST, type Document, type LineCounter, Parser } from 'yaml';
import { LIMITS } from '../source/limits.ts';

/** What of YAML there is too much of. */
export interface TooMuch {
  readonly offset: number;
  readonly what: 'keys' | 'documents' | 'aliases';
  readonly most: number;
}

/**
 * The documents of a YAML text. Its library compares each key of a mapping with all before it, and each alias with all
 * anchors, so that a text of a megabyte may ask for minutes: they are counted before anything is made of them.
 * @returns the documents, or what there is too much of
 */
export function yamlDocuments(text: string, lineCounter?: LineCounter): Document[] | TooMuch {
  const composer = new Composer({
    prettyErrors: false,
    logLevel: 'error',
    ...(lineCounter && { lineCounter }),
  });
  const documents: Document[] = [];
  const most = LIMITS.yamlDocuments.most;
  let aliases = 0;
  for (const token of new Parser(lineCounter?.addNewLine).parse(text)) {
    const counted = countedIn(token);
    aliases += counted.aliases;
    if (counted.tooMany) return counted.tooMany;
    if (aliases > LIMITS.yamlAliases.most)
      return { offset: token.offset, what: 'aliases', most: LIMITS.yamlAliases.most };
    for (const document of composer.next(token)) documents.push(document);
    if (documents.length > most) return { offset: token.offset, what: 'documents', most };
  }
  for (const document of composer.end()) documents.push(document);
  return documents;
}

export function isTooMuch(read: Document[] | TooMuch): read is TooMuch {
  return !Array.isArray(read);
}

/** Aliases in a part of a text, and the first of its mappings that has too many keys. */
function countedIn(whole: CST.Token): { aliases: number; tooMany: TooMuch | null } {
  const most = LIMITS.yamlKeys.most;
  let aliases = 0;
  const open: CST.Token[] = [whole];
  for (let token = open.pop(); token; token = open.pop()) {
    if (token.type === 'alias') aliases += 1;
    if (token.type === 'document' && token.value) open.push(token.value);
    if (!('items' in token)) continue;
    const isMapping =
      token.type === 'block-map' || (token.type === 'flow-collection' && token.start.source === '{');
    if (isMapping && token.items.length > most)
      return { aliases, tooMany: { offset: token.offset, what: 'keys', most } };
    for (const { key, value } of token.items) {
      if (key) open.push(key);
      if (value) open.push(value);
    }
  }
  return { aliases, tooMany: null };
}
