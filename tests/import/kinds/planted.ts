import type { ReportKind } from '../../../src/import/draft/report-kinds.ts';
import type { MemoryImportRequest } from '../../../src/importing/import-in-memory.ts';

/** An original in which every line of its report is known by its kind. */
export interface Planted extends Partial<Pick<MemoryImportRequest, 'beside' | 'only' | 'splitAt' | 'readers'>> {
  readonly file: string;
  readonly contents: Uint8Array;
  /** All kinds of lines in its report, each once, in alphabetical order. */
  readonly kinds: readonly ReportKind[];
}

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
