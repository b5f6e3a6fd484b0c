import fc from 'fast-check';
import { parseFragment } from 'parse5';
import { expect, it } from 'vitest';
import { html, jsonInScript } from '../../src/report/shared/html.ts';

/** What a browser makes of markup: the text of its one element, and whether there is anything else. */
function read(markup: string): { text: string; attribute: string; children: number } {
  const [only, ...more] = parseFragment(markup).childNodes;
  if (!only || !('attrs' in only) || more.length > 0) return { text: '', attribute: '', children: -1 };
  const [attribute] = only.attrs;
  const texts = only.childNodes.map((node) => ('value' in node ? node.value : '<element>'));
  return { text: texts.join(''), attribute: attribute?.value ?? '', children: only.childNodes.length };
}

it('escapes all text, whatever it is, in elements and in attributes', () => {
  // line ends and NUL are folded by every HTML parser
  const text = fc.string({ unit: 'binary' }).map((s) => s.replace(/[\r\0]/g, ''));
  fc.assert(
    fc.property(text, (words) => {
      const got = read(html`<p title="${words}">${words}</p>`.toString());
      expect(got.text).toBe(words);
      expect(got.attribute).toBe(words);
    }),
  );
});

it('leaves markup that it made itself as it is', () => {
  expect(html`<ul>${[html`<li>a</li>`, html`<li>${'<b>'}</li>`]}</ul>`.toString()).toBe(
    '<ul><li>a</li><li>&lt;b&gt;</li></ul>',
  );
});

it('keeps data within its script element', () => {
  const data = { words: '</script><script>alert(1)</script><!--', line: '\u2028' };
  const text = jsonInScript(data).toString();
  expect(text).not.toMatch(/<|\u2028/);
  expect(JSON.parse(text)).toEqual(data);
});
