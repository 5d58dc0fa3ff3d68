import { type Cartridge, documentOf } from '../common-cartridge/cartridge.ts';
import { readTool, readWebLink } from '../common-cartridge/documents.ts';
import { readMetadata } from '../common-cartridge/metadata.ts';
import type { LinkContents, ModuleContents, OutlineItem, PackageContents, ToolContents } from '../contents/contents.ts';
import { listFiles } from '../file-contents.ts';
import { canvasAssignments, FILES_META, MODULE_META } from './package.ts';
import { readCanvasModules } from './read-modules.ts';
import { readCanvasAssignments, readCanvasPages, readCanvasRubrics, readCanvasTopics } from './read-objects.ts';
import { readCanvasBanks, readCanvasQuizzes } from './read-quizzes.ts';
import { defined, flag, numeric, words } from './values.ts';

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
    tools: toolsOf(cartridge, modules, of('lti', readTool)),
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

/** Tools of the course, and those that items and assignments launch by an address: the institution's own. */
function toolsOf(
  cartridge: Cartridge,
  modules: readonly ModuleContents[],
  own: readonly ToolContents[],
): readonly ToolContents[] {
  const known = new Set(own.map(({ id }) => id));
  const shown = modules
    .flatMap(({ items }) => items)
    .filter(({ kind, target }) => kind === 'tool' && !known.has(target ?? ''))
    .map(({ id, target, title, url = '', newTab }) => ({
      file: MODULE_META,
      id: target ?? id,
      title,
      ...launched(url),
      opens: opensIn(newTab),
    }));
  const graded = canvasAssignments(cartridge)
    .filter(({ settings }) => words(settings, 'submission_types') === 'external_tool')
    .map(({ settings, settingsPath, resource }) => ({
      file: settingsPath,
      id: settings.attribute('identifier') ?? resource.identifier,
      title: words(settings, 'title') ?? '',
      ...launched(words(settings, 'external_tool_url') ?? ''),
      ...defined({ points: numeric(settings, 'points_possible') }),
      opens: opensIn(flag(settings, 'external_tool_new_tab')),
    }));
  return [...own, ...shown, ...graded];
}

function opensIn(newTab: boolean | undefined): ToolContents['opens'] & string {
  return newTab === true ? 'window' : 'embedded';
}

/** Custom parameters are in the query of an address: Canvas posts them on. */
function launched(address: string): Pick<ToolContents, 'url' | 'parameters'> {
  if (!URL.canParse(address)) return { url: address, parameters: [] };
  const url = new URL(address);
  const isCustom = (part: string) => part.startsWith('custom_');
  const query = url.search.slice(1).split('&');
  const custom = [...new URLSearchParams(query.filter(isCustom).join('&'))];
  if (custom.length === 0) return { url: address, parameters: [] };
  url.search = query.filter((part) => !isCustom(part)).join('&');
  return { url: url.href, parameters: custom.map(([name, value]) => ({ name: name.slice('custom_'.length), value })) };
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
