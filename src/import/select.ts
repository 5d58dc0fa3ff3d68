import { COMMAND_LINE, type Result } from '../diagnostics/diagnostic.ts';
import { importCodes } from './codes.ts';
import type { DraftModule, ImportDraft } from './draft/draft.ts';

/**
 * The draft with the modules that were chosen: by number (`3`, `2-4`) or by words of their titles. What was not chosen is in
 * the report. Without a choice, all.
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
  return { value: { ...draft, modules, entries: [...draft.entries, ...entries] }, diagnostics: [] };
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
