import type { Node } from 'prosemirror-model';
import { type EditorState, NodeSelection } from 'prosemirror-state';

/** What a form can put into a text, or change in it. */
export type FormKind = 'link' | 'page' | 'term' | 'citation' | 'formula' | 'picture' | 'video' | 'table' | 'markdown';

/** A piece of a text that a form changes. */
export interface Changeable {
  readonly form: FormKind;
  readonly at: number;
}

const FORMS: Readonly<Record<string, FormKind>> = {
  formula: 'formula',
  formula_block: 'formula',
  picture: 'picture',
  inline_asset: 'picture',
  opaque_block: 'markdown',
  opaque_inline: 'markdown',
  citation: 'citation',
};

/** The piece that is selected, if a form can change it. */
export function selectedPiece(state: EditorState): Changeable | undefined {
  const { selection } = state;
  if (!(selection instanceof NodeSelection)) return undefined;
  const { node, from } = selection;
  const form = node.type.name === 'citation' && citationIn(node) === undefined ? 'markdown' : FORMS[node.type.name];
  return form === undefined ? undefined : { form, at: from };
}

/** The one source of a citation in brackets, and where in it. */
export interface OneCitation {
  readonly id: string;
  readonly locator: string;
}

/** Undefined of several sources, of one with words before it, and of one in a sentence. */
export function citationIn(node: Node): OneCitation | undefined {
  const [span, ...others] = node.attrs.tree;
  const [open, source, close, ...more] = span?.children ?? [];
  if (others.length > 0 || more.length > 0 || open?.text !== '(' || close?.text !== ')') return undefined;
  const { reference } = source;
  if (reference?.to !== 'source' || reference.as !== undefined) return undefined;
  return { id: reference.id, locator: reference.locator ?? '' };
}

/** The tree of a citation in brackets. */
export function citationTree({ id, locator }: OneCitation): readonly object[] {
  const reference = { to: 'source', id, ...(locator === '' ? {} : { locator }) };
  const children = [
    { kind: 'text', text: '(' },
    { kind: 'reference', reference, children: [] },
    { kind: 'text', text: ')' },
  ];
  return [{ kind: 'element', tag: 'span', attributes: { class: 'citation' }, children }];
}
