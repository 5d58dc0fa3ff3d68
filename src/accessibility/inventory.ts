import { plainText } from '../content/text.ts';
import type { HtmlTree } from '../content/tree.ts';
import type { FileAsset, Publication } from '../model/model.ts';
import type { PageSource } from '../targets/page-source.ts';
import { assetFilesOf } from '../targets/shared/asset-files.ts';
import type { FileTree } from '../targets/target.ts';
import { collapseSpaces, type Element, type EmittedText, emittedTexts, words } from './emitted-texts.ts';

/** What a finished package shows, as far as people have to look at it. */
export interface Inventory {
  readonly texts: readonly EmittedText[];
  readonly pictures: readonly Picture[];
  readonly recordings: readonly Recording[];
  readonly tables: readonly Table[];
  /** Files to download: their names, and where they are linked. */
  readonly documents: readonly Shown[];
  /** Links that lead out of the package: addresses, and where they are. */
  readonly links: readonly Shown[];
}

/** Something in the package, by what it is called, and the titles of the pages and questions that show it. */
export interface Shown {
  readonly name: string;
  readonly places: readonly string[];
}

export interface Picture extends Shown {
  /** Undefined where there is none; empty where the picture only decorates. */
  readonly alt: string | undefined;
  readonly hasDescription: boolean;
}

export interface Recording extends Shown {
  readonly kind: 'audio' | 'video' | 'elsewhere';
  /** Where it plays, if that is another site, and whether the author says that it has captions there. */
  readonly site?: string;
  readonly captioned?: boolean;
  /** Languages of the captions. */
  readonly captions: readonly string[];
  readonly hasTranscript: boolean;
}

export interface Table extends Shown {
  readonly caption: string;
  readonly rows: number;
  readonly columns: number;
}

/** Looks through a package for everything that a person has to judge. */
export function inventoryOf(publication: Publication, pages: PageSource, files: FileTree): Inventory {
  const texts = emittedTexts(files);
  const all = texts.map((text) => text.words).join('\n');
  const says = (tree: HtmlTree | undefined): boolean => tree !== undefined && all.includes(beginning(tree));
  const carried = new Set(files.flatMap((file) => (file.kind === 'media' ? [file.file.path] : [])));
  const assets = assetsByFile(publication, pages, files);
  const carriedOf = (...kinds: readonly FileAsset['kind'][]) =>
    [...new Set(assets.values())].filter(({ asset }) => kinds.includes(asset.kind) && carried.has(asset.file.path));
  const placesOf = (named: Named) => placesWhere(texts, (file) => assets.get(file) === named);
  return {
    texts,
    pictures: pictures(texts, assets, says),
    recordings: [
      ...carriedOf('audio', 'video').map((named) => ({
        name: named.name,
        places: placesOf(named),
        kind: named.asset.kind === 'audio' ? ('audio' as const) : ('video' as const),
        captions: named.asset.captions.filter(({ file }) => carried.has(file.path)).map(({ language }) => language),
        hasTranscript: says(named.asset.transcript),
      })),
      ...elsewhere(publication, texts, says),
    ],
    tables: tables(texts),
    documents: carriedOf('file').map((named) => ({ name: named.name, places: placesOf(named) })),
    links: grouped(
      texts,
      ({ name, attribs }) => (name === 'a' && /^https?:/i.test(attribs.href ?? '') ? attribs.href : undefined),
      (name) => ({ name }),
    ),
  };
}

/** What plays on other sites, wherever a player or a link of its own is. */
function elsewhere(
  { modules }: Publication,
  texts: readonly EmittedText[],
  says: (tree: HtmlTree | undefined) => boolean,
): readonly Recording[] {
  const assets = modules.flatMap((module) => [...module.assets.values()].filter((asset) => asset.kind === 'remote'));
  return assets.flatMap((asset) => {
    const own = [asset.page, asset.player, asset.started];
    const places = placesWith(texts, (address) => own.includes(address));
    if (places.length === 0) return [];
    const { alt, site, captioned, transcript } = asset;
    return [{ name: alt, places, kind: 'elsewhere', site, captioned, captions: [], hasTranscript: says(transcript) }];
  });
}

/** An asset, and the name that the author gave its file. */
interface Named {
  readonly asset: FileAsset;
  readonly name: string;
}

/** By the names under which texts refer to them: those that all targets give, and those of files in this package. */
function assetsByFile(publication: Publication, pages: PageSource, files: FileTree): ReadonlyMap<string, Named> {
  const assets = new Map<string, Named>();
  const byContent = new Map<string, Named>();
  for (const module of publication.modules)
    for (const [id, { main }] of assetFilesOf(module, pages)) {
      const asset = module.assets.get(id);
      if (asset === undefined || asset.kind === 'remote') continue;
      const named = { asset, name: main.displayName };
      byContent.set(asset.svg ?? asset.file.path, named);
      if (!assets.has(main.name)) assets.set(main.name, named);
    }
  for (const file of files) {
    const content = file.kind === 'media' ? file.file.path : file.kind === 'text' ? file.text : '';
    const named = byContent.get(content);
    if (named !== undefined) assets.set(fileName(file.path), named);
  }
  return assets;
}

/** Enough of a text to know it again in another. */
function beginning(tree: HtmlTree): string {
  return collapseSpaces(plainText(tree)).slice(0, 60);
}

/** What is shown more than once is listed once, with all its places. */
function grouped<T>(
  texts: readonly EmittedText[],
  keyOf: (element: Element) => string | undefined,
  make: (key: string, element: Element) => T,
): readonly (T & Pick<Shown, 'places'>)[] {
  const found = new Map<string, { readonly made: T; readonly places: Set<string> }>();
  for (const { elements } of texts)
    for (const { element, place } of elements) {
      const key = keyOf(element);
      if (key === undefined) continue;
      const entry = found.get(key) ?? { made: make(key, element), places: new Set<string>() };
      found.set(key, entry);
      entry.places.add(place);
    }
  return [...found.values()].map(({ made, places }) => ({ ...made, places: [...places] }));
}

function pictures(
  texts: readonly EmittedText[],
  assets: ReadonlyMap<string, Named>,
  says: (tree: HtmlTree | undefined) => boolean,
): readonly Picture[] {
  return grouped(
    texts,
    ({ name, attribs }) => (name === 'img' ? `${fileName(attribs.src)}\n${attribs.alt}` : undefined),
    (_, { attribs }) => {
      const file = fileName(attribs.src);
      const known = assets.get(file);
      return {
        name: known?.name ?? file,
        alt: isUndescribed(attribs, known) ? undefined : collapseSpaces(attribs.alt ?? ''),
        hasDescription: says(known?.asset.longDescription),
      };
    },
  );
}

/** Without words, and no decoration, by its mark or as its author says: nobody has described it yet. */
function isUndescribed({ alt = '', role }: Element['attribs'], known: Named | undefined): boolean {
  return alt.trim() === '' && role !== 'presentation' && known?.asset.decorative !== true;
}

function tables(texts: readonly EmittedText[]): readonly Table[] {
  return grouped(
    texts,
    (element) => (element.name === 'table' ? words(element).replaceAll(' ', '') : undefined),
    (_, table) => {
      const rows = descendants(table, 'tr');
      const [first] = rows;
      const cells = first === undefined ? [] : cellsOf(first);
      return {
        name: cells.map(words).join(' | '),
        caption: words(descendants(table, 'caption')[0]),
        rows: rows.length,
        columns: rows.reduce((most, row) => Math.max(most, cellsOf(row).length), 0),
      };
    },
  );
}

function cellsOf(row: Element): readonly Element[] {
  return [...descendants(row, 'th'), ...descendants(row, 'td')].sort(
    (left, right) => order(row, left) - order(row, right),
  );
}

function order(row: Element, cell: Element): number {
  return row.children.indexOf(cell);
}

/** Elements of a name inside another. */
export function descendants({ children }: Element, name: string): readonly Element[] {
  return children.flatMap((child) =>
    'attribs' in child ? [...(child.name === name ? [child] : []), ...descendants(child, name)] : [],
  );
}

/** The last part of an address; a drawing inside the page has none. */
export function fileName(address = ''): string {
  if (address.startsWith('data:')) return '';
  return (
    address
      .replace(/[?#].*$/, '')
      .split('/')
      .at(-1) ?? ''
  );
}

function placesWhere(texts: readonly EmittedText[], shows: (file: string) => boolean): readonly string[] {
  return placesWith(texts, (address) => shows(fileName(address)));
}

function placesWith(texts: readonly EmittedText[], shows: (address: string) => boolean): readonly string[] {
  const places = texts.flatMap(({ elements }) =>
    elements.flatMap(({ element: { attribs }, place }) =>
      [attribs.src, attribs.href, attribs['data-remote-src']].some((address) => address !== undefined && shows(address))
        ? [place]
        : [],
    ),
  );
  return [...new Set(places)];
}
