import { classesOf, elementsIn, type RawElement, type RawNode, rawWords } from '../../html/raw.ts';

/** What a page says, and the words of what is around that on every page of its site. */
export interface Body {
  readonly root: RawElement;
  readonly left: readonly string[];
}

const ROLES = /^(?:navigation|banner|contentinfo|search|complementary|menu|menubar|toolbar|doc-toc)$/;
const CLASSES =
  /^(?:nav|navbar|navigation|breadcrumbs?|site-(?:header|footer|nav)|page-(?:header|footer|nav)|sidebar|toc|table-of-contents|menu|cookie-(?:banner|notice)|skip-link|pagination|pager|sphinxsidebar|related|md-sidebar|headerlink|navfooter|prev-next-footer|prev-next-area)$/i;
const IDS =
  /^(?:nav|navbar|navigation|header|footer|sidebar|toc|TOC|menu|breadcrumbs|quarto-(?:sidebar|margin-sidebar|header)|mw-navigation|catlinks)$/;

/**
 * The part of a page that is its text: `main`, the only `article`, or the body without navigation, header and footer. A header
 * that holds the first heading stays.
 */
export function bodyOf(page: RawElement): Body {
  const all = [...elementsIn(page)];
  const body = all.find(({ tag }) => tag === 'body') ?? page;
  const main = all.find(({ tag, attributes }) => tag === 'main' || attributes.role === 'main');
  const articles = all.filter(({ tag }) => tag === 'article');
  const [article] = articles;
  const text = main ?? (articles.length === 1 && article !== undefined && isMost(article, body) ? article : body);
  const left: string[] = [];
  const root = without(text, left, text === body);
  if (text !== body) {
    const around = rawWords([withoutElement(body, text)]);
    if (around !== '') left.unshift(around);
  }
  const sheets = all.filter(({ tag }) => tag === 'style');
  return { root: { ...root, children: [...sheets, ...root.children] }, left };
}

function isMost(part: RawElement, whole: RawElement): boolean {
  return rawWords([part]).length * 2 > rawWords([whole]).length;
}

function withoutElement(node: RawElement, gone: RawElement): RawElement {
  return {
    ...node,
    children: node.children.flatMap((child): readonly RawNode[] => {
      if (child === gone) return [];
      return child.kind === 'element' ? [withoutElement(child, gone)] : [child];
    }),
  };
}

function without(node: RawElement, left: string[], isBody: boolean): RawElement {
  return {
    ...node,
    children: node.children.flatMap((child): readonly RawNode[] => {
      if (child.kind === 'text' || child.tag === 'style') return [child];
      if (!isFurniture(child, isBody)) return [without(child, left, isBody)];
      const words = rawWords(child.children);
      if (words !== '') left.push(words);
      return [];
    }),
  };
}

function isFurniture(node: RawElement, isBody: boolean): boolean {
  const { tag, attributes } = node;
  if (tag === 'nav' || ROLES.test(attributes.role ?? '')) return !holdsTitle(node);
  if (tag === 'footer' || tag === 'header') return isBody && !holdsTitle(node);
  if (attributes.id !== undefined && IDS.test(attributes.id)) return !holdsTitle(node);
  return (
    /^(?:div|ul|ol|aside|section|p|a)$/.test(tag) &&
    classesOf(node).some((name) => CLASSES.test(name)) &&
    !holdsTitle(node)
  );
}

function holdsTitle(node: RawElement): boolean {
  for (const { tag } of elementsIn(node)) if (tag === 'h1') return true;
  return false;
}
