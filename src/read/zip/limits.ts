/** What is still read. Chosen well above real courses and well below what would tie up a machine. */
export const LIMITS = {
  entries: 40_000,
  totalBytes: 2 * 1024 ** 3,
  /** A tar.gz is unpacked into memory as a whole. */
  tarBytes: 512 * 1024 ** 2,
  /** An entry that unpacks to more than this many times its packed size … */
  ratio: 200,
  /** … and to more than this is taken for a bomb. Long runs of equal bytes are harmless below it. */
  ratioFromBytes: 16 * 1024 ** 2,
  /** A whole package that unpacks to more than this many times its own size … */
  wholeRatio: 60,
  /** … and to more than this is taken for a bomb, too, however its entries share it out. */
  wholeRatioFromBytes: 256 * 1024 ** 2,
  /** Entries up to this size are unpacked at once and kept while documents are read. */
  inMemoryBytes: 64 * 1024 ** 2,
} as const;

/** What a package of so many bytes may unpack to, if not more than any package may. */
export function mostFrom(packed: number): number {
  return Math.max(LIMITS.wholeRatioFromBytes, LIMITS.wholeRatio * packed);
}
