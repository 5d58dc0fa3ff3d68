import type { MemoryFiles } from '../../browser.ts';

/** Files as a page keeps them: texts as texts, everything else as blobs, which are handed over without being copied. */
export type StudioFiles = Readonly<Record<string, string | Blob>>;

/** Files that people and programs read as texts. A drawing is a picture. */
const TEXTS = /\.(?:json|ya?ml|md|markdown|txt|csv|vtt)$/i;

/** Files as the page keeps them: what was a blob stays the same blob, and texts are texts, wherever they come from. */
export function stored(files: MemoryFiles): StudioFiles {
  return Object.fromEntries(
    Object.entries(files).map(([path, content]) => [
      path,
      content instanceof Blob ? content : (storedOne(path, content) ?? ''),
    ]),
  );
}

/** The same bytes as a text where they are one: a mark at its beginning stays. */
export function storedOne(path: string, content: string | Uint8Array | undefined): string | Blob | undefined {
  if (!(content instanceof Uint8Array)) return content;
  const text = TEXTS.test(path) ? textOf(content) : undefined;
  return text ?? new Blob([content as Uint8Array<ArrayBuffer>]);
}

function textOf(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
