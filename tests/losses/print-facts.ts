import { parse } from 'parse5';
import type { TeachingModule } from '../../src/model/model.ts';
import { learnerActivities } from '../../src/model/module-activities.ts';
import { sectionId } from '../../src/targets/shared/player/module-pages.ts';
import { PRINT_FILE } from '../../src/targets/website/print-page.ts';
import { attribute, type Element, find } from './elements.ts';
import { type Gap, Gaps } from './gap.ts';
import { letters, missingRuns } from './words.ts';

type Read = (path: string) => string | undefined;

/**
 * A website has a module once more as one document to be printed: every page in the module's order, with each word that
 * students read on the page itself.
 */
export function comparePrintView(module: TeachingModule, paths: readonly string[], read: Read): readonly Gap[] {
  const gaps = new Gaps(module.id);
  const printed = sectionsOf(read(PRINT_FILE) ?? '');
  const pages = paths.filter((path) => path.endsWith('.html') && path !== PRINT_FILE);
  const onPages = new Map(pages.flatMap((path) => [...sectionsOf(read(path) ?? '')]));
  const ids = learnerActivities(module).map(({ id }) => id);
  gaps.same(
    'print view: pages',
    ['@overview', ...ids, ...(module.glossary.size > 0 ? ['@glossary'] : [])].map((id) => sectionId({ id })),
    [...printed.keys()],
  );
  for (const [id, section] of onPages) {
    const lacking = missingRuns(wordsOf(section), wordsOf(printed.get(id)).join(''));
    if (lacking.length > 0) gaps.inside(id).add('print view', `lacks ${lacking.map((word) => `“${word}”`)}`);
  }
  return gaps.found;
}

function sectionsOf(html: string): ReadonlyMap<string, Element> {
  const sections = find(parse(html), (element) => attribute(element, 'data-page') !== undefined);
  return new Map(sections.map((section) => [attribute(section, 'data-page') ?? '', section]));
}

/**
 * The pieces of text in a section, those aside that only lead on from the page. Of what plays on another site paper has
 * the title, which is a link to it.
 */
function wordsOf(section: Element | undefined): readonly string[] {
  if (section === undefined) return [];
  return section.childNodes.flatMap((node) => {
    if (node.nodeName === '#text' && 'value' in node) return letters(node.value) === '' ? [] : [letters(node.value)];
    if (!('tagName' in node) || node.tagName === 'script' || attribute(node, 'data-start') !== undefined) return [];
    const title = attribute(node, 'data-remote-title');
    return title === undefined ? wordsOf(node) : [letters(title)];
  });
}
