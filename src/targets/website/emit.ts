import { fullHtmlProfile } from '../../content/profiles.ts';
import { serialize } from '../../content/serialize.ts';
import type { NavigationItem, PageSource } from '../page-source.ts';
import { packageFile } from '../shared/asset-files.ts';
import type { ModulePage } from '../shared/player/module-pages.ts';
import { playerData } from '../shared/player/player-data.ts';
import { pageSection } from '../shared/player/sections.ts';
import { type ThemeFiles, themeFiles } from '../shared/player/theme-files.ts';
import { referenceWriter } from '../shared/references.ts';
import type { Emission, PackageFile, TargetInput } from '../target.ts';
import { fileOf, type ModuleSite, type WebsitePlan } from './plan.ts';
import { unitIndex } from './unit-index.ts';
import { lossesOf } from './website-losses.ts';

export function emitWebsite(plan: WebsitePlan, input: TargetInput): Emission {
  const theme = themeFiles(input.pages, { player: true });
  const files: PackageFile[] = [
    ...unitIndex(plan, input, theme),
    ...plan.sites.flatMap((site) => siteFiles(site, input.pages, theme)),
    ...theme.files,
  ];
  return { files, losses: lossesOf(input), diagnostics: [] };
}

function siteFiles(site: ModuleSite, pages: PageSource, theme: ThemeFiles): readonly PackageFile[] {
  const media = [...site.media.values()].flatMap(({ main, captions }) => [main, ...captions]);
  return [
    ...site.pages.map(
      (page): PackageFile => ({
        path: site.folder + fileOf(page),
        kind: 'text',
        text: pageDocument(site, page, pages, theme),
      }),
    ),
    ...media.map((file) => packageFile(`${site.folder}${mediaPath(file.name)}`, file)),
  ];
}

function mediaPath(name: string): string {
  return `media/${name}`;
}

/** One document a page, readable by double click: every address is relative, and nothing is fetched by a script. */
function pageDocument(site: ModuleSite, page: ModulePage, pages: PageSource, theme: ThemeFiles): string {
  const { module, up } = site;
  const ids = new Set(site.pages.map(({ id }) => id));
  const context = {
    profile: fullHtmlProfile,
    write: referenceWriter(module, pages, {
      asset: (id) => {
        const files = site.media.get(id);
        if (files === undefined) return undefined;
        return { href: mediaPath(files.main.name), captions: files.captions.map(({ name }) => mediaPath(name)) };
      },
      activity: (id) => (ids.has(id) ? fileOf({ id }) : undefined),
      term: (id) => entry(`term-${id}`),
    }),
  };
  const data = playerData(module, site.pages, {
    kind: 'web',
    text: pages.text(module),
    elementId: sectionId,
    href: fileOf,
    only: page,
  });
  const at = site.pages.indexOf(page);
  const items = site.pages.map((each) => navigationItem(each, each === page));
  const [previous, next] = [items[at - 1], items[at + 1]];
  return pages.document('website', {
    language: module.language,
    title: page.id === '@overview' ? module.title : page.title,
    moduleTitle: module.title,
    html: {
      body: serialize([pageSection(module, page, pages, { elementId: sectionId, entry })], context),
      footer: serialize(pages.footer(module), context),
    },
    stylesheets: theme.stylesheets.map((path) => up + path),
    scripts: theme.scripts.map((path) => up + path),
    json: JSON.stringify(data),
    navigation: items,
    ...(previous === undefined ? {} : { previous }),
    ...(next === undefined ? {} : { next }),
  });
}

/** The same as in a SCORM package, where all pages share a document; an address with `#` then leads to the page. */
function sectionId({ id }: Pick<ModulePage, 'id'>): string {
  return id.startsWith('@') ? `page-${id.slice(1)}` : `page--${id}`;
}

/** Terms stand in the glossary, works in the overview's bibliography. */
function entry(anchor: string): string | undefined {
  const page = anchor.startsWith('term-') ? '@glossary' : anchor.startsWith('source-') ? '@overview' : undefined;
  return page === undefined ? undefined : `${fileOf({ id: page })}#${sectionId({ id: page })}--${anchor}`;
}

function navigationItem(page: ModulePage, current: boolean): NavigationItem {
  const { activity, title } = page;
  return {
    title,
    href: fileOf(page),
    current,
    type: activity?.type ?? page.id.slice(1),
    ...(activity?.minutes === undefined ? {} : { minutes: activity.minutes }),
  };
}
