import type { Cartridge } from '../common-cartridge/cartridge.ts';
import { cartridgeLocate } from '../common-cartridge/locate.ts';
import type { ManifestResource } from '../common-cartridge/manifest.ts';
import type { LocateIn } from '../html/read.ts';
import type { PackageFiles } from '../package-files.ts';
import { decodePercent, FILE_BASE, folderOf, withoutQuery } from '../paths.ts';
import type { XmlElement } from '../xml/element.ts';

export const MODULE_META = 'course_settings/module_meta.xml';
export const ASSIGNMENT_GROUPS = 'course_settings/assignment_groups.xml';
export const RUBRICS = 'course_settings/rubrics.xml';
export const FILES_META = 'course_settings/files_meta.xml';

/** True where Canvas takes a cartridge for its own: by a resource, whatever version the manifest declares. */
export function hasCanvasFlag(resources: readonly ManifestResource[]): boolean {
  return resources.some(
    ({ href, files }) =>
      href === 'course_settings/canvas_export.txt' ||
      (href === 'course_settings/syllabus.html' &&
        files.some((file) => file.href === 'course_settings/course_settings.xml')),
  );
}

/** A reference as Canvas reads it: it writes its own markers in several ways, and takes each of them. */
export function canvasTarget(target: string): string {
  const written = decodePercent(withoutQuery(target.trim()));
  return written.replace(/^\$IMS_CC_FILEBASE\$/, FILE_BASE);
}

/** `$WIKI_REFERENCE$/pages/x`, `/wiki/x`, and the same as an object of the course. */
const PAGE_LINK = /^\$(?:WIKI_REFERENCE|CANVAS_OBJECT_REFERENCE)\$\/(?:pages|wiki)\/([^/]+)$/;

/** What a link to a page calls the page; undefined for other links. */
export function canvasPageName(target: string): string | undefined {
  return PAGE_LINK.exec(canvasTarget(target))?.[1];
}

/** Finds what references in a text of a Canvas cartridge stand for, as far as they are files or pages. */
export function canvasLocate(files: PackageFiles, resources: readonly ManifestResource[]): LocateIn {
  const pages = new Map(resources.map(({ identifier, path }) => [identifier, path]));
  const pageOf = (name: string) => {
    const [bySlug, byId] = [`wiki_content/${name}.html`, pages.get(name)];
    if (files.has(bySlug)) return bySlug;
    return byId?.startsWith('wiki_content/') === true && files.has(byId) ? byId : undefined;
  };
  return (documentPath) => {
    const plain = cartridgeLocate((path) => files.has(path), documentPath);
    return (target) => {
      const page = canvasPageName(target);
      if (page !== undefined) return pageOf(page);
      const written = canvasTarget(target);
      if (!written.startsWith(FILE_BASE)) return plain(target);
      const path = written
        .slice(FILE_BASE.length)
        .replace(/^(?:\.\.?\/|\/)+/, '')
        .replaceAll('+', ' ');
      return files.findFolded(`web_resources/${path}`) ?? plain(target);
    };
  };
}

/** A topic of the manifest with its meta file, an assignment with its settings, as Canvas pairs them. */
export interface CanvasTopic {
  readonly resource: ManifestResource;
  readonly path: string;
  readonly root: XmlElement;
  readonly meta: XmlElement | undefined;
  readonly metaPath: string | undefined;
}

export interface CanvasAssignment {
  readonly resource: ManifestResource;
  readonly settingsPath: string;
  readonly settings: XmlElement;
  readonly htmlPath: string | undefined;
}

/** Topics of the one type that Canvas reads. */
export function canvasTopics({ manifest, files }: Cartridge): readonly CanvasTopic[] {
  const metas = new Map<string, { readonly meta: XmlElement; readonly metaPath: string }>();
  for (const resource of manifest.resources) {
    for (const { path } of resource.kind === 'associated-content' ? resource.files : []) {
      const root = path?.endsWith('.xml') && files.has(path) ? files.xml(path)?.root : undefined;
      if (root?.name === 'topicMeta' && path !== undefined)
        metas.set(root.childText('topic_id') ?? '', { meta: root, metaPath: path });
    }
  }
  return manifest.resources.flatMap((resource) => {
    const path = resource.files[0]?.path;
    if (resource.type !== 'imsdt_xmlv1p1' || path === undefined || !files.has(path)) return [];
    const root = files.xml(path)?.root;
    const { meta, metaPath } = metas.get(resource.identifier) ?? {};
    return root === undefined ? [] : [{ resource, path, root, meta, metaPath }];
  });
}

function isLearningApplication({ type }: ManifestResource): boolean {
  return type.endsWith('learning-application-resource');
}

/** The files through which Canvas finds settings of assignments and quizzes. */
export function learningApplicationFiles({ manifest }: Cartridge): ReadonlySet<string> {
  return new Set(
    manifest.resources
      .filter(isLearningApplication)
      .flatMap((resource) => resource.files.flatMap(({ path }) => path ?? [])),
  );
}

/** Learning application resources with an assignment_settings.xml. */
export function canvasAssignments({ manifest, files }: Cartridge): readonly CanvasAssignment[] {
  return manifest.resources.flatMap((resource) => {
    if (!isLearningApplication(resource)) return [];
    const settingsPath = resource.files.find((file) => file.path?.endsWith('assignment_settings.xml'))?.path;
    if (settingsPath === undefined || !files.has(settingsPath)) return [];
    const settings = files.xml(settingsPath)?.root;
    const htmlPath = resource.files.find((file) => file.path?.endsWith('html'))?.path;
    return settings === undefined ? [] : [{ resource, settingsPath, settings, htmlPath }];
  });
}

export interface CanvasQuizFile {
  readonly path: string;
  readonly assessment: XmlElement | undefined;
  readonly bank: XmlElement | undefined;
  /** The root of `<ident>/assessment_meta.xml`. */
  readonly meta: XmlElement | undefined;
  readonly metaPath: string;
}

/** Every file in non_cc_assessments, listed or not. */
export function canvasQuizFiles({ files }: Cartridge): readonly CanvasQuizFile[] {
  return files.paths
    .filter((path) => folderOf(path) === 'non_cc_assessments/')
    .flatMap((path) => {
      const root = files.xml(path)?.root;
      if (root === undefined) return [];
      const assessment = root.child('assessment');
      const metaPath = `${assessment?.attribute('ident') ?? ''}/assessment_meta.xml`;
      const meta = files.has(metaPath) ? files.xml(metaPath)?.root : undefined;
      return [{ path, assessment, bank: root.child('objectbank'), meta, metaPath }];
    });
}

/** Every page, listed or not. */
export function canvasPagePaths({ files }: Cartridge): readonly string[] {
  return files.paths.filter((path) => path.startsWith('wiki_content/') && /\.html?$/i.test(path));
}
