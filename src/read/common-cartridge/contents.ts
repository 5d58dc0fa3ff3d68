import type {
  ModuleContents,
  OutlineItem,
  OutlineItemKind,
  PackageContents,
  PageContents,
} from '../contents/contents.ts';
import { listFiles } from '../file-contents.ts';
import { plainWords } from '../html/read.ts';
import { isHtml } from '../package-files.ts';
import { readBank, readQuiz } from '../qti/read-quiz.ts';
import { type Cartridge, documentOf } from './cartridge.ts';
import { readAssignment, readTool, readTopic, readWebLink } from './documents.ts';
import { type Manifest, type ManifestItem, type ManifestResource, walkItems } from './manifest.ts';
import { readMetadata } from './metadata.ts';

/** The lists that are filled from documents, while they are filled. */
type Documents = {
  [List in
    | 'discussions'
    | 'assignments'
    | 'quizzes'
    | 'questionBanks'
    | 'links'
    | 'tools']: PackageContents[List][number][];
};

/** What a reader of plain cartridges finds. */
export function readCartridgeContents(cartridge: Cartridge): PackageContents {
  const { manifest, files } = cartridge;
  const titles = titlesByResource(manifest);
  const owners = new Map(
    manifest.resources.flatMap((resource) => resource.files.map((file) => [file.path, resource] as const)),
  );
  return {
    metadata: readMetadata(manifest),
    modules: readModules(manifest),
    pages: manifest.resources.flatMap((resource) => readPage(cartridge, resource, titles) ?? []),
    ...readDocuments(cartridge, titles),
    rubrics: [],
    launches: [],
    files: listFiles(files, (path) => {
      const owner = owners.get(path);
      const content = owner?.kind === 'webcontent' || owner?.kind === 'associated-content';
      return { role: content ? 'content' : 'control', resourceId: owner?.identifier };
    }),
  };
}

/** The title of the first item that shows a resource. */
function titlesByResource(manifest: Manifest): ReadonlyMap<string, string> {
  const titles = new Map<string, string>();
  for (const { item } of walkItems(manifest.rootItems)) {
    if (item.identifierref !== undefined && !titles.has(item.identifierref)) titles.set(item.identifierref, item.title);
  }
  return titles;
}

/** A resource that opens an HTML file, as a page. */
function readPage(
  { files, locate }: Cartridge,
  resource: ManifestResource,
  titles: ReadonlyMap<string, string>,
): PageContents | undefined {
  const path = resource.path ?? resource.files[0]?.path;
  const web = resource.kind === 'webcontent' || resource.kind === 'associated-content';
  if (!web || path === undefined || !isHtml(path)) return undefined;
  const page = files.page(path, locate);
  if (page === undefined) return undefined;
  return {
    file: path,
    id: resource.identifier,
    title: titles.get(resource.identifier) ?? page.title,
    body: page.body,
    ...(page.language === undefined ? {} : { language: page.language }),
    published: true,
    instructorOnly: resource.instructorOnly,
    sections: page.sections,
  };
}

function readDocuments(cartridge: Cartridge, titles: ReadonlyMap<string, string>): Documents {
  const found: Documents = {
    discussions: [],
    assignments: [],
    quizzes: [],
    questionBanks: [],
    links: [],
    tools: [],
  };
  for (const resource of cartridge.manifest.resources) {
    if (resource.kind === 'webcontent' || resource.kind === 'associated-content' || resource.kind === 'other') continue;
    const document = documentOf(cartridge, resource);
    if (document === undefined) continue;
    const { root, path } = document;
    const { identifier: id, instructorOnly } = resource;
    const locate = cartridge.locate(path);
    const origin = { file: path, id, locate, instructorOnly };
    const assessment = root.child('assessment');
    const bank = root.child('objectbank');
    if (resource.kind === 'topic') found.discussions.push(readTopic(root, origin));
    else if (resource.kind === 'assignment') found.assignments.push(readAssignment(root, origin));
    else if (resource.kind === 'web-link') found.links.push(readWebLink(root, origin));
    else if (resource.kind === 'lti') found.tools.push(readTool(root, origin));
    else if (assessment !== undefined) found.quizzes.push(titled(readQuiz(assessment, origin), titles.get(id)));
    else if (bank !== undefined) found.questionBanks.push(readBank(bank, origin));
  }
  return found;
}

function titled<Thing extends { readonly title: string }>(thing: Thing, title: string | undefined): Thing {
  return thing.title === '' && title !== undefined ? { ...thing, title } : thing;
}

/** Folders below the root become modules; a leaf there is a module of its own without a title. */
function readModules(manifest: Manifest): readonly ModuleContents[] {
  const tops = manifest.rootItems.flatMap((root) => (root.hasTitle && root.items.length === 0 ? [root] : root.items));
  return tops.map((top) => {
    const leaf = top.identifierref !== undefined && top.items.length === 0;
    return {
      id: top.identifier,
      title: leaf ? '' : top.title,
      published: true,
      prerequisites: [],
      items: leaf ? [outlineItem(manifest, top, 0)] : outlineItems(manifest, top.items, 0),
    };
  });
}

function outlineItems(manifest: Manifest, items: readonly ManifestItem[], indent: number): readonly OutlineItem[] {
  return items.flatMap((item) => [
    outlineItem(manifest, item, indent),
    ...outlineItems(manifest, item.items, indent + 1),
  ]);
}

function outlineItem(manifest: Manifest, item: ManifestItem, indent: number): OutlineItem {
  const resource = item.identifierref === undefined ? undefined : manifest.byIdentifier.get(item.identifierref);
  return {
    id: item.identifier,
    title: plainWords(item.title),
    kind: item.identifierref === undefined ? 'header' : kindOf(resource),
    ...(resource === undefined ? {} : { target: resource.identifier }),
    indent,
    published: true,
  };
}

function kindOf(resource: ManifestResource | undefined): OutlineItemKind {
  switch (resource?.kind) {
    case 'webcontent':
    case 'associated-content':
      return isHtml(resource.path ?? resource.files[0]?.path ?? '') ? 'page' : 'file';
    case 'topic':
      return 'discussion';
    case 'assessment':
      return 'quiz';
    case 'assignment':
      return 'assignment';
    case 'web-link':
      return 'link';
    case 'lti':
      return 'tool';
    default:
      return 'unknown';
  }
}
