import { fullHtmlProfile } from '../../content/profiles.ts';
import { serialize } from '../../content/serialize.ts';
import type { PlayerData } from '../../player/data.ts';
import { partsOf } from '../../player/parts.ts';
import { packageFile } from '../shared/asset-files.ts';
import { packageMetadata } from '../shared/package-metadata.ts';
import { documentWriter, entryAddress, onSamePage } from '../shared/player/document-writer.ts';
import { sectionId } from '../shared/player/module-pages.ts';
import { pageScriptsOf } from '../shared/player/page-scripts.ts';
import { playerBasis, playerData } from '../shared/player/player-data.ts';
import { playerLosses } from '../shared/player/player-losses.ts';
import { remoteUse } from '../shared/player/remote-use.ts';
import { pageSection } from '../shared/player/sections.ts';
import { type ThemeFiles, themeFiles, withPageScripts } from '../shared/player/theme-files.ts';
import { remoteFacade } from '../shared/remote-media.ts';
import type { Emission, PackageFile, TargetInput } from '../target.ts';
import { controlDocuments, schemas12, schemas2004 } from './control-documents.ts';
import { scormLosses, titleLosses } from './losses.ts';
import { type Edition2004, type ManifestPlan, manifest12, manifest2004 } from './manifest.ts';
import { reportsFailed } from './options.ts';
import { LAUNCH_FILE, MEDIA_FOLDER, type ScormPlan } from './plan.ts';

const MANIFEST = 'imsmanifest.xml';

export function emitScorm(plan: ScormPlan, input: TargetInput, kind: 'scorm-1.2' | 'scorm-2004'): Emission {
  const { module } = plan;
  const { pages, options, version } = input;
  const scripts = pageScriptsOf([module]);
  const data = playerData(playerBasis(module, plan.pages, pages.text(module)), {
    kind,
    elementId: sectionId,
    reportFailed: reportsFailed(options.target),
  });
  const theme = withPageScripts(themeFiles(pages, { player: partsOf(data), scripts }), scripts);
  const media = [...plan.media.values()].flatMap(({ main, captions }) => [main, ...captions]);
  const content: PackageFile[] = [
    { path: LAUNCH_FILE, kind: 'text', text: launchDocument(plan, input, theme, data) },
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

function launchDocument(plan: ScormPlan, { pages }: TargetInput, theme: ThemeFiles, data: PlayerData): string {
  const { module } = plan;
  const places = { elementId: sectionId, address: onSamePage, entry };
  const context = {
    profile: fullHtmlProfile,
    write: documentWriter(module, pages, { ...plan, ...places, mediaPath, remote: remoteFacade }),
  };
  const sections = plan.pages.map((page) => pageSection(module, page, pages, places));
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
    stylesheets: theme.stylesheets,
    scripts: theme.scripts,
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
