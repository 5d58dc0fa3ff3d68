import { fullHtmlProfile } from '../../content/profiles.ts';
import { serialize } from '../../content/serialize.ts';
import { element, type HtmlNode, text as textNode } from '../../content/tree.ts';
import type { PageData } from '../../player/data.ts';
import { type PartName, partsOf } from '../../player/parts.ts';
import type { DocumentData, NavigationItem, PageSource } from '../page-source.ts';
import { packageFile } from '../shared/asset-files.ts';
import { documentWriter, entryAddress, onSamePage } from '../shared/player/document-writer.ts';
import { type ModulePage, sectionId } from '../shared/player/module-pages.ts';
import { hasFormula, pageScriptsFor, pageScriptsOf } from '../shared/player/page-scripts.ts';
import { type PlayerBasis, playerBasis, playerData, playerPages, quizWords } from '../shared/player/player-data.ts';
import { type RemoteUse, remoteUse } from '../shared/player/remote-use.ts';
import { pageSection } from '../shared/player/sections.ts';
import { type LoadedFiles, loadedBy, quizFiles, type ThemeFiles, themeFiles } from '../shared/player/theme-files.ts';
import { remoteFacade } from '../shared/remote-media.ts';
import type { Emission, PackageFile, TargetInput } from '../target.ts';
import { contentsPage, pagesScript } from './contents-page.ts';
import { divided, type Section } from './divided.ts';
import { navigationItem, navigationOf } from './navigation.ts';
import { fileOf, type ModuleSite, mediaPath, PAGES_FILE, type WebsitePlan } from './plan.ts';
import { ANSWERS, PRINT_FILE, printPage } from './print-page.ts';
import { unitIndex } from './unit-index.ts';
import { lossesOf } from './website-losses.ts';

const PLACES = { elementId: sectionId, address: fileOf, entry, apart: true };

/** A module's part of the website, with what its pages show and are told. */
interface PreparedSite extends ModuleSite {
  readonly basis: PlayerBasis;
  /** Of each page in order. */
  readonly sections: readonly HtmlNode[];
  /** What the player is told of each page, quizzes in short. */
  readonly data: readonly PageData[];
  readonly divided: readonly Section[];
  /** The script that brings `data` to all pages, where the module is divided; else each holds them. */
  readonly pagesFile?: string;
}

export function emitWebsite(plan: WebsitePlan, input: TargetInput): Emission {
  const { only } = input.options;
  const sites = plan.sites.map((site): PreparedSite => {
    const { module, pages } = site;
    const basis = playerBasis(module, pages, input.pages.text(module));
    const runs = divided(pages);
    return {
      ...site,
      basis,
      sections: pages.map((page) =>
        isWanted(site, page, only) ? pageSection(module, page, input.pages, PLACES) : NOT_WANTED,
      ),
      data: playerPages(basis, { elementId: sectionId, href: fileOf, only: null }),
      divided: runs,
      ...(runs.length === 1 ? {} : { pagesFile: PAGES_FILE }),
    };
  });
  const { unit, modules } = input.publication;
  const scripts = [
    ...pageScriptsOf(modules),
    'print-view' as const,
    ...(unit === undefined ? [] : (['unit-index'] as const)),
  ];
  const theme = themeFiles(input.pages, {
    player: sites.flatMap(({ basis }) => partsOfSite(basis)),
    scripts,
    joined: ['contents'],
    quizWords: new Map(sites.map(({ module, basis }) => [module.language, quizWords(basis)])),
    formulas: sites.some(({ sections }) => hasFormula(sections)),
  });
  const near = (site: PreparedSite, at: number): Neighbours => neighboursOf(site, sites[at + 1], input);
  if (only !== undefined) {
    const page = sites.flatMap((site, at) => siteFiles(site, near(site, at), input.pages, theme, only));
    return { files: page, losses: [], diagnostics: [] };
  }
  const files: PackageFile[] = [
    ...unitIndex(plan, input, theme),
    ...sites.flatMap((site, at) => siteFiles(site, near(site, at), input.pages, theme, undefined)),
    ...theme.files,
  ];
  return { files, losses: lossesOf(input), diagnostics: [] };
}

/** Instead of what is on a page that nobody asked for. */
const NOT_WANTED = element('section', {});

function isWanted({ folder }: ModuleSite, page: ModulePage, only: string | undefined): boolean {
  return only === undefined || only === folder + fileOf(page);
}

/** What of the player the pages of a module need together. */
function partsOfSite(basis: PlayerBasis): readonly PartName[] {
  return partsOf({ kind: 'web', pages: playerPages(basis, { elementId: sectionId }) });
}

function siteFiles(
  site: PreparedSite,
  neighbours: Neighbours,
  pages: PageSource,
  theme: ThemeFiles,
  only: string | undefined,
): readonly PackageFile[] {
  const { module, up, basis, sections } = site;
  const media = [...site.media.values()].flatMap(({ main, captions }) => [main, ...captions]);
  const write = documentWriter(module, pages, { ...site, ...PLACES, mediaPath, remote: remoteFacade });
  const context = { profile: fullHtmlProfile, write };
  const foot = pages.footer(module);
  const footer = serialize([...foot, printLink(pages.text(module))], context);
  const ofQuizzes = quizFiles(module.language);
  const files = { script: up + ofQuizzes.script, styles: up + ofQuizzes.styles };
  const { data: others, pagesFile } = site;
  const told = { kind: 'web', elementId: sectionId, href: fileOf, quizFiles: files, answers: ANSWERS, others } as const;
  const shared = pagesFile === undefined ? {} : { pagesFile };
  const own = site.pages.flatMap((page, at): readonly PackageFile[] => {
    if (!isWanted(site, page, only)) return [];
    const section = sections.slice(at, at + 1);
    const use = remoteUse([section, foot], module);
    const data = playerData(basis, { ...told, ...shared, only: page });
    const loaded = loadedBy(theme, {
      player: 'runs',
      quiz: data.quizFiles === undefined ? undefined : module.language,
      formulas: hasFormula(section),
      scripts: pageScriptsFor([section], use.plays),
    });
    const looks = { loaded, origins: use.origins };
    const html = { body: serialize(section, context), footer };
    const text = pageDocument(site, neighbours, page, pages, looks, html, JSON.stringify(data));
    return [{ path: site.folder + fileOf(page), kind: 'text', text }];
  });
  if (only !== undefined) return own;
  return [
    ...own,
    ...(pagesFile === undefined
      ? []
      : [
          contentsPage(
            site,
            { sections: site.divided, data: playerData(basis, { ...told, pagesFile }), footer, unit: neighbours.unit },
            pages,
            theme,
          ),
          pagesScript(site, others),
        ]),
    printPage(site, basis, neighbours.unit, pages, theme),
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

function neighboursOf(site: ModuleSite, next: ModuleSite | undefined, { publication, pages }: TargetInput): Neighbours {
  const { unit } = publication;
  if (unit === undefined) return {};
  const text = pages.text(site.module);
  const href = `${site.up}index.html`;
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

/** One document a page, readable by double click: every address is relative, and nothing is fetched by a script. */
function pageDocument(
  { module, up, pages: all, divided: sections, pagesFile }: PreparedSite,
  { unit, behind }: Neighbours,
  page: ModulePage,
  pages: PageSource,
  { loaded: { stylesheets, scripts }, origins }: { loaded: LoadedFiles; origins: RemoteUse['origins'] },
  html: Readonly<Record<string, string>>,
  json: string,
): string {
  const at = all.indexOf(page);
  const [previous, next] = [all[at - 1], all[at + 1]].map((each) => each && navigationItem(each, false));
  const onward = next ?? behind;
  return pages.document('website', {
    language: module.language,
    title: page.id === '@overview' ? module.title : page.title,
    moduleTitle: module.title,
    unit,
    html,
    logo: logoAt(pages),
    stylesheets: stylesheets.map((path) => up + path),
    scripts: [...scripts.map((path) => up + path), ...(pagesFile === undefined ? [] : [pagesFile])],
    origins,
    json,
    ...navigationOf(page, all, sections, pages.text(module)),
    ...(previous === undefined ? {} : { previous }),
    ...(onward === undefined ? {} : { next: onward }),
  });
}

function entry(anchor: string): string | undefined {
  return entryAddress(anchor, (page) => `${fileOf(page)}${onSamePage(page)}`);
}
