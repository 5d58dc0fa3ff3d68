import { inOrder, PART_NAMES, type PartName, partFile } from '../../../player/parts.ts';
import type { PlayerText } from '../../../player/words.ts';
import type { PageSource } from '../../page-source.ts';
import type { PackageFile } from '../../target.ts';

/** The folder of a package that holds the theme's stylesheets, fonts and scripts, and the player. */
const ASSET_FOLDER = 'assets';

/** The player's script among `PageSource.assets`. */
const PLAYER_SCRIPT = 'player.js';
/** The player's stylesheets; they come after the theme's own. That of quizzes is loaded with them. */
const PLAYER_STYLES = 'player.css';
const QUIZ_STYLES = 'quiz.css';
/** For documents in which a formula is. */
const FORMULA_STYLES = 'formulas.css';

/**
 * Scripts and styles apart from the player's, each a file of its own: `remote-media.js` (from `src/page-scripts`) and
 * `remote-media.css` (from the theme, where it has one). A package without pages that need them holds neither.
 */
export type PageScript = 'contents' | 'print-view' | 'remote-media' | 'terms' | 'unit-index';

const PAGE_SCRIPTS: readonly PageScript[] = ['contents', 'print-view', 'remote-media', 'terms', 'unit-index'];

/** The files of the player's parts, which a package holds in others. */
const PART_FILES: ReadonlySet<string> = new Set(PART_NAMES.map(partFile));

/** Scripts that come in one file with another, because no page has that one without them (decision 0031). */
const UNIT_INDEX: readonly PageScript[] = ['unit-index', 'contents'];

/** The theme's files in a package. */
export interface ThemeFiles {
  readonly files: readonly PackageFile[];
  /** The scripts of pages that come in the player's file. */
  readonly joined: readonly PageScript[];
}

interface Wanted {
  /**
   * The player's parts that go with its core (see `partsOf`), of all documents together; undefined for documents that
   * only are read.
   */
  readonly player: readonly PartName[] | undefined;
  /** What the pages need besides. */
  readonly scripts?: readonly PageScript[];
  /** Those of them that every page of the player's needs: they come in its file. */
  readonly joined?: readonly PageScript[];
  /** The words of quizzes in each of the modules' languages. */
  readonly quizWords?: ReadonlyMap<string, Partial<PlayerText>>;
  /** Some document has a formula. */
  readonly formulas?: boolean;
}

/** The theme's files for documents of our own. */
export function themeFiles({ assets }: PageSource, wanted: Wanted): ThemeFiles {
  const { player, joined = [], quizWords = new Map() } = wanted;
  const files = [...assets.keys()]
    .filter((name) => isWanted(name, wanted))
    .sort()
    .map((name) => constant(name, joinedAssets(assets, namesIn(name, player ?? [], joined))));
  const quizParts = inOrder(player ?? []).filter((name) => name !== 'platform');
  const quizzes =
    quizParts.length === 0
      ? []
      : [...quizWords].map(([language, words]) => quizScript(language, words, quizParts.map(partFile), assets));
  return { files: [...files, ...quizzes], joined };
}

/** What a document needs of them. */
export interface DocumentNeeds {
  /** `runs`: the page is the player's, with its script and styles; `styles`: only those. */
  readonly player: 'runs' | 'styles' | 'none';
  /** The language of the quiz that the document is; undefined where it is none, or asks for what quizzes need itself. */
  readonly quiz?: string | undefined;
  /** The styles of quizzes without their script. */
  readonly quizStyles?: boolean;
  readonly formulas: boolean;
  readonly scripts: readonly PageScript[];
}

/** Paths in the package, in the order in which a document loads them. */
export interface LoadedFiles {
  readonly stylesheets: readonly string[];
  readonly scripts: readonly string[];
}

/** What a document loads of the theme's files. */
export function loadedBy(theme: ThemeFiles, needs: DocumentNeeds): LoadedFiles {
  const { player, quiz, scripts } = needs;
  const own = scripts.filter((name) => !theme.joined.includes(name));
  const names = theme.files.map(({ path }) => path.slice(ASSET_FOLDER.length + 1));
  const isLoaded = (name: string): boolean => {
    const script = pageScriptOf(name);
    if (script !== undefined) return scripts.includes(script);
    if (isPlayers(name)) return player !== 'none';
    if (name === QUIZ_STYLES) return quiz !== undefined || needs.quizStyles === true;
    return name !== FORMULA_STYLES || needs.formulas;
  };
  const styles = names.filter((name) => name.endsWith('.css') && isLoaded(name));
  return {
    // The player's after the theme's own, and what is for some pages last.
    stylesheets: [...styles].sort((left, right) => rankOf(left) - rankOf(right)).map(pathOf),
    scripts: [
      ...own.map((name) => `${name}.js`),
      ...(player === 'runs' ? [PLAYER_SCRIPT] : []),
      ...(quiz === undefined ? [] : [quizScriptName(quiz)]),
    ].map(pathOf),
  };
}

/** The files of quizzes in a package: their script, with the words of a language, and their styles. */
export function quizFiles(language: string): { readonly script: string; readonly styles: string } {
  return { script: pathOf(quizScriptName(language)), styles: pathOf(QUIZ_STYLES) };
}

function quizScriptName(language: string): string {
  return `quiz-${language}.js`;
}

/** The parts of quizzes in one file, behind the words that they use. */
function quizScript(
  language: string,
  words: Partial<PlayerText>,
  parts: readonly string[],
  assets: PageSource['assets'],
): PackageFile {
  const said = `cartwright('addWords')(${JSON.stringify(words)});\n`;
  const bytes = madeOnce(assets, [...parts, said], () =>
    concatenated([new TextEncoder().encode(said), ...parts.flatMap((name) => assets.get(name) ?? [])]),
  );
  return constant(quizScriptName(language), bytes);
}

/** What a file of a package is put together of, each behind what it builds on. */
function namesIn(name: string, player: readonly PartName[], joined: readonly PageScript[]): readonly string[] {
  const ending = name.endsWith('.css') ? 'css' : 'js';
  if (pageScriptOf(name) === 'unit-index') return UNIT_INDEX.map((script) => `${script}.${ending}`);
  if (!isPlayers(name)) return [name];
  const platform = player.filter((part) => part === 'platform' && ending === 'js').map(partFile);
  return [name, ...platform, ...joined.map((script) => `${script}.${ending}`)];
}

/** By what they were made of: packages of one process share them, and what they become in a zip. */
const known = new WeakMap<PageSource['assets'], Map<string, Uint8Array>>();

function madeOnce(assets: PageSource['assets'], parts: readonly string[], make: () => Uint8Array): Uint8Array {
  const made = known.get(assets) ?? new Map<string, Uint8Array>();
  known.set(assets, made);
  const key = parts.join();
  const bytes = made.get(key) ?? make();
  made.set(key, bytes);
  return bytes;
}

function joinedAssets(assets: PageSource['assets'], names: readonly string[]): Uint8Array {
  const [first = new Uint8Array(), ...others] = names.flatMap((name) => assets.get(name) ?? []);
  return others.length === 0 ? first : madeOnce(assets, names, () => concatenated([first, ...others]));
}

function concatenated(scripts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(scripts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const script of scripts) {
    bytes.set(script, at);
    at += script.length;
  }
  return bytes;
}

function constant(name: string, bytes: Uint8Array): PackageFile {
  return { path: pathOf(name), kind: 'constant', bytes };
}

function isWanted(name: string, { player, scripts = [], joined = [], formulas = false }: Wanted): boolean {
  const own = pageScriptOf(name);
  const isJoined = own !== undefined && joined.includes(own);
  if (own !== undefined) return player !== undefined && scripts.includes(own) && !isJoined;
  if (PART_FILES.has(name)) return false;
  if (name === QUIZ_STYLES) return player?.includes('quiz') === true;
  if (name === FORMULA_STYLES) return player === undefined || formulas;
  return player !== undefined || !isPlayers(name);
}

function pageScriptOf(name: string): PageScript | undefined {
  return PAGE_SCRIPTS.find((script) => name === `${script}.js` || name === `${script}.css`);
}

function isPlayers(name: string): boolean {
  return name === PLAYER_SCRIPT || name === PLAYER_STYLES;
}

function rankOf(name: string): number {
  if (pageScriptOf(name) !== undefined) return 3;
  return name === QUIZ_STYLES ? 2 : name === PLAYER_STYLES ? 1 : 0;
}

function pathOf(name: string): string {
  return `${ASSET_FOLDER}/${name}`;
}
