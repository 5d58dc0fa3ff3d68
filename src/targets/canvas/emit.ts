import { UNKNOWN_LICENSE } from '../../model/license.ts';
import type { Asset, RemoteAsset, TeachingModule } from '../../model/model.ts';
import { packageFile } from '../shared/asset-files.ts';
import { type ManifestItem, type ManifestResource, manifestDocument } from '../shared/cartridge/manifest.ts';
import { cartridgeTitle } from '../shared/cartridge/titles.ts';
import { cartridgeVersion } from '../shared/cartridge/version.ts';
import { formulaWordsLosses } from '../shared/formulas/formula-losses.ts';
import { distinctLosses } from '../shared/losses.ts';
import { objectivesLosses } from '../shared/objectives.ts';
import { packageMetadata } from '../shared/package-metadata.ts';
import { remoteMessages } from '../shared/remote-media.ts';
import { serializeXml, type XmlElement } from '../shared/xml.ts';
import type { Emission, Loss, PackageFile, TargetInput } from '../target.ts';
import { type CourseFile, filesMeta } from './files-meta.ts';
import { canvasHtmlWriter } from './html-writer.ts';
import { canvasLosses } from './losses.ts';
import { moduleMeta } from './module-meta.ts';
import type { CanvasModulePlan, CanvasPlan } from './plan.ts';
import { rubricsDocument, writeRubrics } from './rubrics.ts';
import { writeItem } from './write-item.ts';

/**
 * Canvas knows its own flavour upon Common Cartridge 1.1 and no other (docs/platforms/canvas.md, "its own flavour").
 */
const VERSION = cartridgeVersion(1);

/** What a module becomes, and what it loses. */
interface WrittenModule {
  readonly organization: ManifestItem;
  readonly files: readonly PackageFile[];
  readonly resources: readonly ManifestResource[];
  readonly courseFiles: readonly CourseFile[];
  readonly rubrics: readonly XmlElement[];
  readonly losses: readonly Loss[];
}

export function emitCanvas(plan: CanvasPlan, input: TargetInput): Emission {
  const modules = plan.modules.map((module) => writeModule(module, input));
  const settings = settingsFiles(
    plan,
    modules.flatMap(({ courseFiles }) => courseFiles),
    modules.flatMap(({ rubrics }) => rubrics),
  );
  const manifest = manifestDocument(VERSION, {
    identifier: plan.identifier,
    metadata: packageMetadata(input.publication, input.pages),
    organization: modules.map(({ organization }) => organization),
    resources: [settingsResource(plan, settings), ...modules.flatMap(({ resources }) => resources)],
  });
  return {
    files: [
      { path: 'imsmanifest.xml', kind: 'text', text: serializeXml(manifest) },
      ...settings,
      ...modules.flatMap(({ files }) => files),
    ],
    losses: distinctLosses(modules.flatMap(({ losses }) => losses)),
    diagnostics: [],
  };
}

function writeModule(plan: CanvasModulePlan, input: TargetInput): WrittenModule {
  const html = canvasHtmlWriter(plan, input);
  const entries = plan.items.map((item) => ({ item, ...writeItem(item, { plan, input, html, version: VERSION }) }));
  const items = entries
    .filter(({ resources }) => resources.length > 0)
    .map(
      ({ item }): ManifestItem => ({ identifier: item.item, title: cartridgeTitle(item.title), resource: item.object }),
    );
  const rubrics = writeRubrics(plan.module, html, input.pages);
  const assets = assetsOf(plan, html.used);
  return {
    organization: { identifier: plan.identifier, title: cartridgeTitle(plan.title), items },
    files: [...entries.flatMap(({ files }) => files), ...assets.map(({ file }) => file)],
    resources: [...entries.flatMap(({ resources }) => resources), ...assets.map(({ resource }) => resource)],
    courseFiles: assets.map(({ courseFile }) => courseFile),
    rubrics: rubrics.elements,
    losses: [
      ...entries.flatMap(({ losses }) => losses),
      ...rubrics.losses,
      ...objectivesLosses(plan.module, canvasLosses),
      ...remoteLosses(plan.module, html.elsewhere),
      ...formulaWordsLosses(plan.module, canvasLosses),
    ],
  };
}

function remoteLosses(module: TeachingModule, elsewhere: ReadonlySet<RemoteAsset>): readonly Loss[] {
  return [...elsewhere].map((asset) =>
    canvasLosses.report('remote-media-at-once', {
      module: module.id,
      subject: asset.id,
      message: remoteMessages.atOnce(asset, asset.player, 'Canvas'),
    }),
  );
}

interface WrittenAsset {
  readonly file: PackageFile;
  readonly resource: ManifestResource;
  readonly courseFile: CourseFile;
}

/** Only files that some text shows: what is for instructors stays out with the pages that show it. */
function assetsOf(plan: CanvasModulePlan, used: ReadonlySet<string>): readonly WrittenAsset[] {
  const shown = [...plan.assets].filter(([id]) => used.has(id));
  return shown.flatMap(([id, { main, captions, files }]) =>
    [main, ...captions].flatMap((file, index): WrittenAsset[] => {
      const planned = files[index];
      if (planned === undefined) return [];
      const path = `web_resources/${planned.path}`;
      return [
        {
          file: packageFile(path, file),
          resource: { identifier: planned.identifier, type: 'webcontent', href: path, files: [path] },
          courseFile: { ...planned, ...rightsOf(plan.module, id) },
        },
      ];
    }),
  );
}

function rightsOf(module: TeachingModule, id: string): Pick<CourseFile, 'rights'> {
  const asset: Asset | undefined = module.assets.get(id);
  const { credit, license } = asset ?? {};
  // Canvas asks whoever publishes a file whose terms nobody has stated.
  if (license === undefined || license === UNKNOWN_LICENSE) return {};
  return { rights: { license, ...(credit === undefined ? {} : { credit }) } };
}

/**
 * Settings of the course that concern what is in the package. Its title, its assignment groups and its syllabus are not
 * among them: they are the teacher's (docs/platforms/canvas.md, "course settings").
 */
function settingsFiles(
  plan: CanvasPlan,
  courseFiles: readonly CourseFile[],
  rubrics: readonly XmlElement[],
): readonly PackageFile[] {
  const text = (name: string, content: string): PackageFile => ({
    path: `course_settings/${name}`,
    kind: 'text',
    text: content,
  });
  return [
    text('canvas_export.txt', `${plan.modules.map(({ module }) => `${module.id} ${module.version}`).join('\n')}\n`),
    text('module_meta.xml', moduleMeta(plan)),
    ...(rubrics.length === 0 ? [] : [text('rubrics.xml', rubricsDocument(rubrics))]),
    ...(courseFiles.length === 0 ? [] : [text('files_meta.xml', filesMeta(courseFiles))]),
  ];
}

/** Its `href` is what Canvas recognises its own flavour by (docs/platforms/canvas.md, "recognition"). */
function settingsResource(plan: CanvasPlan, settings: readonly PackageFile[]): ManifestResource {
  return {
    identifier: `${plan.identifier}-settings`,
    type: VERSION.types.learningApplication,
    href: 'course_settings/canvas_export.txt',
    files: settings.map(({ path }) => path),
  };
}
