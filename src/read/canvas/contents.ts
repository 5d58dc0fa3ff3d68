import { type Cartridge, documentOf } from '../common-cartridge/cartridge.ts';
import { readTool, readWebLink } from '../common-cartridge/documents.ts';
import { readMetadata } from '../common-cartridge/metadata.ts';
import type { LinkContents, OutlineItem, PackageContents } from '../contents/contents.ts';
import { listFiles } from '../file-contents.ts';
import { FILES_META } from './package.ts';
import { readCanvasModules } from './read-modules.ts';
import { readCanvasAssignments, readCanvasPages, readCanvasRubrics, readCanvasTopics } from './read-objects.ts';
import { readCanvasBanks, readCanvasQuizzes } from './read-quizzes.ts';
import { words } from './values.ts';

/** What Canvas finds in a cartridge of its own flavour. */
export function readCanvasContents(cartridge: Cartridge): PackageContents {
  const { manifest, files } = cartridge;
  const modules = readCanvasModules(cartridge);
  const owners = new Map(
    manifest.resources.flatMap((resource) => resource.files.map((file) => [file.path, resource.identifier] as const)),
  );
  const names = displayNames(cartridge);
  const of = <Kind>(
    kind: 'web-link' | 'lti',
    read: (root: Parameters<typeof readTool>[0], origin: { file: string; id: string }) => Kind,
  ) =>
    manifest.resources.flatMap((resource) => {
      const document = resource.kind === kind ? documentOf(cartridge, resource) : undefined;
      return document === undefined ? [] : [read(document.root, { file: document.path, id: resource.identifier })];
    });
  return {
    metadata: readMetadata(manifest),
    modules,
    pages: readCanvasPages(cartridge),
    discussions: readCanvasTopics(cartridge),
    assignments: readCanvasAssignments(cartridge),
    quizzes: readCanvasQuizzes(cartridge),
    questionBanks: readCanvasBanks(cartridge),
    links: linksOf(
      modules.flatMap((module) => module.items),
      of('web-link', readWebLink),
    ),
    tools: of('lti', readTool),
    rubrics: readCanvasRubrics(cartridge),
    launches: [],
    files: listFiles(files, (path) => ({
      role: path.startsWith('web_resources/') || path.startsWith('wiki_content/') ? 'content' : 'control',
      resourceId: owners.get(path),
      name: names.get(owners.get(path) ?? ''),
    })),
  };
}

/** Links live in modules; the manifest's web links are the same ones for other readers. */
function linksOf(items: readonly OutlineItem[], listed: readonly LinkContents[]): readonly LinkContents[] {
  const addresses = new Map(listed.map((link) => [link.id, link.url]));
  const shown = items
    .filter((item) => item.kind === 'link')
    .map((item) => ({
      file: 'course_settings/module_meta.xml',
      id: item.target ?? item.id,
      title: item.title,
      url: item.url ?? addresses.get(item.target ?? '') ?? '',
      published: item.published,
    }));
  const known = new Set(shown.map((link) => link.id));
  return [...shown, ...listed.filter((link) => !known.has(link.id))];
}

function displayNames({ files }: Cartridge): ReadonlyMap<string, string> {
  const root = files.has(FILES_META) ? files.xml(FILES_META)?.root : undefined;
  return new Map(
    (root?.child('files')?.childrenNamed('file') ?? []).flatMap((file) => {
      const name = words(file, 'display_name');
      return name === undefined ? [] : [[file.attribute('identifier') ?? '', name] as const];
    }),
  );
}
