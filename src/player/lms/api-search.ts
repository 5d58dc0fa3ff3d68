/** What a SCORM platform offers: `API` in 1.2, `API_1484_11` in 2004. Its methods differ in name, not in shape. */
export type ScormApi = Readonly<Record<string, unknown>>;

/** As much of a window as the search needs, so that tests can build chains of them. */
export interface WindowLike {
  readonly parent?: WindowLike | null;
  readonly top?: WindowLike | null;
  readonly opener?: WindowLike | null;
}

/** Deeper frames than this are a mistake; SCORM's own example gives up after 500, some after 7. */
const MAX_DEPTH = 50;

export interface FoundApi {
  readonly api: ScormApi;
  readonly window: WindowLike;
}

/**
 * Looks for the platform's object as SCORM demands (SCORM 2004 RTE 3.2.1, SCORM 1.2 RTE 3.3.6): up the parents, then in
 * the opener of this window and of the topmost one and up their parents. A window of another origin cannot be read and is
 * stepped over; chains that lead back to themselves end.
 */
export function findApi(start: WindowLike, name: 'API' | 'API_1484_11'): FoundApi | undefined {
  const seen = new Set<WindowLike>();
  return (
    searchUp(start, name, seen) ??
    searchUp(read(start, 'opener'), name, seen) ??
    searchUp(read(read(start, 'top'), 'opener'), name, seen)
  );
}

function searchUp(start: WindowLike | undefined, name: string, seen: Set<WindowLike>): FoundApi | undefined {
  let window = start;
  for (let depth = 0; window !== undefined && !seen.has(window) && depth < MAX_DEPTH; depth += 1) {
    seen.add(window);
    const api = read(window as object as ScormApi, name);
    if (typeof api === 'object' && api !== null) return { api: api as ScormApi, window };
    window = read(window, 'parent');
  }
  return undefined;
}

/** Undefined where there is none, or the browser forbids to look. */
function read<T extends object, Name extends keyof T>(
  from: T | undefined,
  name: Name,
): NonNullable<T[Name]> | undefined {
  try {
    return from?.[name] ?? undefined;
  } catch {
    return undefined;
  }
}
