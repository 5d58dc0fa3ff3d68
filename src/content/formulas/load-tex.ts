import type { TexReader } from './tex-reader.ts';

/** A reader of TeX for a module in a language, with the library beneath it: only what holds formulas waits for it. */
export async function loadTexReader(language: string): Promise<TexReader> {
  const { texReader } = await import('./read-tex.ts');
  return texReader(language);
}
