import type { Place, Row } from '../../model/index.ts';
import type { RawLine } from '../../source/lines.ts';
import { mend } from '../../text/fold.ts';
import { type Html, html } from '../shared/html.ts';

/** Lines shown before and after those of the row, so that its borders can be judged. */
const AROUND = 2;
/** Words with so much white space between them stand in columns: such lines are not folded. */
const SIDE_BY_SIDE = /\S {4}/;
/** A row that seems longer has lost its end; nobody compares as many lines. */
const LINES_AT_MOST = 80;

/**
 * The lines that a row stands on, the words of each cell marked with its role.
 * @param lines of the whole text, those without words left out
 */
export function linesPlace({ source, cells, where }: Row, lines: readonly RawLine[]): Html | null {
  const { line, endLine } = source;
  if (line === undefined) return null;
  const last = Math.min(endLine ?? line, line + LINES_AT_MOST);
  const first = lines.findIndex(({ number }) => number >= line);
  const after = lines.findIndex(({ number }) => number > last);
  const shown = lines.slice(Math.max(0, first - AROUND), after < 0 ? lines.length : after + AROUND);
  const marker = new Marker(cells, where);
  const columns = shown.some(({ raw }) => SIDE_BY_SIDE.test(raw));
  return html`<pre class="source-lines${columns && ' columns'}" tabindex="0">${shown.map(
    (each) =>
      html`<span class="${each.number < line || each.number > last ? 'line around' : 'line'}"><span class="no">${each.number}</span>${marker.marked(each)}\n</span>`,
  )}</pre>`;
}

interface Reading {
  readonly role: string;
  readonly words: readonly string[];
  readonly places: readonly Place[];
  next: number;
}

/**
 * Says to which cell a word of the source belongs. Cells that stand side by side take turns in the lines of a text, so
 * places alone don't tell: a word is that of a cell whose place holds it and whose next word it is, the cell of the
 * word before it first.
 */
class Marker {
  readonly #readings: readonly Reading[];
  #last: Reading | null = null;

  constructor(cells: Row['cells'], where: Row['where']) {
    this.#readings = Object.entries(cells).map(([role, text]) => ({
      role,
      words: text.split(' '),
      places: where[role] ?? [],
      next: 0,
    }));
  }

  marked({ raw, start }: RawLine): Html[] {
    const parts: Html[] = [];
    let at = 0;
    let run: { role: string | null; text: string } = { role: null, text: '' };
    const close = (): void => {
      if (run.text !== '') parts.push(markup(run.role, run.text));
    };
    for (const match of raw.matchAll(/\S+/g)) {
      const before = raw.slice(at, match.index);
      const role = this.#roleOf(match[0], start + match.index);
      at = match.index + match[0].length;
      if (role === run.role) run.text += before + match[0];
      else {
        close();
        parts.push(html`${before}`);
        run = { role, text: match[0] };
      }
    }
    close();
    parts.push(html`${raw.slice(at)}`);
    return parts;
  }

  #roleOf(raw: string, start: number): string | null {
    const word = mend(raw);
    const fits = (each: Reading): boolean =>
      each.places.some((place) => start >= place.start && start < place.end) && isNext(each, word);
    const reading = this.#last && fits(this.#last) ? this.#last : this.#readings.find(fits);
    if (!reading) return null;
    reading.next += 1;
    this.#last = reading;
    return reading.role;
  }
}

/** Whether a word is a cell's next one; one that was broken after its hyphen is a part of it. */
function isNext({ words, next }: Reading, word: string): boolean {
  const wanted = words[next];
  return wanted !== undefined && (wanted === word || (word.length > 1 && wanted.startsWith(word)));
}

function markup(role: string | null, text: string): Html {
  return role === null
    ? html`${text}`
    : html`<mark class="r-${roleClass(role)}" title="${role}">${text}</mark>`;
}

/** Columns without a known role share a colour. */
export function roleClass(role: string): string {
  return role.startsWith('other') ? 'other' : role;
}
