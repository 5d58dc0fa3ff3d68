import { readdirSync, readFileSync } from 'node:fs';

export interface CorpusFormula {
  /** The file it is in, without its ending: the subject. */
  readonly subject: string;
  readonly tex: string;
  readonly display: boolean;
}

const FOLDER = new URL('./corpus/', import.meta.url);

/** Formulas of school and university lessons, by subject; a line of a file holds one, in its signs. */
export const corpus: readonly CorpusFormula[] = readdirSync(FOLDER)
  .sort()
  .flatMap((name) =>
    readFileSync(new URL(name, FOLDER), 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => {
        const display = line.startsWith('$$');
        const sign = display ? 2 : 1;
        return { subject: name.replace('.md', ''), tex: line.slice(sign, -sign), display };
      }),
  );
