import type { Asset, TeachingModule } from '../../model/model.ts';
import { packageFile } from '../shared/asset-files.ts';
import { type ManifestItem, type ManifestResource, manifestDocument } from '../shared/cartridge/manifest.ts';
import { cartridgeTitle } from '../shared/cartridge/titles.ts';
import { cartridgeVersion } from '../shared/cartridge/version.ts';
import { distinctLosses } from '../shared/losses.ts';
import { objectivesLosses } from '../shared/objectives.ts';
import { packageMetadata } from '../shared/package-metadata.ts';
import { serializeXml } from '../shared/xml.ts';
import type { Emission, Loss, PackageFile, TargetInput } from '../target.ts';
import { type CourseFile, filesMeta } from './files-meta.ts';
import { canvasHtmlWriter } from './html-writer.ts';
import { canvasLosses } from './losses.ts';
import { moduleMeta } from './module-meta.ts';
import type { CanvasModulePlan, CanvasPlan } from './plan.ts';
import { rubricsDocument } from './rubrics.ts';
import { writeItem } from './write-item.ts';

/** Canvas knows its own flavour upon Common Cartridge 1.1 and no other (canvas.md 3). */
const VERSION = cartridgeVersion(1);

/** What has been written so far. */
interface Draft {
  readonly files: PackageFile[];
  readonly resources: ManifestResource[];
  readonly courseFiles: CourseFile[];
  readonly losses: Loss[];
}

export function emitCanvas(plan: CanvasPlan, input: TargetInput): Emission {
  const draft: Draft = { files: [], resources: [], courseFiles: [], losses: [] };
  const organization = plan.modules.map((module) => addModule(module, input, draft));
  const settings = settingsFiles(plan, draft);
  const manifest = manifestDocument(VERSION, {
    identifier: plan.identifier,
    metadata: packageMetadata(input.publication, input.pages),
    organization,
    resources: [settingsResource(plan, settings), ...draft.resources],
  });
  return {
    files: [{ path: 'imsmanifest.xml', kind: 'text', text: serializeXml(manifest) }, ...settings, ...draft.files],
    losses: distinctLosses(draft.losses),
    diagnostics: [],
  };
}

function addModule(plan: CanvasModulePlan, input: TargetInput, draft: Draft): ManifestItem {
  const html = canvasHtmlWriter(plan, input);
  const items = plan.items.flatMap((item): ManifestItem[] => {
    const written = writeItem(item, { plan, input, html, version: VERSION });
    draft.files.push(...written.files);
    draft.resources.push(...written.resources);
    draft.losses.push(...written.losses);
    return written.resources.length === 0
      ? []
      : [{ identifier: item.item, title: cartridgeTitle(item.title), resource: item.object }];
  });
  draft.losses.push(...objectivesLosses(plan.module, canvasLosses));
  addAssets(plan, html.used, draft);
  return { identifier: plan.identifier, title: cartridgeTitle(plan.title), items };
}

/** Only files that some text shows: what is for instructors stays out with the pages that show it. */
function addAssets(plan: CanvasModulePlan, used: ReadonlySet<string>, draft: Draft): void {
  for (const [id, { main, captions, files }] of plan.assets) {
    if (!used.has(id)) continue;
    [main, ...captions].forEach((file, index) => {
      const planned = files[index];
      if (planned === undefined) return;
      const path = `web_resources/${planned.path}`;
      draft.files.push(packageFile(path, file));
      draft.resources.push({ identifier: planned.identifier, type: 'webcontent', href: path, files: [path] });
      draft.courseFiles.push({ ...planned, ...rightsOf(plan.module, id) });
    });
  }
}

function rightsOf(module: TeachingModule, id: string): Pick<CourseFile, 'rights'> {
  const asset: Asset | undefined = module.assets.get(id);
  return asset === undefined ? {} : { rights: { credit: asset.credit, license: asset.license } };
}

/**
 * Settings of the course that concern what is in the package. Its title, its assignment groups and its syllabus are not
 * among them: they are the teacher's (canvas.md 5).
 */
function settingsFiles(plan: CanvasPlan, draft: Draft): readonly PackageFile[] {
  const rubrics = rubricsDocument(plan.modules.map(({ module }) => module));
  const text = (name: string, content: string): PackageFile => ({
    path: `course_settings/${name}`,
    kind: 'text',
    text: content,
  });
  return [
    text('canvas_export.txt', `${plan.modules.map(({ module }) => `${module.id} ${module.version}`).join('\n')}\n`),
    text('module_meta.xml', moduleMeta(plan)),
    ...(rubrics === undefined ? [] : [text('rubrics.xml', rubrics)]),
    ...(draft.courseFiles.length === 0 ? [] : [text('files_meta.xml', filesMeta(draft.courseFiles))]),
  ];
}

/** Its `href` is what Canvas recognises its own flavour by (canvas.md 1). */
function settingsResource(plan: CanvasPlan, settings: readonly PackageFile[]): ManifestResource {
  return {
    identifier: `${plan.identifier}-settings`,
    type: VERSION.types.learningApplication,
    href: 'course_settings/canvas_export.txt',
    files: settings.map(({ path }) => path),
  };
}
