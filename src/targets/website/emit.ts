import type { ReferenceWriter } from '../../content/profile.ts';
import { fullHtmlProfile } from '../../content/profiles.ts';
import { serialize } from '../../content/serialize.ts';
import { element, type HtmlNode, text as textNode } from '../../content/tree.ts';
import { type PartName, partsOf } from '../../player/parts.ts';
import type { DocumentData, NavigationItem, PageSource } from '../page-source.ts';
import { packageFile } from '../shared/asset-files.ts';
import { type ModulePage, sectionId } from '../shared/player/module-pages.ts';
import { pageScriptsFor, pageScriptsOf } from '../shared/player/page-scripts.ts';
import { playerBasis, playerData, playerPages } from '../shared/player/player-data.ts';
import { type RemoteUse, remoteUse } from '../shared/player/remote-use.ts';
import { pageSection } from '../shared/player/sections.ts';
import { type ThemeFiles, themeFiles, withPageScripts, withParts } from '../shared/player/theme-files.ts';
import { referenceWriter } from '../shared/references.ts';
import { remoteFacade } from '../shared/remote-media.ts';
import type { Emission, PackageFile, TargetInput } from '../target.ts';
import { fileOf, type ModuleSite, mediaPath, type WebsitePlan } from './plan.ts';
import { PRINT_FILE, printPage } from './print-page.ts';
import { unitIndex } from './unit-index.ts';
import { lossesOf } from './website-losses.ts';

export function emitWebsite(plan: WebsitePlan, input: TargetInput): Emission {
  const player = plan.sites.flatMap((site) => partsOfSite(site, input.pages));
  const { unit, modules } = input.publication;
  const scripts = [
    ...pageScriptsOf(modules),
    'print-view' as const,
    ...(unit === undefined ? [] : (['unit-index'] as const)),
  ];
  const theme = themeFiles(input.pages, { player, scripts });
  const files: PackageFile[] = [
    ...unitIndex(plan, input, theme),
    ...plan.sites.flatMap((site) => siteFiles(site, neighboursOf(plan, site, input), input.pages, theme)),
    ...theme.files,
  ];
  return { files, losses: lossesOf(input), diagnostics: [] };
}

/** What of the player the pages of a module need together. */
function partsOfSite({ module, pages: all }: ModuleSite, pages: PageSource): readonly PartName[] {
  const basis = playerBasis(module, all, pages.text(module));
  return partsOf({ kind: 'web', pages: playerPages(basis, { elementId: sectionId }) });
}

function siteFiles(
  site: ModuleSite,
  neighbours: Neighbours,
  pages: PageSource,
  theme: ThemeFiles,
): readonly PackageFile[] {
  const media = [...site.media.values()].flatMap(({ main, captions }) => [main, ...captions]);
  const basis = playerBasis(site.module, site.pages, pages.text(site.module));
  const context = { profile: fullHtmlProfile, write: writerOf(site, pages) };
  const foot = pages.footer(site.module);
  const footer = serialize([...foot, printLink(pages.text(site.module))], context);
  return [
    ...site.pages.map((page): PackageFile => {
      const section = [pageSection(site.module, page, pages, { elementId: sectionId, address: fileOf, entry })];
      const use = remoteUse([section, foot], site.module);
      const body = serialize(section, context);
      const data = playerData(basis, { kind: 'web', elementId: sectionId, href: fileOf, only: page });
      const scripts = withPageScripts(withParts(theme, partsOf(data)), pageScriptsFor([section], use.plays));
      const looks = { theme: scripts, origins: use.origins };
      const text = pageDocument(site, neighbours, page, pages, looks, { body, footer }, JSON.stringify(data));
      return { path: site.folder + fileOf(page), kind: 'text', text };
    }),
    printPage(site, neighbours.unit, pages, theme),
    ...media.map((file) => packageFile(`${site.folder}${mediaPath(file.name)}`, file)),
  ];
}

function printLink(text: ReturnType<PageSource['text']>): HtmlNode {
  return element('p', { class: 'cw-to-print' }, element('a', { href: PRINT_FILE }, textNode(text('print.link'))));
}

/** What is around a module in a unit's website, seen from its pages. */
interface Neighbours {
  readonly unit?: DocumentData['unit'];
  /** Where the last page leads: to the next module, behind the last one to the list of all. */
  readonly behind?: NavigationItem;
}

function neighboursOf(plan: WebsitePlan, site: ModuleSite, { publication, pages }: TargetInput): Neighbours {
  const { unit } = publication;
  if (unit === undefined) return {};
  const text = pages.text(site.module);
  const href = `${site.up}index.html`;
  const next = plan.sites[plan.sites.indexOf(site) + 1];
  const behind =
    next === undefined
      ? { title: unit.title, href, word: text('unit.all') }
      : { title: next.module.title, href: `${site.up}${next.folder}index.html`, word: text('unit.next') };
  return { unit: { title: unit.title, href }, behind };
}

/** Where the logo is, seen from a module's page. */
function logoAt({ logo }: PageSource): string | undefined {
  return logo === undefined ? undefined : mediaPath(logo.fileName);
}

function writerOf(site: ModuleSite, pages: PageSource): ReferenceWriter {
  const ids = new Set(site.pages.map(({ id }) => id));
  return referenceWriter(site.module, pages, {
    asset: (id) => {
      const files = site.media.get(id);
      if (files === undefined) return undefined;
      return { href: mediaPath(files.main.name), captions: files.captions.map(({ name }) => mediaPath(name)) };
    },
    documentLink: (href) => ({ href, download: '' }),
    remote: remoteFacade,
    activity: (id) => (ids.has(id) ? fileOf({ id }) : undefined),
    term: (id) => entry(`term-${id}`),
  });
}

/** One document a page, readable by double click: every address is relative, and nothing is fetched by a script. */
function pageDocument(
  { module, up, pages: all }: ModuleSite,
  { unit, behind }: Neighbours,
  page: ModulePage,
  pages: PageSource,
  { theme: { stylesheets, scripts }, origins }: { theme: ThemeFiles; origins: RemoteUse['origins'] },
  html: Readonly<Record<string, string>>,
  json: string,
): string {
  const at = all.indexOf(page);
  const items = all.map((each) => navigationItem(each, each === page));
  const [previous, next] = [items[at - 1], items[at + 1] ?? behind];
  return pages.document('website', {
    language: module.language,
    title: page.id === '@overview' ? module.title : page.title,
    moduleTitle: module.title,
    unit,
    html,
    logo: logoAt(pages),
    stylesheets: stylesheets.map((path) => up + path),
    scripts: scripts.map((path) => up + path),
    origins,
    json,
    navigation: items,
    ...(previous === undefined ? {} : { previous }),
    ...(next === undefined ? {} : { next }),
  });
}

/** Terms are in the glossary, works in the overview's bibliography. */
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
