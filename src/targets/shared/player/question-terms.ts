import { walk } from '../../../content/text.ts';
import { element, type HtmlNode, type HtmlTree, text as textNode } from '../../../content/tree.ts';
import type { TeachingModule } from '../../../model/model.ts';
import type { PageSource } from '../../page-source.ts';

/**
 * The foot of a quiz's page: the meanings of the terms that its questions mention, as the glossary has them, apart from
 * those that the page has already: with `prefix` before its ids. Empty where there are none.
 */
export function termsOfQuestions(
  module: TeachingModule,
  form: HtmlNode,
  there: ReadonlySet<string>,
  prefix: string,
  pages: PageSource,
): HtmlTree {
  const wanted = new Set(mentionedIn([form]).filter((term) => !there.has(prefix + term)));
  const entries = wanted.size === 0 ? [] : entriesOf(pages.glossary(module) ?? [], wanted);
  if (entries.length === 0) return [];
  const foot = element(
    'section',
    { class: 'cw-foot' },
    element('h2', { class: 'cw-foot-title' }, textNode(pages.text(module)('page.terms'))),
    element('dl', { class: 'cw-terms' }, entries),
  );
  return [foot];
}

/** The anchors of terms to which words of a question lead: `term-opis`. */
function mentionedIn(tree: HtmlTree): readonly string[] {
  const found: string[] = [];
  walk(tree, (node) => {
    if (node.kind !== 'element' || node.attributes.class !== 'cw-term') return;
    const anchor = /--(term-[^#]+)$/.exec(node.attributes.href ?? '')?.[1];
    if (anchor !== undefined) found.push(anchor);
  });
  return found;
}

/** A term’s name and its meaning, which follows it. */
function entriesOf(glossary: HtmlTree, wanted: ReadonlySet<string>): readonly HtmlNode[] {
  const found: HtmlNode[] = [];
  walk(glossary, (node) => {
    if (node.kind !== 'element' || node.tag !== 'dl') return;
    const entries = node.children.filter((child) => child.kind === 'element');
    entries.forEach((entry, index) => {
      if (entry.kind === 'element' && entry.tag === 'dt' && wanted.has(entry.attributes.id ?? ''))
        found.push(entry, ...entries.slice(index + 1, index + 2));
    });
  });
  return found;
}
