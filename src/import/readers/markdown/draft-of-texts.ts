import { mapTree } from '../../../content/text.ts';
import type { DraftActivity } from '../../draft/activity.ts';
import type { DraftModule, DraftSource, ImportDraft } from '../../draft/draft.ts';
import { FreeKeys } from '../../draft/free-keys.ts';
import type { ImportWish } from '../../draft/reader.ts';
import type { ReportEntry } from '../../draft/report-entry.ts';
import { under } from '../../html/findings.ts';
import { inNaturalOrder, nameInWords, type OriginalFiles, placeOf } from '../../originals/original-files.ts';
import { UsedFiles } from '../../originals/used-files.ts';
import { decodeText } from '../../questions/decode.ts';
import { type CslItem, readBibliography } from './bibliography.ts';
import { frontMatter, headEntries, type Metadata, metadataOf } from './front-matter.ts';
import { readText } from './text-to-readings.ts';

type Reading = Extract<DraftActivity, { type: 'reading' }>;

interface Text {
  readonly path: string;
  readonly body: string;
  readonly metadata: Metadata;
  readonly problem?: string;
}

export function isText(path: string): boolean {
  return /\.(?:md|markdown|mdown|mkd|qmd|rmd)$/i.test(path);
}

/** A text, a folder or a zip of them as one module: each a reading, or several where its headings cut it. */
export async function draftOfTexts(files: OriginalFiles, name: string, wish: ImportWish): Promise<ImportDraft> {
  const texts = await readTexts(files);
  const entries: ReportEntry[] = [];
  const used = new UsedFiles(files);
  const { sources, ids } = await sourcesOf(texts, files, entries);
  const paths = new Set(texts.map(({ path }) => path));
  const [head] = texts;
  const language = wish.language ?? texts.find(({ metadata }) => metadata.language !== undefined)?.metadata.language;
  const readings: Reading[] = [];
  const anchors = new Map<string, ReadonlySet<string>>();
  for (const { path, body, metadata, problem } of texts) {
    const place = placeOf(files, path);
    for (const one of headEntries(place, metadata, problem)) entries.push(one);
    const own = wish.language ?? metadata.language ?? language;
    const { sections, entries: found } = readText(body, {
      path,
      place,
      files,
      used,
      texts: paths,
      language: own,
      splitAt: wish.splitAt ?? 1,
      sources: ids,
    });
    for (const one of found) entries.push(one);
    const keys = new FreeKeys();
    sections.forEach(({ title, tree, text, anchors: named }, index) => {
      const wanted = index === 0 && title === '' ? path : `${path} # ${title}`;
      const key = keys.give(wanted);
      anchors.set(key, named);
      const called = title === '' ? (metadata.title ?? nameInWords(path)) : title;
      readings.push({
        type: 'reading',
        key,
        place: title === '' ? place : under(place, title),
        title: called,
        body: tree,
        written: text,
      });
    });
  }
  const title = head?.metadata.title ?? (texts.length === 1 ? readings[0]?.title : undefined) ?? nameInWords(name);
  return {
    title,
    modules: [
      moduleOf(
        texts,
        name,
        title,
        language,
        readings.map((one) => linked(one, anchors, used)),
        sources,
      ),
    ],
    files: used.all(),
    ...(used.remote.size === 0 ? {} : { remote: used.remote }),
    entries,
  };
}

async function readTexts(files: OriginalFiles): Promise<readonly Text[]> {
  const paths = files.main === undefined ? files.paths.filter(isText) : [files.main];
  const out: Text[] = [];
  for (const path of indexFirst(inNaturalOrder(paths))) {
    const bytes = await files.read(path);
    if (bytes === undefined) continue;
    const { body, values, problem } = frontMatter(
      decodeText(bytes)
        .text.replace(/^\ufeff/, '')
        .replace(/\r\n?/g, '\n'),
    );
    out.push({ path, body, metadata: metadataOf(values), ...(problem === undefined ? {} : { problem }) });
  }
  return out;
}

function indexFirst(paths: readonly string[]): readonly string[] {
  const first = paths.find(
    (path) =>
      /(?:^|\/)(?:index|readme|_index)\.\w+$/i.test(path) &&
      !paths.some((other) => other.split('/').length < path.split('/').length),
  );
  return first === undefined ? paths : [first, ...paths.filter((path) => path !== first)];
}

/** The works that texts cite: those of the files that they name, else those of all such files beside them. */
async function sourcesOf(
  texts: readonly Text[],
  files: OriginalFiles,
  entries: ReportEntry[],
): Promise<{ readonly sources: readonly DraftSource[]; readonly ids: ReadonlyMap<string, string> }> {
  const named = texts.flatMap(({ path, metadata }) =>
    metadata.bibliography.flatMap((address) => {
      const found = files.find(address, path);
      if (found === undefined)
        entries.push({
          outcome: 'left',
          kind: 'bibliography',
          place: placeOf(files, path),
          text: 'The list of works that the text cites from was not in what was imported: its citations are as they were typed.',
          was: address,
        });
      return found ?? [];
    }),
  );
  const paths =
    named.length > 0
      ? [...new Set(named)]
      : files.paths.filter((path) => /\.(?:bib|bibtex|biblatex)$|csl[^/]*\.json$/i.test(path));
  const works: { readonly item: CslItem; readonly path: string }[] = [];
  for (const path of paths) {
    const bytes = await files.read(path);
    const { items, left } = readBibliography(bytes === undefined ? '' : decodeText(bytes).text);
    for (const one of items.map((item) => ({ item, path }))) works.push(one);
    if (left.length > 0)
      entries.push({
        outcome: 'left',
        kind: 'bibliography',
        place: placeOf(files, path),
        text: 'Some fields of works have no counterpart here and are left out.',
        was: left.join(', '),
      });
  }
  const all = texts.map(({ body }) => body).join('\n');
  const cited = works.filter(
    ({ item }) =>
      all.includes(`@${item.id}`) ||
      all.includes(`@{${item.id}}`) ||
      all.includes(`\`${item.id}\``) ||
      new RegExp(`\\{cite[^}]*\\}\`[^\`]*\\b${item.id.replace(/[^\w]/g, '\\$&')}\\b`).test(all),
  );
  if (cited.length < works.length)
    entries.push({
      outcome: 'left',
      kind: 'bibliography',
      place: placeOf(files, paths[0] ?? ''),
      text: `${works.length - cited.length} works are not cited in the text and are left out.`,
    });
  const ids = new Map<string, string>();
  for (const { item } of cited) if (!ids.has(item.id)) ids.set(item.id, `import-source-${ids.size + 1}`);
  const sources = [...ids].flatMap(([key, id]): readonly DraftSource[] => {
    const work = cited.find(({ item }) => item.id === key);
    return work === undefined ? [] : [{ key: id, place: { ...placeOf(files, work.path), where: key }, csl: work.item }];
  });
  return { sources, ids };
}

function moduleOf(
  texts: readonly Text[],
  name: string,
  title: string,
  language: string | undefined,
  activities: readonly Reading[],
  sources: readonly DraftSource[],
): DraftModule {
  const [head] = texts;
  const authors = [...new Set(texts.flatMap(({ metadata }) => metadata.authors))];
  const keywords = [...new Set(texts.flatMap(({ metadata }) => metadata.keywords))];
  const license = texts.find(({ metadata }) => metadata.license !== undefined)?.metadata.license;
  return {
    key: 'texts',
    place: { file: name },
    title,
    ...(head?.metadata.summary === undefined ? {} : { summary: head.metadata.summary }),
    ...(language === undefined ? {} : { language }),
    ...(authors.length === 0 ? {} : { authors }),
    ...(keywords.length === 0 ? {} : { keywords }),
    ...(license === undefined ? {} : { license }),
    activities,
    rubrics: [],
    sources,
    terms: [],
  };
}

/** Links that lead to readings: to the one in which the named heading is; a link to itself is plain words. */
function linked(reading: Reading, anchors: ReadonlyMap<string, ReadonlySet<string>>, used: UsedFiles): Reading {
  const keys = [...anchors.keys()];
  const body = mapTree(reading.body, (node) => {
    if (node.kind !== 'reference' || node.reference.to !== 'activity') return node;
    const [path = '', anchor] = node.reference.id.split(' # ');
    const ofPath = keys.filter((key) => key === path || key.startsWith(`${path} # `));
    const key =
      (anchor === undefined ? undefined : ofPath.find((one) => anchors.get(one)?.has(anchor) === true)) ?? ofPath[0];
    return key === undefined || key === reading.key
      ? node.children
      : { ...node, reference: { to: 'activity', id: key } };
  });
  return { ...reading, body: used.withoutKnownAlt(body) };
}
