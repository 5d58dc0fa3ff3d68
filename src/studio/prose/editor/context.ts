import type { HtmlTree, ReadingOptions, ReadTex } from '../../../browser.ts';
import type { Say } from '../../words/words.ts';
import type { Labels } from './labels.ts';

/** What the parts of an editor need of the module around its text. */
export interface EditorContext {
  readonly say: Say;
  /** The language of the text. */
  readonly language: string;
  readonly labels: () => Labels;
  /** The bytes of a file of the module’s. */
  readonly file: (path: string) => string | Blob | undefined;
  readonly options: () => ReadingOptions;
  readonly readFormula: (tex: string, display: boolean) => Promise<ReadTex>;
  readonly markdownOf: (tree: HtmlTree) => Promise<string>;
}
