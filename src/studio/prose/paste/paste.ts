import { Fragment, type Node, Slice } from 'prosemirror-model';
import { Plugin } from 'prosemirror-state';
import { cleanHtml } from './clean-html.ts';

/** What is pasted becomes what the text may hold. A copied footnote’s mark leads to its note in the same text alone. */
export function pasting(): Plugin {
  const editor = crypto.randomUUID();
  const marks = (slice: Slice, change: (mark: Node) => Node | undefined): Slice =>
    new Slice(changed(slice.content, change), slice.openStart, slice.openEnd);
  return new Plugin({
    props: {
      transformPastedHTML: cleanHtml,
      transformCopied: (slice) =>
        marks(slice, (mark) => mark.type.create({ ...mark.attrs, of: editor }, null, mark.marks)),
      transformPasted: (slice) =>
        marks(slice, (mark) =>
          mark.attrs.of === editor ? mark.type.create({ ...mark.attrs, of: null }, null, mark.marks) : undefined,
        ),
    },
  });
}

function changed(content: Fragment, change: (mark: Node) => Node | undefined): Fragment {
  const nodes: Node[] = [];
  content.forEach((node) => {
    if (node.type.name !== 'note_mark')
      nodes.push(node.content.size === 0 ? node : node.copy(changed(node.content, change)));
    else {
      const next = change(node);
      if (next !== undefined) nodes.push(next);
    }
  });
  return Fragment.from(nodes);
}
