import type { Host } from '../../source/host.ts';
import type { DraftModule, ImportDraft } from '../draft/draft.ts';
import type { ReportEntry } from '../draft/report-entry.ts';
import { Entries } from '../report/entries.ts';
import { type KnownFile, knownFile } from './files.ts';
import { type AssembledModule, assembleModule, type ModuleSettings } from './module.ts';
import { filesUsed } from './uses.ts';

export interface Assembled {
  readonly modules: readonly AssembledModule[];
  /** Of the draft and of what is in no module; each module has its own. */
  readonly entries: readonly ReportEntry[];
}

/**
 * Makes modules of a draft: whatever it gives, with ids, texts and files. `settingsOf` is asked once for each module;
 * `hashesOf` is the machine's own way to hash files, which may be as long as films.
 */
export async function assemble(
  draft: ImportDraft,
  settingsOf: (module: DraftModule) => ModuleSettings,
  hashesOf: Host['hashesOf'],
): Promise<Assembled> {
  const entries = new Entries();
  entries.addAll(draft.entries);
  const shown = draft.modules.flatMap(filesUsed);
  const used = new Set([
    ...shown,
    ...shown.flatMap((key) => draft.files.get(key)?.captions?.map(({ file }) => file) ?? []),
  ]);
  const files = new Map<string, KnownFile>();
  const leftOut = new Map<string, string>();
  for (const [key, file] of draft.files) {
    if (!used.has(key)) {
      entries.add(
        'left',
        'file-unused',
        { key, place: file.place },
        `The file “${file.name}” is shown on no page that was imported, and was left out.`,
        file.name,
      );
      continue;
    }
    const known = await knownFile(key, file, entries, hashesOf);
    if (known !== undefined) files.set(key, known);
    else if (file.alt !== undefined && file.decorative !== true) leftOut.set(key, file.alt);
  }
  const modules = draft.modules.map((module) => {
    const elsewhere = draft.modules.filter((one) => one !== module).flatMap(({ activities }) => activities);
    const titles = new Map(elsewhere.map(({ key, title }) => [key, title]));
    const remote = draft.remote === undefined ? {} : { remote: draft.remote };
    return assembleModule(module, { files, titles, leftOut, ...remote }, settingsOf(module));
  });
  return { modules, entries: entries.all };
}
