import type { TexReader } from './tex-reader.ts';

let loading: Promise<TexReader> | undefined;

/** The reader of TeX, with the library beneath it: only what holds formulas waits for it. */
export function loadTexReader(): Promise<TexReader> {
  loading ??= import('./read-tex.ts').then(({ readTex }) => readTex);
  return loading;
}
