import fc from 'fast-check';

/** XML and HTML as trees that accidents happen to: elements lost, doubled, moved, renamed, with numbers out of all bounds. */

interface Element {
  readonly open: string;
  readonly close: string;
  readonly children: readonly Node[];
}
type Node = string | Element;

/** A well-formed piece of markup as a tree; void elements have no children. */
function treeOf(markup: string): readonly Node[] {
  const root: Node[] = [];
  const path: { open: string; children: Node[] }[] = [{ open: '', children: root }];
  for (const [piece] of markup.matchAll(/<[^>]+>|[^<]+/g)) {
    const top = path.at(-1);
    if (!top) break;
    if (piece.startsWith('</')) {
      path.pop();
      path.at(-1)?.children.push({ open: top.open, close: piece, children: top.children });
    } else if (piece.startsWith('<') && !/\/>$|^<(?:br|meta|!)/.test(piece))
      path.push({ open: piece, children: [] });
    else top.children.push(piece);
  }
  return root;
}

function written(nodes: readonly Node[]): string {
  return nodes
    .map((node) => (typeof node === 'string' ? node : node.open + written(node.children) + node.close))
    .join('');
}

/** Applies a change to the list of nodes that holds the n-th node of the tree, in reading order. */
function changed(
  nodes: readonly Node[],
  n: number,
  change: (siblings: readonly Node[], at: number) => readonly Node[],
): { nodes: readonly Node[]; left: number } {
  let left = n;
  for (const [at, node] of nodes.entries()) {
    if (left === 0) return { nodes: change(nodes, at), left: -1 };
    left -= 1;
    if (typeof node === 'string') continue;
    const inner = changed(node.children, left, change);
    if (inner.left < 0) return { nodes: nodes.with(at, { ...node, children: inner.nodes }), left: -1 };
    left = inner.left;
  }
  return { nodes, left };
}

function size(nodes: readonly Node[]): number {
  return nodes.reduce((sum, node) => sum + 1 + (typeof node === 'string' ? 0 : size(node.children)), 0);
}

const NUMBERS = ['0', '-1', '2', '7', '63', '999', '2147483648', '99999999999', '1.5', 'NaN', ''];
const WORDS = [
  '1',
  '1.',
  'I',
  '-',
  '+',
  'Quý I',
  'Sở Nội vụ',
  '(1)',
  'nt',
  '&lt;br&gt;',
  '☒',
  '\u200B',
  'z̉',
  'PHỤ LỤC',
  '100%',
];

type Change = (siblings: readonly Node[], at: number, seed: number) => readonly Node[];

const CHANGES: readonly Change[] = [
  (siblings, at) => siblings.toSpliced(at, 1),
  (siblings, at, seed) => siblings.toSpliced(at, 1 + (seed % 3)),
  (siblings, at) => siblings.toSpliced(at, 0, ...siblings.slice(at, at + 1)),
  (siblings, at, seed) => siblings.toSpliced(at, 0, ...siblings.slice(seed % Math.max(1, siblings.length))),
  (siblings, at) => siblings.toSpliced(at, 2, ...siblings.slice(at, at + 2).reverse()),
  // the children in the place of the element
  (siblings, at) => {
    const node = siblings[at];
    return node === undefined || typeof node === 'string'
      ? siblings
      : siblings.toSpliced(at, 1, ...node.children);
  },
  // an element inside another of its kind
  (siblings, at) => {
    const node = siblings[at];
    return node === undefined || typeof node === 'string'
      ? siblings
      : siblings.with(at, { ...node, children: [node, ...node.children] });
  },
  (siblings, at, seed) =>
    siblings.with(at, withNumber(siblings[at] ?? '', NUMBERS[seed % NUMBERS.length] ?? '')),
  (siblings, at, seed) => {
    const node = siblings[at];
    const word = WORDS[seed % WORDS.length] ?? '';
    return typeof node === 'string' && !node.startsWith('<')
      ? siblings.with(at, seed % 2 ? word : node + word)
      : siblings;
  },
];

function withNumber(node: Node, number: string): Node {
  const change = (tag: string): string => tag.replace(/="-?\d+"/, `="${number}"`);
  return typeof node === 'string' ? change(node) : { ...node, open: change(node.open) };
}

/** A piece of markup after a few accidents, still well-formed. */
export function damagedMarkup(bases: readonly string[]): fc.Arbitrary<string> {
  const edit = fc.record({
    kind: fc.nat(CHANGES.length - 1),
    at: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
    seed: fc.nat(1000),
  });
  return fc
    .tuple(fc.constantFrom(...bases), fc.array(edit, { minLength: 1, maxLength: 8 }))
    .map(([base, edits]) => {
      let tree = treeOf(base);
      for (const { kind, at, seed } of edits) {
        const change = CHANGES[kind];
        if (!change || size(tree) > MOST_NODES) break;
        tree = changed(tree, Math.floor(at * size(tree)), (siblings, i) => change(siblings, i, seed)).nodes;
      }
      return written(tree);
    });
}

/** Doubling what was doubled grows without end. */
const MOST_NODES = 5000;
