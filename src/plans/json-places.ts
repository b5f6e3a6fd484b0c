/** Where the parts of a JSON text stand. Only what is asked for is looked at, and each list or object once. */
export class JsonPlaces {
  readonly #text: string;
  readonly #inside = new Map<number, Inside>();

  /** @param text JSON that has been parsed */
  constructor(text: string) {
    this.#text = text;
  }

  /** The offset of what stands at a path, or of its last key; of the nearest thing around it where there is none. */
  offsetOf(path: readonly (string | number)[], ofKey: boolean): number {
    let at = afterSpace(this.#text, 0);
    for (const [i, step] of path.entries()) {
      const parts = this.#partsAt(at);
      const part = parts.of(step);
      if (part === undefined) return at;
      if (ofKey && i === path.length - 1) return parts.keyOf(step) ?? part;
      at = part;
    }
    return at;
  }

  #partsAt(at: number): Inside {
    const known = this.#inside.get(at) ?? new Inside(this.#text, at);
    this.#inside.set(at, known);
    return known;
  }
}

/** Where the elements of a list stand, or the keys and values of an object. */
class Inside {
  readonly #elements: number[] = [];
  readonly #keys = new Map<string, { readonly key: number; readonly value: number }>();

  constructor(text: string, at: number) {
    const isList = text[at] === '[';
    if (!isList && text[at] !== '{') return;
    let next = afterSpace(text, at + 1);
    while (next < text.length && text[next] !== ']' && text[next] !== '}') {
      next = isList ? this.#element(next) : this.#pair(text, next);
      next = afterSpace(text, endOfValue(text, next));
      if (text[next] === ',') next = afterSpace(text, next + 1);
    }
  }

  of(step: string | number): number | undefined {
    return this.#keys.get(String(step))?.value ?? this.#elements[Number(step)];
  }

  keyOf(step: string | number): number | undefined {
    return this.#keys.get(String(step))?.key;
  }

  #element(at: number): number {
    this.#elements.push(at);
    return at;
  }

  /** Of a key that stands twice the last counts, as for `JSON.parse`. */
  #pair(text: string, key: number): number {
    const end = endOfString(text, key);
    // behind the colon
    const value = afterSpace(text, afterSpace(text, end) + 1);
    this.#keys.set(String(JSON.parse(text.slice(key, end))), { key, value });
    return value;
  }
}

function afterSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && text.charCodeAt(at) <= SPACE) at += 1;
  return at;
}

const SPACE = 0x20;

/** Behind the quote that ends the string that begins at an offset. */
function endOfString(text: string, from: number): number {
  for (let at = from + 1; at < text.length; at++) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === '"') return at + 1;
  }
  return text.length;
}

function endOfValue(text: string, from: number): number {
  let depth = 0;
  for (let at = from; at < text.length; at++) {
    const char = text[at];
    if (char === '"') at = endOfString(text, at) - 1;
    else if (char === '[' || char === '{') depth += 1;
    else if (char === ']' || char === '}') depth -= 1;
    else if (char !== ',' || depth > 0) continue;
    if (depth < 0 || (depth === 0 && char === ',')) return at;
    if (depth === 0) return at + 1;
  }
  return text.length;
}
