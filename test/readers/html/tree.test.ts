import fc from 'fast-check';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { expect, it } from 'vitest';
import { leanTrees } from '../../../src/readers/html/tree.ts';

type Node = DefaultTreeAdapterTypes.Node;

/** What readers look at: names, words, where a node begins and ends, and where a list's item opens. */
function seen(node: Node): unknown {
  const at = 'sourceCodeLocation' in node ? node.sourceCodeLocation : undefined;
  const opens = 'tagName' in node && node.tagName === 'li' ? node.sourceCodeLocation?.startTag : undefined;
  return {
    name: node.nodeName,
    text: 'value' in node ? node.value : null,
    attributes: 'attrs' in node ? node.attrs : null,
    place: at ? [at.startOffset, at.endOffset] : null,
    opens: opens ? [opens.startOffset, opens.endOffset] : null,
    children: 'childNodes' in node ? node.childNodes.map(seen) : null,
  };
}

const tag = fc.constantFrom('table', 'tr', 'td', 'th', 'p', 'b', 'i', 'ul', 'ol', 'li', 'body', 'html', 'a');
const piece = fc.oneof(
  tag.map((name) => `<${name}>`),
  tag.map((name) => `</${name}>`),
  tag.map((name) => `<${name} class="x" title="Sở Nội vụ">`),
  fc.constantFrom('<br>', 'Rà soát', ' ', '&amp;', '<!-- ghi chú -->', '\n', '<input type="checkbox">'),
);

it('is the tree of the parser, whatever the page, with all that readers look at', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const page = pieces.join('');
      const usual = parse(page, { sourceCodeLocationInfo: true, scriptingEnabled: false });
      const lean = parse(page, {
        sourceCodeLocationInfo: true,
        scriptingEnabled: false,
        treeAdapter: leanTrees(
          () => {},
          () => {},
        ),
      });
      expect(seen(lean)).toEqual(seen(usual));
    }),
    { numRuns: 300 },
  );
});
