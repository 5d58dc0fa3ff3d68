/** A module that comes with the studio. */
export interface LibraryEntry {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly language: string;
  readonly minutes: number;
  /** How many activities it has. */
  readonly parts: number;
}

/** What comes with the studio; nothing where it cannot be had. */
export async function libraryEntries(): Promise<readonly LibraryEntry[]> {
  try {
    return (await (await own('library.json')).json()) as readonly LibraryEntry[];
  } catch {
    return [];
  }
}

/** The words of each of them, to look for; nothing where they cannot be had. */
export async function libraryWords(): Promise<Readonly<Record<string, string>>> {
  try {
    return (await (await own('library-words.json')).json()) as Readonly<Record<string, string>>;
  } catch {
    return {};
  }
}

/** A module of the library, packed. */
export async function libraryModule(id: string): Promise<Blob> {
  return (await own(`library/${id}.zip`)).blob();
}

/** A file beside the page. */
async function own(path: string): Promise<Response> {
  const response = await fetch(new URL(path, document.baseURI));
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response;
}
