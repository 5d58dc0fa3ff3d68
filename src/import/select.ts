import { COMMAND_LINE, type Result } from '../diagnostics/diagnostic.ts';
import { filesUsed } from './assemble/uses.ts';
import { importCodes } from './codes.ts';
import type { DraftModule, ImportDraft } from './draft/draft.ts';
import type { ReportEntry } from './draft/report-entry.ts';

/**
 * The draft with the modules that were chosen: by number (`3`, `2-4`) or by words of their titles. That the others were not
 * chosen is in the report, and nothing else about them. Without a choice, all.
 */
export function selected(draft: ImportDraft, only: readonly string[]): Result<ImportDraft> {
  if (only.length === 0) return { value: draft, diagnostics: [] };
  const chosen = new Set<DraftModule>();
  for (const wish of only) {
    const found = draft.modules.filter((module, index) => isMeant(module, index + 1, wish));
    if (found.length === 0) return { diagnostics: [notChosen(draft, wish)] };
    for (const module of found) chosen.add(module);
  }
  const left = draft.modules.filter((module) => !chosen.has(module));
  const entries = left.map(({ key, place, title = 'Untitled' }) => ({
    outcome: 'left' as const,
    kind: 'not-chosen' as const,
    place,
    part: key,
    text: `The module “${title}” was not chosen.`,
  }));
  const modules = draft.modules.filter((module) => chosen.has(module));
  const [leftNames, chosenNames] = [namesIn(left), namesIn(modules)];
  const about = draft.entries.filter((entry) => !isAboutOthers(entry, leftNames, chosenNames));
  const others = filesOfOthers(draft, left, modules);
  const files = new Map([...draft.files].filter(([key]) => !others.has(key)));
  return { value: { ...draft, modules, files, entries: [...about, ...entries] }, diagnostics: [] };
}

interface Names {
  readonly keys: ReadonlySet<string>;
  readonly titles: ReadonlySet<string>;
}

/** What an entry may call a part of these modules: the keys of all that is in them, and the titles that begin a place. */
function namesIn(modules: readonly DraftModule[]): Names {
  const keys = new Set<string>();
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    if ('key' in value && 'place' in value && typeof value.key === 'string') keys.add(value.key);
    for (const child of Object.values(value)) visit(child);
  };
  visit(modules);
  const titles = modules.flatMap(({ title, activities }) => [title, ...activities.map((one) => one.title)]);
  return { keys, titles: new Set(titles.filter((title) => title !== undefined)) };
}

function isAboutOthers({ part, place: { where = '' } }: ReportEntry, left: Names, chosen: Names): boolean {
  const [title = ''] = where.split(' / ');
  const isNamed = (names: Names): boolean => (part !== undefined && names.keys.has(part)) || names.titles.has(title);
  return isNamed(left) && !isNamed(chosen);
}

/** Files that only modules show that were not chosen. */
function filesOfOthers(
  { files }: ImportDraft,
  left: readonly DraftModule[],
  chosen: readonly DraftModule[],
): ReadonlySet<string> {
  const used = (modules: readonly DraftModule[]): readonly string[] => {
    const shown = modules.flatMap(filesUsed);
    return [...shown, ...shown.flatMap((key) => files.get(key)?.captions?.map(({ file }) => file) ?? [])];
  };
  const kept = new Set(used(chosen));
  return new Set(used(left).filter((key) => !kept.has(key)));
}

function isMeant({ title = '' }: DraftModule, number: number, wish: string): boolean {
  const [, first, last = first] = /^(\d{1,4})(?:-(\d{1,4}))?$/.exec(wish.trim()) ?? [];
  if (first !== undefined) return number >= Number(first) && number <= Number(last);
  return title.toLowerCase().includes(wish.trim().toLowerCase());
}

function notChosen({ modules }: ImportDraft, wish: string) {
  const list = modules.map(({ title = 'Untitled' }, index) => `${index + 1} ${title}`).join('; ');
  return importCodes.report('not-chosen', {
    message: `No module has the number or the words “${wish}”.`,
    hint: `Choose some of these: ${list}.`,
    place: { file: COMMAND_LINE },
  });
}
