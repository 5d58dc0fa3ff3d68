import { useEffect, useState } from 'preact/hooks';
import type { Node } from 'prosemirror-model';
import { type Command, NodeSelection, Selection } from 'prosemirror-state';
import type { HtmlTree } from '../../../browser.ts';
import { useWords } from '../../words/words.ts';
import { inlineFrom } from '../document/from-inline.ts';
import { blocksFrom } from '../document/from-tree.ts';
import { savedBlockTree } from '../document/to-blocks.ts';
import { Dialog } from './dialog.tsx';
import type { FormProps } from './form-props.ts';

/** A part of a text as Markdown: a piece that has no other form, or the block with the cursor. */
export function MarkdownForm({ view, context, session, piece, place, run, close }: FormProps) {
  const { say } = useWords();
  const [part] = useState(() => partAt(view.state.selection, piece));
  const [source, setSource] = useState<string>();
  const [trouble, setTrouble] = useState<string>();
  useEffect(() => {
    const own = part.node.attrs.source;
    const tree: HtmlTree = part.isInline ? part.node.attrs.tree : savedBlockTree(part.node, session.origins);
    if (typeof own === 'string') setSource(own);
    else void context.markdownOf(part.isInline ? [paragraph(tree)] : tree).then((text) => setSource(text.trimEnd()));
  }, []);
  const done = async (): Promise<void> => {
    const options = { ...context.options(), mode: 'block' as const };
    const prose = await place.module.engine.call('readProse', { text: source ?? '', options });
    const problem = prose.blocks.find((block) => block.problem !== undefined)?.problem;
    if (problem !== undefined || prose.notes.length > 0) {
      setTrouble(problem ?? say('prose.notesElsewhere'));
      return;
    }
    const { schema } = view.state;
    const [first, ...others] = prose.blocks.flatMap(({ tree }) => tree);
    if (part.isInline) {
      if (others.length > 0 || (first !== undefined && (first.kind !== 'element' || first.tag !== 'p'))) {
        setTrouble(say('prose.oneLine'));
        return;
      }
      run(replaced(part, inlineFrom(schema, first?.kind === 'element' ? first.children : [])));
    } else run(replaced(part, blocksFrom(prose, schema, session.origins)));
  };
  return (
    <Dialog
      title={say('prose.asMarkdown')}
      action={say('prose.take')}
      isReady={source !== undefined}
      done={() => void done()}
      close={close}
    >
      {part.node.attrs.problem == null ? null : (
        <p class="notice" lang="en">
          {part.node.attrs.problem}
        </p>
      )}
      <label>
        {say('prose.markdownText')}
        <textarea
          rows={10}
          class="code"
          lang={context.language}
          dir="auto"
          value={source ?? ''}
          onInput={(event) => setSource(event.currentTarget.value)}
        />
      </label>
      <div role="alert">{trouble === undefined ? null : <p class="notice bad">{trouble}</p>}</div>
    </Dialog>
  );
}

interface Part {
  readonly node: Node;
  readonly from: number;
  readonly to: number;
  readonly isInline: boolean;
}

/** The piece, or the outermost block with the cursor; of a footnote a block of its own. */
function partAt(selection: Selection, piece: FormProps['piece']): Part {
  if (piece !== undefined)
    return { node: piece.node, from: piece.at, to: piece.at + piece.node.nodeSize, isInline: piece.node.isInline };
  const { $from } = selection;
  if (selection instanceof NodeSelection && selection.node.isBlock)
    return { node: selection.node, from: selection.from, to: selection.to, isInline: false };
  const depth = Math.min($from.depth, $from.node(1)?.type.name === 'notes' ? 3 : 1);
  return { node: $from.node(depth), from: $from.before(depth), to: $from.after(depth), isInline: false };
}

function replaced({ from, to }: Part, nodes: readonly Node[]): Command {
  return (state, dispatch) => {
    const tr = state.tr.replaceWith(from, to, nodes);
    dispatch?.(
      tr.setSelection(Selection.near(tr.doc.resolve(Math.min(from + 1, tr.doc.content.size)), 1)).scrollIntoView(),
    );
    return true;
  };
}

function paragraph(children: HtmlTree): HtmlTree[number] {
  return { kind: 'element', tag: 'p', attributes: {}, children };
}
