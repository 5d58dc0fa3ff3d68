import type { NodeSpec } from 'prosemirror-model';
import { copiable } from './copied.ts';

const atom = { group: 'block', atom: true, draggable: true } as const;

const heading = (level: number) => ({ tag: `h${level}`, attrs: { level: Math.max(2, level) } });

/** The blocks of a text, apart from paragraphs and tables. */
export const blockNodes: Readonly<Record<string, NodeSpec>> = {
  heading: {
    group: 'block',
    content: 'inline*',
    defining: true,
    attrs: { level: { default: 2 } },
    parseDOM: [1, 2, 3, 4, 5, 6].map(heading),
    toDOM: ({ attrs: { level } }) => [`h${level}`, 0],
  },
  blockquote: {
    group: 'block',
    content: 'block+',
    defining: true,
    parseDOM: [{ tag: 'blockquote' }],
    toDOM: () => ['blockquote', 0],
  },
  /** A list is tight where its items are words alone: no paragraphs with space between them. */
  bullet_list: {
    group: 'block',
    content: 'list_item+',
    attrs: { tight: { default: true } },
    parseDOM: [{ tag: 'ul', getAttrs: tightness }],
    toDOM: ({ attrs: { tight } }) => ['ul', tight ? {} : { 'data-loose': '' }, 0],
  },
  ordered_list: {
    group: 'block',
    content: 'list_item+',
    attrs: { tight: { default: true }, start: { default: null } },
    parseDOM: [{ tag: 'ol', getAttrs: (dom) => ({ ...tightness(dom), start: startOf(dom as HTMLElement) }) }],
    toDOM: ({ attrs: { tight, start } }) => [
      'ol',
      { ...(tight ? {} : { 'data-loose': '' }), ...(start === null ? {} : { start }) },
      0,
    ],
  },
  list_item: { content: 'block+', defining: true, parseDOM: [{ tag: 'li' }], toDOM: () => ['li', 0] },
  /** `language` as it was typed behind the fence, `name` as readers see it, `dir` of its lines. */
  code_block: {
    group: 'block',
    content: 'text*',
    marks: '',
    code: true,
    defining: true,
    attrs: { language: { default: null }, name: { default: null }, dir: { default: null } },
    parseDOM: [{ tag: 'pre', preserveWhitespace: 'full' }],
    toDOM: ({ attrs: { name, dir } }) => [
      'pre',
      { ...(name === null ? {} : { 'data-name': name }), ...(dir === null ? {} : { dir }) },
      ['code', 0],
    ],
  },
  horizontal_rule: { group: 'block', parseDOM: [{ tag: 'hr' }], toDOM: () => ['hr'] },
  /** A box or a part that opens; `name` is what readers see of its kind before the title’s own words. */
  box: {
    group: 'block',
    content: 'box_title block+',
    defining: true,
    isolating: true,
    attrs: { kind: { default: 'note' } },
    parseDOM: [{ tag: 'div[data-box]', getAttrs: (dom) => ({ kind: boxKindOf(dom as HTMLElement) }) }],
    toDOM: ({ attrs: { kind } }) => ['div', { class: `box box-${kind}`, 'data-box': kind }, 0],
  },
  box_title: {
    content: 'inline*',
    attrs: { name: { default: '' }, kind: { default: 'note' } },
    parseDOM: [
      {
        tag: 'p[data-box-title]',
        priority: 60,
        getAttrs: (dom) => ({
          name: (dom as HTMLElement).dataset.boxTitle ?? '',
          kind: boxKindOf((dom as HTMLElement).parentElement),
        }),
      },
    ],
    toDOM: ({ attrs: { name } }) => ['p', { class: 'box-title', 'data-box-title': name }, 0],
  },
  /** A picture or another file by itself. */
  picture: {
    ...atom,
    ...copiable('picture', 'div'),
    attrs: { id: { default: '' }, alt: { default: null }, attributes: { default: null } },
  },
  /** Pictures beside each other. */
  picture_row: {
    group: 'block',
    content: 'picture+',
    parseDOM: [{ tag: 'div[data-row]' }],
    toDOM: () => ['div', { class: 'picture-row', 'data-row': '' }, 0],
  },
  formula_block: {
    ...atom,
    ...copiable('formula_block', 'div'),
    attrs: { tex: {}, words: { default: null }, mathml: { default: [] } },
  },
  /** Anything else: it is shown, and changed as Markdown. `source` is its Markdown where the tree does not say it all. */
  opaque_block: {
    ...atom,
    ...copiable('opaque_block', 'div'),
    attrs: { tree: {}, source: { default: null }, problem: { default: null } },
  },
  notes: {
    content: 'note+',
    isolating: true,
    selectable: false,
    toDOM: () => ['div', { class: 'notes' }, 0],
  },
  note: {
    content: 'block+',
    isolating: true,
    selectable: false,
    attrs: { key: { default: 0 } },
    toDOM: ({ attrs: { key } }) => ['div', { class: 'note', 'data-note': String(key) }, 0],
  },
};

const BOXES = ['note', 'tip', 'warning', 'example', 'task', 'details'];

function boxKindOf(dom: HTMLElement | null): string {
  const kind = dom?.dataset.box ?? '';
  return BOXES.includes(kind) ? kind : 'note';
}

/** Lists of other pages are tight where none of their items is a paragraph. */
function tightness(dom: HTMLElement): { readonly tight: boolean } {
  if (dom.dataset.loose !== undefined) return { tight: false };
  if (dom.closest('[data-prose], [data-pm-slice]') !== null) return { tight: true };
  return { tight: !Array.from(dom.children).some((item) => item.querySelector(':scope > p + p') !== null) };
}

function startOf(dom: HTMLElement): string | null {
  const start = dom.getAttribute('start') ?? '';
  return /^\d{1,9}$/.test(start) && start !== '1' ? start : null;
}
