import {
  type DefaultTreeAdapterMap,
  type DefaultTreeAdapterTypes,
  defaultTreeAdapter,
  type Token,
  type TreeAdapter,
} from 'parse5';

type Parent = DefaultTreeAdapterTypes.ParentNode;
type Child = DefaultTreeAdapterTypes.ChildNode;

/**
 * The tree that parse5 builds, in half the memory: a page of a few megabytes may have half a million elements. A list with
 * one node has room for one, and of where a node stands only what is asked for is kept: where it begins and ends, and of a
 * list's item its opening tag.
 * @param onPush called when an element is opened
 * @param onPop called when one is closed
 */
export function leanTrees(onPush: () => void, onPop: () => void): TreeAdapter<DefaultTreeAdapterMap> {
  return {
    ...defaultTreeAdapter,
    appendChild,
    insertText(parent, text) {
      const last = parent.childNodes.at(-1);
      if (last && defaultTreeAdapter.isTextNode(last)) last.value += text;
      else appendChild(parent, defaultTreeAdapter.createTextNode(text));
    },
    setNodeSourceCodeLocation(node, location) {
      node.sourceCodeLocation = location && placeOf(node, location);
    },
    updateNodeSourceCodeLocation(node, end) {
      const known = node.sourceCodeLocation;
      // where these two end decides what the parser does with what follows
      if (!known || node.nodeName === 'body' || node.nodeName === 'html') {
        defaultTreeAdapter.updateNodeSourceCodeLocation(node, end);
        return;
      }
      known.endLine = end.endLine ?? known.endLine;
      known.endCol = end.endCol ?? known.endCol;
      known.endOffset = end.endOffset ?? known.endOffset;
    },
    onItemPush: onPush,
    onItemPop: onPop,
  };
}

/** An empty list that grows makes room for many more than one, and most elements hold one node. */
function appendChild(parent: Parent, node: Child): void {
  if (parent.childNodes.length === 0) parent.childNodes = [node];
  else parent.childNodes.push(node);
  node.parentNode = parent;
}

/** A copy, since several elements may come from one tag. */
function placeOf(node: DefaultTreeAdapterTypes.Node, at: Token.ElementLocation): Token.ElementLocation {
  const { startLine, startCol, startOffset, endLine, endCol, endOffset } = at;
  const place = { startLine, startCol, startOffset, endLine, endCol, endOffset };
  return node.nodeName === 'li' && at.startTag ? { ...place, startTag: at.startTag } : place;
}
