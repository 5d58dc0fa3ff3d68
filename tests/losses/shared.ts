import { createHash } from 'node:crypto';
import { collectReferences, plainText, walk } from '../../src/content/text.ts';
import type { HtmlTree } from '../../src/content/tree.ts';
import type { Asset, FileAsset, RemoteAsset, Rubric, TeachingModule } from '../../src/model/model.ts';
import type { RubricContents, TextContents } from '../../src/verify/index.ts';
import { clockTime } from '../../src/written/length.ts';
import type { Arrived } from './arrived.ts';
import type { Gaps } from './gap.ts';
import type { Queue } from './queue.ts';
import { namesOfWork } from './texts.ts';
import { letters, missingRuns, runsOf, unquoted } from './words.ts';

/** What a comparison of one activity looks at besides. */
export interface Comparing {
  readonly module: TeachingModule;
  readonly arrived: Arrived;
  /** Questions that no quiz asks. */
  readonly bank: Queue;
}

/** A work is named by its title where it is cited. */
export function compareWork(id: string, module: TeachingModule, page: TextContents, gaps: Gaps): void {
  const title = module.sources.get(id)?.csl.title;
  if (typeof title === 'string' && !unquoted(page.text).includes(unquoted(title)))
    gaps.add('citation', `${id} is cited without its title “${title}”`);
}

/** Several texts as one, for what may be said in any of them. */
export function together(...texts: readonly (TextContents | undefined)[]): TextContents {
  const there = texts.flatMap((one) => one ?? []);
  return {
    format: 'html',
    source: there.map(({ source }) => source).join(' '),
    text: there.map(({ text }) => text).join(' '),
    references: there.flatMap(({ references }) => references),
  };
}

interface ReferenceOptions {
  /** `short` where a title need not be: in feedback, for example, an author's name is enough. */
  readonly citations?: 'whole' | 'short';
  /** The files in whose captions and descriptions the tree is. */
  readonly outer?: readonly string[];
}

/**
 * Pictures, recordings and files are there with their bytes and with all that is said about them, links lead where they
 * should, cited works are named. `page` is where the tree arrived.
 */
export function compareReferences(
  tree: HtmlTree,
  page: TextContents,
  context: Comparing,
  gaps: Gaps,
  { citations = 'whole', outer = [] }: ReferenceOptions = {},
): void {
  const { module, arrived } = context;
  const hashes = new Map(arrived.files.map(({ path, sha256 }) => [path, sha256]));
  for (const { reference, children } of collectReferences(tree)) {
    if (reference.to === 'asset') {
      const asset = module.assets.get(reference.id);
      const hash = hashOf(asset);
      if (asset?.kind === 'remote') {
        compareRemote(asset, reference.alt, children.length === 0, page, gaps);
        if (children.length === 0 && !outer.includes(asset.id)) compareFigure(asset, page, gaps);
        continue;
      }
      // Moodle stores a file once under all its names, of which the list of files has one.
      const shown = page.references.some(({ path, target }) =>
        path === undefined ? target.startsWith(`@@PLUGINFILE@@/${reference.id}.`) : hashes.get(path) === hash,
      );
      if (!shown) gaps.add('media', `${reference.id} is not shown`);
      else if (asset !== undefined && children.length === 0) {
        compareAlternativeText(asset, reference.alt ?? asset.alt, page, gaps);
        compareTracks(asset, page, hashes, gaps);
      }
      if (asset === undefined || children.length > 0 || outer.includes(asset.id)) continue;
      compareFigure(asset, page, gaps);
      for (const part of [asset.caption, asset.longDescription, asset.transcript])
        compareReferences(part ?? [], page, context, gaps.inside(asset.id), { citations, outer: [...outer, asset.id] });
    } else if (reference.to === 'activity' || reference.to === 'term') {
      const wanted = letters(runsOf(children).join(''));
      const leads = page.references.some(
        ({ kind, text: words }) => kind === 'link' && letters(words ?? '').includes(wanted),
      );
      if (!leads) gaps.add('page link', `no link to ${reference.id}`);
    } else if (reference.to === 'source' && children.length === 0) {
      if (citations === 'whole') compareWork(reference.id, module, page, gaps);
      else if (!namesOfWork(reference.id, module).some((name) => unquoted(page.text).includes(unquoted(name))))
        gaps.add('citation', `${reference.id} is not named`);
    }
  }
}

/** What plays on another site plays here, under its title, or a link leads to it. */
function compareRemote(
  asset: RemoteAsset,
  alt: string | undefined,
  plays: boolean,
  page: TextContents,
  gaps: Gaps,
): void {
  const about = gaps.inside(asset.id);
  const name = alt ?? asset.alt;
  const links = page.references.filter(({ kind, target }) => kind === 'link' && target === asset.page);
  const facade = page.source.replaceAll('&amp;', '&').includes(`data-remote-src="${asset.started}"`);
  const players = [...page.references.filter(({ target }) => target === asset.player), ...(facade ? [asset] : [])];
  if (links.length + players.length === 0) gaps.add('media', `${asset.id} is not shown`);
  else if (plays && players.length === 0) about.add('player', 'is a link');
  if (plays && !letters(page.text).includes(letters(name))) about.add('media title', `${name} is not said`);
  if (plays && asset.seconds !== undefined && !page.text.includes(clockTime(asset.seconds)))
    about.add('media title', 'its length is not said');
}

/** What those need who cannot see it. */
function compareAlternativeText(asset: Asset, alt: string | undefined, { references }: TextContents, gaps: Gaps): void {
  const images = references.filter(({ kind }) => kind === 'image');
  if (asset.kind !== 'image' || asset.decorative) return;
  if (!images.some(({ text }) => letters(text ?? '') === letters(alt ?? '')))
    gaps.inside(asset.id).add('alternative text', `no picture says “${alt}”`);
}

/**
 * What is said about a picture, recording or film, wherever it is put: its caption, whose it is, and what those need who
 * cannot see or hear it. A platform may show it less well; the words are never less.
 */
export function compareFigure(asset: Asset, { text: words }: TextContents, gaps: Gaps): void {
  if (asset.kind === 'file' && asset.caption === undefined) return;
  const about = gaps.inside(asset.id);
  const parts = { caption: asset.caption, 'long description': asset.longDescription, transcript: asset.transcript };
  for (const [what, tree = []] of Object.entries(parts))
    for (const run of missingRuns(runsOf(tree), words)) about.add('figure', `${what} lacks “${run}”`);
  if (!letters(words).includes(letters(asset.credit ?? ''))) about.add('figure', `${asset.credit} is not credited`);
}

/** Captions are not only in the package: the recording names them. */
function compareTracks(
  { id, captions }: FileAsset,
  { references }: TextContents,
  hashes: ReadonlyMap<string, string>,
  gaps: Gaps,
): void {
  // A link to a file brings no captions with it; that it is a link is noticed elsewhere.
  if (references.every(({ kind }) => kind !== 'media')) return;
  for (const { language, file } of captions)
    if (!references.some(({ kind, path = '' }) => kind === 'media' && hashes.get(path) === file.hashes.sha256))
      gaps.inside(id).add('captions', `those in ${language} are not shown`);
}

/** A drawing travels cleaned, everything else as it is. */
export function hashOf(asset: Asset | undefined): string | undefined {
  if (asset === undefined || asset.kind === 'remote') return undefined;
  if (asset.svg === undefined) return asset.file.hashes.sha256;
  return createHash('sha256').update(asset.svg, 'utf8').digest('hex');
}

/** Numbers with a point, whatever sign the language writes. */
export function pointed(words: string): string {
  return words.replace(/(\d),(\d)/g, '$1.$2');
}

/** A rubric to grade with, level by level, or its words in a text. */
export function compareRubric(
  id: string,
  module: TeachingModule,
  rubric: RubricContents | undefined,
  words: string | undefined,
  gaps: Gaps,
): void {
  const expected = module.rubrics.get(id);
  if (expected === undefined) throw new Error(`The module has no rubric ${id}.`);
  if (rubric !== undefined) {
    // Some platforms have one text for the title and the description of a level.
    const plain = (...words: readonly (string | undefined)[]) => letters(words.join('')).replaceAll(':', '');
    type Words = HtmlTree | TextContents | string | undefined;
    const wordsOf = (one: Words) =>
      one === undefined || typeof one === 'string' ? one : 'text' in one ? one.text : plainText(one);
    const shape = (criteria: RubricContents['criteria'] | Rubric['criteria']) =>
      criteria.map(({ title, description, levels }) => [
        plain(title, wordsOf(description)),
        levels.map((level) => [plain(level.title, wordsOf(level.description)), level.points]),
      ]);
    gaps.same(
      'rubric content',
      [plain(expected.title), shape(expected.criteria)],
      [plain(rubric.title), shape(rubric.criteria)],
    );
    compareMarkup(expected, rubric, gaps.inside(id));
    return;
  }
  const parts = expected.criteria.flatMap(({ title, description, levels }) => [
    title,
    ...runsOf(description ?? []),
    ...levels.flatMap((level) => [level.title, String(level.points), ...runsOf(level.description ?? [])]),
  ]);
  const runs = parts.map(letters).filter((part) => part !== '');
  for (const run of missingRuns(runs, pointed(words ?? ''))) gaps.add('rubric content', `the rubric lacks “${run}”`);
}

/** Formulas and links are more than their words; of a level there is nothing but words in any platform. */
function compareMarkup(expected: Rubric, { criteria }: RubricContents, gaps: Gaps): void {
  expected.criteria.forEach(({ id, description = [], levels }, index) => {
    const arrived = criteria[index]?.description;
    for (const what of markupIn(description)) {
      // Where a criterion is HTML, only what refers to the module is words.
      const isHtml = arrived?.format === 'html' && what !== REFERENCE;
      if (!isHtml) gaps.add('rubric text', `what is said of ${id} lacks ${what}`);
      else if (!arrived.source.replaceAll('&amp;', '&').includes(what))
        gaps.add('rubric criterion', `what is said of ${id} lacks ${what}`);
    }
    for (const level of levels)
      for (const what of markupIn(level.description ?? [])) gaps.add('rubric text', `level ${level.id} lacks ${what}`);
  });
}

const REFERENCE = 'a reference';

/** What a text has beside its words, as it is looked for in the package. */
function markupIn(tree: HtmlTree): readonly string[] {
  const found: string[] = [];
  walk(tree, (node) => {
    if (node.kind === 'formula') found.push('class="equation_image"');
    if (node.kind === 'reference') found.push(REFERENCE);
    if (node.kind === 'element' && node.tag === 'a') found.push(`href="${node.attributes.href}"`);
  });
  return found;
}
