import posix from 'path-browserify';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { checkConfined } from '../source/confined.ts';
import { type Host, HostError } from '../source/host.ts';
import { DEFINITION_NAMES } from '../source/load-module.ts';
import { parseText, readText } from '../source/read-text.ts';
import { memberOf } from '../source/unknown-value.ts';
import { buildCodes } from './codes.ts';
import { contained } from './contained.ts';
import type { BuildItem } from './discover.ts';
import type { Workspaces } from './workspaces.ts';

/** The id that an item's definition gives it. */
export interface WrittenId {
  readonly item: BuildItem;
  readonly id: string;
  /** The definition, as the user knows it. */
  readonly file: string;
}

/** Items whose packages would overwrite those of an earlier one, by path, and what is said of them. */
export interface SameIds {
  readonly refused: ReadonlySet<string>;
  readonly diagnostics: readonly Diagnostic[];
}

/** Looks for ids that are given twice, in the order of the items: the first keeps it. */
export function sameIds(written: readonly WrittenId[]): SameIds {
  const first = new Map<string, string>();
  const refused = new Set<string>();
  const diagnostics: Diagnostic[] = [];
  for (const { item, id, file } of written) {
    const earlier = first.get(id);
    if (earlier === undefined) first.set(id, file);
    else {
      refused.add(item.path);
      diagnostics.push(sameId(id, file, earlier));
    }
  }
  return { refused, diagnostics };
}

function sameId(id: string, file: string, earlier: string): Diagnostic {
  return buildCodes.report('same-id', {
    message: `The id “${id}” is used twice; the packages would overwrite each other.`,
    hint: 'Give one of the two another id.',
    place: { file },
    related: [{ file: earlier, message: 'first here' }],
  });
}

/** The ids of several items, of which some are known by their paths; one alone has nobody to share its id with. */
export async function writtenIds(
  items: readonly BuildItem[],
  host: Host,
  workspaces: Workspaces,
  known: ReadonlyMap<string, Pick<WrittenId, 'id' | 'file'>> = new Map(),
): Promise<readonly WrittenId[]> {
  if (items.length < 2) return [];
  const found: WrittenId[] = [];
  for (const item of items) {
    const before = known.get(item.path);
    const written =
      before === undefined
        ? await writtenId(item, host, (await workspaces.of(item.path)).value?.root)
        : { item, id: before.id, file: before.file };
    if (written !== undefined) found.push(written);
  }
  return found;
}

/**
 * Reads no more than the id; undefined where that cannot be done, of which loading will say why. `root` is the
 * workspace's, where that could be read.
 */
export async function writtenId(item: BuildItem, host: Host, root: string = item.path): Promise<WrittenId | undefined> {
  const doing = { what: 'reading the id of', file: host.nameOf(item.path) };
  const { value } = await contained(doing, async () => {
    const written = await writtenValue(item, host, root);
    const id = memberOf(written?.value, 'id');
    return typeof id === 'string' && written !== undefined ? { item, id, file: written.file } : undefined;
  });
  return value;
}

/**
 * What an item's definition says, unchecked, and its name for people; undefined where there is none. Throws where it cannot be
 * read.
 */
export async function writtenValue(
  item: BuildItem,
  host: Host,
  root: string = item.path,
): Promise<{ readonly value: unknown; readonly file: string } | undefined> {
  const path = await definitionOf(item, host);
  if (path === undefined) return undefined;
  await checkConfined(host, root, path);
  const file = host.nameOf(path);
  const { text } = await readText(host, path, file, { file });
  return text === undefined ? undefined : { value: await parsedValue(text, path), file };
}

async function definitionOf({ kind, path }: BuildItem, host: Host): Promise<string | undefined> {
  if (kind === 'unit') return path;
  for (const name of DEFINITION_NAMES) {
    const candidate = posix.join(path, name);
    try {
      if ((await host.kindOf(candidate)) === 'file') return candidate;
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
    }
  }
  return undefined;
}

/** The platform's own parser is the quickest, and where it fails, nothing will be built. */
async function parsedValue(text: string, path: string): Promise<unknown> {
  return path.endsWith('.json') ? JSON.parse(text) : (await parseText(text, path)).value?.value;
}
