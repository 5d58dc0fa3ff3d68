import type { DocumentData, NavigationItem, PageSource } from '../page-source.ts';
import { type ModulePage, sectionId } from '../shared/player/module-pages.ts';
import type { Section } from './divided.ts';
import { CONTENTS_FILE, fileOf } from './plan.ts';

type Navigation = Required<Pick<DocumentData, 'navigation' | 'place'>> & Pick<DocumentData, 'navigationTitle'>;

/**
 * The navigation of a page: all pages of the module or, where it is divided, the way to all of them, the overview, the
 * page's own section, and the glossary.
 */
export function navigationOf(
  page: ModulePage,
  all: readonly ModulePage[],
  sections: readonly Section[],
  text: ReturnType<PageSource['text']>,
): Navigation {
  const at = all.indexOf(page);
  const place = { position: at + 1, count: all.length };
  const item = (each: ModulePage) => navigationItem(each, each === page);
  const section = sections.find(({ from, pages }) => at < from + pages.length);
  if (sections.length === 1 || section === undefined) return { navigation: all.map(item), place };
  const contents: NavigationItem = {
    title: text('nav.allPages', { count: all.length }),
    href: `${CONTENTS_FILE}#${sectionId(page)}`,
    type: 'contents',
  };
  const alwaysAtHand = (each: ModulePage) => each.activity === undefined && !section.pages.includes(each);
  const before = all.slice(0, section.from).filter(alwaysAtHand);
  const behind = all.slice(section.from).filter(alwaysAtHand);
  return {
    navigation: [contents, ...[...before, ...section.pages, ...behind].map(item)],
    navigationTitle: sectionTitle(section, text),
    place,
  };
}

/** A section is called by the places of its pages, as these say below their text where they are. */
export function sectionTitle({ from, pages }: Section, text: ReturnType<PageSource['text']>): string {
  return text('nav.section', { from: from + 1, to: from + pages.length });
}

export function navigationItem(page: ModulePage, current: boolean): NavigationItem {
  const { activity, title } = page;
  return {
    title,
    href: fileOf(page),
    current,
    type: activity?.type ?? page.id.slice(1),
    ...(activity?.minutes === undefined ? {} : { minutes: activity.minutes }),
  };
}
