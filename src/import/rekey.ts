import type { ImportDraft } from './draft/draft.ts';

const REFERENCES: ReadonlySet<string> = new Set(['asset', 'activity', 'source', 'term']);

/**
 * The draft with `prefix` before every key, wherever one stands, so that drafts of several files have no key in common.
 * Keys inside a question or a rubric are its own and stay.
 */
export function rekeyed(draft: ImportDraft, prefix: string): ImportDraft {
  const files = [...draft.files].map(([key, file]) => {
    const captions = file.captions?.map((track) => ({ ...track, file: prefix + track.file }));
    return [
      prefix + key,
      { ...(rekey(file, prefix) as typeof file), ...(captions === undefined ? {} : { captions }) },
    ] as const;
  });
  const modules = draft.modules.map((module) => rekey(module, prefix) as typeof module);
  const entries = draft.entries.map((entry) =>
    entry.part === undefined ? entry : { ...entry, part: prefix + entry.part },
  );
  const remote = new Map([...(draft.remote ?? [])].map(([key, played]) => [prefix + key, played] as const));
  return { ...draft, modules, files: new Map(files), remote, entries };
}

function rekey(value: unknown, prefix: string): unknown {
  if (Array.isArray(value)) return value.map((item) => rekey(item, prefix));
  if (typeof value !== 'object' || value === null) return value;
  const isPart = 'key' in value && 'place' in value;
  const isReference = 'to' in value && typeof value.to === 'string' && REFERENCES.has(value.to);
  return Object.fromEntries(
    Object.entries(value).map(([name, child]) => {
      const isKey =
        (name === 'key' && isPart) ||
        (name === 'id' && isReference) ||
        (name === 'rubric' && typeof child === 'string');
      return [name, isKey ? `${prefix}${String(child)}` : rekey(child, prefix)];
    }),
  );
}
