import type { MarkSpec } from 'prosemirror-model';

/** An element without attributes, by the tags that mean the same on pages of others. */
function plain(tag: string, ...others: readonly string[]): MarkSpec {
  return { parseDOM: [tag, ...others].map((name) => ({ tag: name })), toDOM: () => [tag, 0] };
}

/**
 * What words may be. Their order is that of the elements where all are around the same words, the outermost first. `link`
 * holds the node around its words (`wrapper`); `apart` tells two links to one place from each other that touch, and `alone`
 * is the address that a link had for its words.
 */
export const marks: Readonly<Record<string, MarkSpec>> = {
  link: {
    attrs: { wrapper: {}, apart: { default: 0 }, alone: { default: null } },
    inclusive: false,
    parseDOM: [
      {
        tag: 'a[data-wrapper]',
        getAttrs: (dom) => wrapperIn((dom as HTMLElement).dataset.wrapper),
      },
      { tag: 'a[href]', getAttrs: (dom) => webLink((dom as HTMLElement).getAttribute('href') ?? '') },
    ],
    toDOM: ({ attrs: { wrapper } }) => [
      'a',
      { class: `link to-${wrapper.reference?.to ?? 'web'}`, 'data-wrapper': JSON.stringify(wrapper) },
      0,
    ],
  },
  em: { ...plain('em', 'i') },
  strong: {
    parseDOM: [
      { tag: 'strong' },
      { tag: 'b', getAttrs: (dom) => (dom as HTMLElement).style.fontWeight !== 'normal' && null },
    ],
    toDOM: () => ['strong', 0],
  },
  del: plain('del', 's', 'strike'),
  mark: plain('mark'),
  sub: { ...plain('sub'), excludes: 'sub sup' },
  sup: { ...plain('sup'), excludes: 'sub sup' },
  language: {
    attrs: { attributes: {} },
    parseDOM: [
      {
        tag: 'span[data-language]',
        getAttrs: (dom) => {
          const { lang = '', dir } = dom as HTMLElement;
          return { attributes: { lang, ...(dir === '' ? {} : { dir }) } };
        },
      },
    ],
    toDOM: ({ attrs: { attributes } }) => ['span', { ...attributes, 'data-language': '' }, 0],
  },
  code: {
    attrs: { attributes: { default: {} } },
    parseDOM: [{ tag: 'code' }, { tag: 'kbd' }, { tag: 'samp' }],
    toDOM: ({ attrs: { attributes } }) => ['code', attributes, 0],
  },
};

/** The attributes of a link to another site; false where the address leads to none. */
export function webLink(href: string): { readonly wrapper: object } | false {
  if (!/^(?:https?:\/\/[^\s<>"]+|mailto:[^\s<>"]+)$/i.test(href)) return false;
  return { wrapper: { kind: 'element', tag: 'a', attributes: { href }, children: [] } };
}

/** A link that was copied in this editor. What others wrote may be anything, so each part is looked at. */
function wrapperIn(json: string | undefined): { readonly wrapper: object } | false {
  try {
    const { kind, attributes = {}, reference = {} } = JSON.parse(json ?? '');
    const { title } = attributes;
    const named = typeof title === 'string' ? { title } : {};
    if (kind === 'element') {
      const link = webLink(String(attributes.href));
      return link && { wrapper: { ...link.wrapper, attributes: { href: attributes.href, ...named } } };
    }
    const { to, id } = reference;
    if (!['activity', 'asset', 'term'].includes(to) || !/^[a-z0-9-]+$/.test(id)) return false;
    return {
      wrapper: { kind: 'reference', reference: { to, id }, children: [], ...(title ? { attributes: named } : {}) },
    };
  } catch {
    return false;
  }
}
