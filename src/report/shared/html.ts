import { escapeMarkup } from '../../text/markup.ts';

/** Markup that is safe to put into a page: it can only be made by `html`, which escapes all that is not markup. */
export class Html {
  readonly #text: string;

  private constructor(text: string) {
    this.#text = text;
  }

  toString(): string {
    return this.#text;
  }

  /** Text that is markup already: the page's own style and script, and nothing that came out of a document. */
  static trusted(text: string): Html {
    return new Html(text);
  }
}

/** What may stand in a template: nothing, text (escaped), or markup. */
export type Part = Html | string | number | null | undefined | false | readonly Part[];

/** A template whose parts are escaped unless they are markup themselves. Attributes must be quoted. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  let text = strings[0] ?? '';
  for (const [i, part] of parts.entries()) text += shown(part) + (strings[i + 1] ?? '');
  return Html.trusted(text);
}

/** Markup, one after the other. */
export function joined(parts: readonly Part[]): Html {
  return Html.trusted(parts.map(shown).join(''));
}

function shown(part: Part): string {
  if (part === null || part === undefined || part === false) return '';
  if (part instanceof Html) return part.toString();
  if (typeof part === 'object') return part.map(shown).join('');
  return escapeMarkup(String(part));
}

/** Data as it may stand within `<script type="application/json">`: no text in it can end the element. */
export function jsonInScript(data: unknown): Html {
  return Html.trusted(
    JSON.stringify(data)
      .replace(/</g, '\\u003c')
      .replace(/\u2028/g, '\\u2028')
      .replace(/\u2029/g, '\\u2029'),
  );
}

/** `{n} tasks` with its names filled in. */
export function fill(template: string, values: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
