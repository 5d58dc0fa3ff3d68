import { fullHtmlProfile } from '../../content/profiles.ts';
import { serialize } from '../../content/serialize.ts';
import { element, type HtmlTree, text } from '../../content/tree.ts';
import { durationWords } from '../../model/duration.ts';
import type { UnitIndexData } from '../../player/data.ts';
import type { PageSource } from '../page-source.ts';
import { logoFile, packageFile } from '../shared/asset-files.ts';
import { sectionId } from '../shared/player/module-pages.ts';
import { packageName, playerKeys, playerPages, unitWords } from '../shared/player/player-data.ts';
import { minutesOf } from '../shared/player/start.ts';
import { loadedBy, type ThemeFiles } from '../shared/player/theme-files.ts';
import type { PackageFile, TargetInput } from '../target.ts';
import { fileOf, type ModuleSite, mediaPath, type WebsitePlan } from './plan.ts';

/** The first page of a unit's website: what it is about, and its modules in order. */
export function unitIndex(
  plan: WebsitePlan,
  { publication, pages }: TargetInput,
  theme: ThemeFiles,
): readonly PackageFile[] {
  const { unit } = publication;
  if (unit === undefined) return [];
  const words = pages.text(unit);
  const body: HtmlTree = [
    element(
      'section',
      { class: 'page page-unit' },
      element('h1', { class: 'page-title' }, text(unit.title)),
      ...(unit.summary ?? '')
        .split(/\n\s*\n/)
        .filter((paragraph) => paragraph !== '')
        .map((paragraph) => element('p', { class: 'unit-summary' }, text(paragraph.trim()))),
      element('ol', { class: 'unit-modules' }, ...plan.sites.map((site) => moduleEntry(site, words))),
    ),
  ];
  const { logo } = pages;
  const loaded = loadedBy(theme, { player: 'none', formulas: false, scripts: ['unit-index'] });
  const document = pages.document('website', {
    language: unit.language,
    title: unit.title,
    moduleTitle: unit.title,
    html: { body: serialize(body, { profile: fullHtmlProfile, write: (_reference, children) => children }) },
    logo: logo && mediaPath(logo.fileName),
    stylesheets: loaded.stylesheets,
    scripts: loaded.scripts,
    json: JSON.stringify(indexData(plan, unit.language, pages)),
    navigation: plan.sites.map(({ module, folder }) => ({ title: module.title, href: `${folder}index.html` })),
  });
  const index: PackageFile = { path: 'index.html', kind: 'text', text: document };
  return logo === undefined ? [index] : [index, packageFile(mediaPath(logo.fileName), logoFile(logo))];
}

/** What the page's script is told: what of each module's own data says how far a student is. */
function indexData({ sites }: WebsitePlan, language: string, pages: PageSource): UnitIndexData {
  return {
    language,
    words: unitWords(pages.text({ language })),
    modules: sites.map(({ module, folder, pages: all }) => ({
      folder,
      package: packageName(module),
      pages: playerPages(
        { pages: all, keys: playerKeys(module, all) },
        { elementId: sectionId, href: fileOf, only: null },
      ),
    })),
  };
}

function moduleEntry({ module, folder }: ModuleSite, words: ReturnType<TargetInput['pages']['text']>) {
  const minutes = module.estimatedMinutes ?? minutesOf(module);
  return element(
    'li',
    { class: 'unit-module' },
    element('h2', {}, element('a', { href: `${folder}index.html` }, text(module.title))),
    ...(module.subtitle === undefined ? [] : [element('p', { class: 'unit-subtitle' }, text(module.subtitle))]),
    ...(minutes === 0
      ? []
      : [element('p', { class: 'unit-time' }, text(`${words('module.time')}: ${durationWords(minutes, words)}`))]),
    ...(module.summary === undefined ? [] : [element('p', {}, text(module.summary))]),
  );
}
