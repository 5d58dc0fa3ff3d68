import { fullHtmlProfile } from '../../content/profiles.ts';
import { serialize } from '../../content/serialize.ts';
import type { HtmlNode } from '../../content/tree.ts';
import type { PlayerData } from '../../player/data.ts';
import { partsOf } from '../../player/parts.ts';
import { packageFile } from '../shared/asset-files.ts';
import { packageMetadata } from '../shared/package-metadata.ts';
import { documentWriter, entryAddress, onSamePage } from '../shared/player/document-writer.ts';
import { sectionId } from '../shared/player/module-pages.ts';
import { hasFormula, pageScriptsOf } from '../shared/player/page-scripts.ts';
import { playerBasis, playerData, quizWords } from '../shared/player/player-data.ts';
import { playerLosses } from '../shared/player/player-losses.ts';
import { remoteUse } from '../shared/player/remote-use.ts';
import { pageSection } from '../shared/player/sections.ts';
import { type LoadedFiles, loadedBy, quizFiles, themeFiles } from '../shared/player/theme-files.ts';
import { remoteFacade } from '../shared/remote-media.ts';
import type { Emission, PackageFile, TargetInput } from '../target.ts';
import { controlDocuments, schemas12, schemas2004 } from './control-documents.ts';
import { scormLosses, titleLosses } from './losses.ts';
import { type Edition2004, type ManifestPlan, manifest12, manifest2004 } from './manifest.ts';
import { reportsFailed } from './options.ts';
import { LAUNCH_FILE, MEDIA_FOLDER, type ScormPlan } from './plan.ts';

const MANIFEST = 'imsmanifest.xml';

const PLACES = { elementId: sectionId, address: onSamePage, entry };

export function emitScorm(plan: ScormPlan, input: TargetInput, kind: 'scorm-1.2' | 'scorm-2004'): Emission {
  const { module } = plan;
  const { pages, options, version } = input;
  const scripts = pageScriptsOf([module]);
  const basis = playerBasis(module, plan.pages, pages.text(module));
  const data = playerData(basis, {
    kind,
    elementId: sectionId,
    reportFailed: reportsFailed(options.target),
    quizFiles: quizFiles(module.language),
  });
  const sections = plan.pages.map((page) => pageSection(module, page, pages, PLACES));
  const formulas = hasFormula(sections);
  // All pages are in one document: their scripts are one file, but for that of quizzes, which comes when it is needed.
  const theme = themeFiles(pages, {
    player: partsOf(data),
    scripts,
    joined: scripts,
    quizWords: new Map([[module.language, quizWords(basis)]]),
    formulas,
  });
  const loaded = loadedBy(theme, { player: 'runs', formulas, scripts });
  const media = [...plan.media.values()].flatMap(({ main, captions }) => [main, ...captions]);
  const content: PackageFile[] = [
    { path: LAUNCH_FILE, kind: 'text', text: launchDocument(plan, input, loaded, data, sections) },
    ...theme.files,
    ...media.map((file) => packageFile(mediaPath(file.name), file)),
  ];
  const folder = options.folders?.controlDocuments;
  const manifest: ManifestPlan = {
    identifiers: plan.identifiers,
    title: module.title,
    version: module.version,
    metadata: packageMetadata(input.publication, pages),
    launch: LAUNCH_FILE,
    schemas: folder !== undefined,
    files: content.map(({ path }) => path),
  };
  const manifestFile: PackageFile = { path: MANIFEST, kind: 'text', text: manifestText(manifest, kind, version.id) };
  const schemas = kind === 'scorm-1.2' ? schemas12 : schemas2004;
  const control = controlDocuments(folder ?? [], folder === undefined ? [] : schemas, [MANIFEST, ...manifest.files]);
  return {
    files: [manifestFile, ...content, ...control.files],
    losses: [
      ...titleLosses(module),
      ...playerLosses(module, scormLosses, { withInstructor: options.withInstructor, answersNameObjectives: true }),
    ],
    // How much of a student's work a platform can hold is forecast where modules are checked.
    diagnostics: control.diagnostics,
  };
}

function manifestText(plan: ManifestPlan, kind: 'scorm-1.2' | 'scorm-2004', version: string): string {
  if (kind === 'scorm-1.2') return manifest12(plan);
  const edition: Edition2004 = version === '3' ? '2004 3rd Edition' : '2004 4th Edition';
  return manifest2004(plan, edition);
}

function mediaPath(name: string): string {
  return `${MEDIA_FOLDER}/${name}`;
}

function launchDocument(
  plan: ScormPlan,
  { pages }: TargetInput,
  { stylesheets, scripts }: LoadedFiles,
  data: PlayerData,
  sections: readonly HtmlNode[],
): string {
  const { module } = plan;
  const context = {
    profile: fullHtmlProfile,
    write: documentWriter(module, pages, { ...plan, ...PLACES, mediaPath, remote: remoteFacade }),
  };
  const footer = pages.footer(module);
  return pages.document('scorm', {
    language: module.language,
    title: module.title,
    moduleTitle: module.title,
    html: {
      body: serialize(sections, context),
      footer: serialize(footer, context),
    },
    logo: pages.logo === undefined ? undefined : mediaPath(pages.logo.fileName),
    stylesheets,
    scripts,
    withoutScripts: data.quizFiles === undefined ? [] : [data.quizFiles.styles],
    origins: remoteUse([sections, footer], module).origins,
    json: JSON.stringify(data),
    navigation: plan.pages.map((page) => ({
      title: page.title,
      href: `#${sectionId(page)}`,
      type: page.activity?.type ?? page.id.slice(1),
      ...(page.activity?.minutes === undefined ? {} : { minutes: page.activity.minutes }),
    })),
  });
}

function entry(anchor: string): string | undefined {
  return entryAddress(anchor, onSamePage);
}
