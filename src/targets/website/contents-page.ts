import { fullHtmlProfile } from '../../content/profiles.ts';
import { serialize } from '../../content/serialize.ts';
import { element, type HtmlNode, text as textNode } from '../../content/tree.ts';
import type { PlayerData } from '../../player/data.ts';
import type { DocumentData, PageSource } from '../page-source.ts';
import { type ModulePage, sectionId } from '../shared/player/module-pages.ts';
import { loadedBy, type ThemeFiles } from '../shared/player/theme-files.ts';
import type { PackageFile } from '../target.ts';
import type { Section } from './divided.ts';
import { sectionTitle } from './navigation.ts';
import { CONTENTS_FILE, fileOf, type ModuleSite, mediaPath, PAGES_FILE } from './plan.ts';

interface ContentsParts {
  readonly sections: readonly Section[];
  /** Of all pages. */
  readonly data: PlayerData;
  /** Serialised. */
  readonly footer: string;
  readonly unit: DocumentData['unit'];
}

/**
 * All pages of a divided module on one page, to which the navigation of each leads: to its own line, which is marked then.
 * It needs no script; with one, it shows what is done.
 */
export function contentsPage(
  { module, folder, up }: ModuleSite,
  { sections, data, footer, unit }: ContentsParts,
  pages: PageSource,
  theme: ThemeFiles,
): PackageFile {
  const text = pages.text(module);
  const body = element(
    'section',
    { class: 'page page-contents', 'data-page': 'page-contents', id: 'page-contents' },
    element('h1', { class: 'page-title' }, textNode(text('nav.contents'))),
    element(
      'nav',
      { class: 'all-pages', 'aria-label': text('nav.pages') },
      ...sections.flatMap((section) => [
        element('h2', {}, textNode(sectionTitle(section, text))),
        element('ol', { class: 'cw-nav-list' }, ...section.pages.map((page) => entry(page, text))),
      ]),
    ),
  );
  const { stylesheets, scripts } = loadedBy(theme, { player: 'runs', formulas: false, scripts: [] });
  const document = pages.document('website', {
    language: module.language,
    title: text('nav.contents'),
    moduleTitle: module.title,
    unit,
    html: { body: serialize([body], { profile: fullHtmlProfile, write: (_reference, children) => children }), footer },
    logo: pages.logo && mediaPath(pages.logo.fileName),
    stylesheets: stylesheets.map((path) => up + path),
    scripts: [...scripts.map((path) => up + path), PAGES_FILE],
    json: JSON.stringify(data),
    navigation: [],
  });
  return { path: folder + CONTENTS_FILE, kind: 'text', text: document };
}

function entry(page: ModulePage, text: ReturnType<PageSource['text']>): HtmlNode {
  const { activity } = page;
  const facts = [
    ...(activity === undefined ? [] : [text(`activity.${activity.type}`)]),
    ...(activity?.minutes === undefined ? [] : [text('module.minutesShort', { minutes: activity.minutes })]),
    ...(activity?.optional === true ? [text('module.optional')] : []),
  ];
  return element(
    'li',
    { class: 'cw-nav-item', id: sectionId(page) },
    element(
      'a',
      { class: 'cw-nav-link', href: fileOf(page) },
      element('span', { class: 'cw-nav-title' }, textNode(page.title)),
      ...(facts.length === 0
        ? []
        : [textNode(' '), element('span', { class: 'cw-nav-facts' }, textNode(facts.join(', ')))]),
    ),
  );
}

/** The script that brings all pages' data: see `PlayerData.pagesFile`. */
export function pagesScript({ folder }: ModuleSite, pages: PlayerData['pages']): PackageFile {
  return { path: folder + PAGES_FILE, kind: 'text', text: `cartwright('addPages')(${JSON.stringify(pages)});\n` };
}
