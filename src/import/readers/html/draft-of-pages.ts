import { mapTree, plainText } from '../../../content/text.ts';
import type { HtmlTree } from '../../../content/tree.ts';
import type { DraftActivity } from '../../draft/activity.ts';
import type { DraftModule, ImportDraft } from '../../draft/draft.ts';
import { FreeKeys } from '../../draft/free-keys.ts';
import type { ImportWish } from '../../draft/reader.ts';
import type { Read, ReportEntry } from '../../draft/report-entry.ts';
import type { AddressRole, HtmlContext, Target } from '../../html/context.ts';
import { under } from '../../html/findings.ts';
import { elementsIn, type RawElement, rawWords } from '../../html/raw.ts';
import { type HtmlSection, sectionsFromRaw } from '../../html/tree-from-html.ts';
import { nameInWords, type OriginalFiles, placeOf } from '../../originals/original-files.ts';
import { UsedFiles } from '../../originals/used-files.ts';
import { type Body, bodyOf } from './furniture.ts';
import { indexOf, inReadingOrder, isPage, type Page, readPage } from './pages.ts';

type Reading = Extract<DraftActivity, { type: 'reading' }>;

/** Pages as one module: each a reading, or several where its headings cut it. */
export async function draftOfPages(files: OriginalFiles, name: string, wish: ImportWish): Promise<ImportDraft> {
  const read: Page[] = [];
  for (const path of files.main === undefined ? files.paths.filter(isPage) : [files.main]) {
    const bytes = await files.read(path);
    if (bytes !== undefined) read.push(readPage(path, bytes));
  }
  const pages = inReadingOrder(read, files);
  const bodies = new Map(pages.map((page) => [page.path, bodyOf(page.root)] as const));
  const anchors = new Map(
    [...bodies].map(([path, { root }]) => [path, headingsByAnchor(root, wish.splitAt ?? 1)] as const),
  );
  const used = new UsedFiles(files);
  const entries: ReportEntry[] = [];
  const readings: Reading[] = [];
  for (const page of pages) {
    const made = readingsOf(page, bodies.get(page.path) ?? bodyOf(page.root), { files, used, wish, anchors });
    for (const one of made.entries) entries.push(one);
    for (const one of made.readings) readings.push(one);
  }
  for (const one of unusedFiles(files, used)) entries.push(one);
  const keys = readings.map(({ key }) => key);
  const activities = readings.map((reading) => {
    const linked = withKnownLinks(reading, keys);
    for (const one of linked.entries) entries.push(one);
    return { ...reading, body: used.withoutKnownAlt(linked.value) };
  });
  const index = indexOf(pages.map(({ path }) => path));
  const head = pages.find(({ path }) => path === index) ?? pages[0];
  const title = pages.length === 1 ? (head?.title ?? readings[0]?.title) : head?.title;
  return {
    title: title ?? nameInWords(name),
    modules: [moduleOf(head, pages, name, title ?? nameInWords(name), activities, wish)],
    files: used.all(),
    ...(used.remote.size === 0 ? {} : { remote: used.remote }),
    entries,
  };
}

function moduleOf(
  head: Page | undefined,
  pages: readonly Page[],
  name: string,
  title: string,
  activities: readonly Reading[],
  wish: ImportWish,
): DraftModule {
  const language = wish.language ?? head?.language ?? pages.find((page) => page.language !== undefined)?.language;
  const authors = [...new Set(pages.flatMap((page) => page.authors))];
  const keywords = [...new Set(pages.flatMap((page) => page.keywords))];
  return {
    key: 'pages',
    place: { file: name },
    title,
    ...(head?.summary === undefined ? {} : { summary: head.summary }),
    ...(language === undefined ? {} : { language }),
    ...(authors.length === 0 ? {} : { authors }),
    ...(keywords.length === 0 ? {} : { keywords }),
    ...(head?.license === undefined ? {} : { license: head.license }),
    activities,
    rubrics: [],
    sources: [],
    terms: [],
  };
}

interface Around {
  readonly files: OriginalFiles;
  readonly used: UsedFiles;
  readonly wish: ImportWish;
  /** Of each page: the words of the heading below which each named place is, of the headings that cut it. */
  readonly anchors: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

function readingsOf(
  page: Page,
  { root, left }: Body,
  around: Around,
): { readonly readings: readonly Reading[]; readonly entries: readonly ReportEntry[] } {
  const { files, used, wish } = around;
  const splitAt = wish.splitAt ?? 1;
  const place = placeOf(files, page.path);
  const language = page.language ?? wish.language;
  const context: HtmlContext = {
    place,
    ...(language === undefined ? {} : { language }),
    resolve: (address, as): Target => targetOf(address, as, page.path, around),
    anchor: (id) => {
      const heading = around.anchors.get(page.path)?.get(id);
      return heading === undefined ? undefined : { to: 'activity', key: keyOf(page.path, heading) };
    },
  };
  const { value, entries, facts, remote } = sectionsFromRaw(root, context, splitAt);
  used.say({ facts, remote });
  const readings = withKeys(page, value, place);
  const furniture: ReportEntry[] =
    left.length === 0
      ? []
      : [
          {
            outcome: 'left',
            kind: 'page-furniture',
            place,
            text: 'What is around the text of the page is left out: menus, headers, footers.',
            was: left.join(' · ').slice(0, 300),
          },
        ];
  return { readings, entries: [...entries, ...furniture] };
}

function withKeys(page: Page, sections: readonly HtmlSection[], place: { readonly file: string }): readonly Reading[] {
  const keys = new FreeKeys();
  return sections
    .filter(({ tree, title }) => tree.length > 0 || title !== '')
    .map(({ title, tree }, index): Reading => {
      const name = title === '' ? (page.title ?? nameInWords(page.path)) : title;
      const wanted = index === 0 && title === '' ? page.path : keyOf(page.path, title);
      const key = keys.give(wanted);
      return { type: 'reading', key, place: title === '' ? place : under(place, title), title: name, body: tree };
    });
}

function keyOf(path: string, heading: string): string {
  return `${path} # ${heading}`;
}

function targetOf(address: string, as: AddressRole, from: string, { files, used, anchors }: Around): Target {
  if (/^(?!data:)[a-z][a-z0-9+.-]*:/i.test(address)) return { to: 'address', url: address };
  const path = files.find(address, from);
  const places = path === undefined ? undefined : anchors.get(path);
  if (path !== undefined && places !== undefined && (as === 'link' || as === 'frame')) {
    const heading = places.get(/#(.+)$/.exec(address)?.[1] ?? '');
    return { to: 'activity', key: heading === undefined ? path : keyOf(path, heading) };
  }
  const key = used.use(address, from, as === 'decoration');
  return key === undefined ? { to: 'missing' } : { to: 'file', key };
}

/** The words of the heading below which each named place is, of those that cut the page. */
function headingsByAnchor(root: RawElement, splitAt: 1 | 2 | 3 | 'never'): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  if (splitAt === 'never') return found;
  let heading: string | undefined;
  for (const node of elementsIn(root)) {
    const level = Number(/^h([1-6])$/.exec(node.tag)?.[1] ?? 9);
    if (level <= splitAt) heading = rawWords(node.children);
    const id = node.attributes.id ?? (node.tag === 'a' ? node.attributes.name : undefined);
    if (id !== undefined && heading !== undefined && !found.has(id)) found.set(id, heading);
  }
  return found;
}

/** Links that lead to readings: to the one whose heading it is, else to the first of the page; a link to itself is plain words. */
function withKnownLinks({ key: own, place, body }: Reading, keys: readonly string[]): Read<HtmlTree> {
  const plain: string[] = [];
  const value = mapTree(body, (node) => {
    if (node.kind !== 'reference' || node.reference.to !== 'activity') return node;
    const id = keyFor(node.reference.id, keys);
    if (id !== undefined && id !== own) return { ...node, reference: { to: 'activity', id } };
    plain.push(plainText(node.children));
    return node.children;
  });
  const [first] = plain;
  if (first === undefined) return { value, entries: [] };
  const text = 'A link to another place on the same page is plain words: pages have no such places here.';
  return {
    value,
    entries: [
      {
        outcome: 'changed',
        kind: 'link-in-page',
        place,
        part: own,
        text: plain.length === 1 ? text : `${text} (${plain.length} places.)`,
        was: plain.slice(0, 12).join(' · '),
      },
    ],
  };
}

function keyFor(wanted: string, keys: readonly string[]): string | undefined {
  if (keys.includes(wanted)) return wanted;
  const [path = '', heading] = wanted.split(' # ');
  const ofPage = keys.filter((key) => key === path || key.startsWith(`${path} # `));
  return (heading === undefined ? undefined : ofPage.find((key) => key.endsWith(`: ${heading}`))) ?? ofPage[0];
}

/** Files that no page shows, other than those that only decide how pages look. */
function unusedFiles(files: OriginalFiles, used: UsedFiles): readonly ReportEntry[] {
  if (files.main !== undefined) return [];
  const unused = files.paths.filter(
    (path) =>
      !isPage(path) &&
      !used.has(path) &&
      !/\.(?:css|js|mjs|map|woff2?|ttf|eot|otf|ico|txt|xml|json|scss|less)$/i.test(path),
  );
  if (unused.length === 0) return [];
  return [
    {
      outcome: 'left',
      kind: 'unused-file',
      place: { file: files.inside },
      text: `No page shows ${unused.length === 1 ? 'this file' : `these ${unused.length} files`}, so ${unused.length === 1 ? 'it is' : 'they are'} left out.`,
      was: unused.slice(0, 30).join(' · '),
    },
  ];
}
