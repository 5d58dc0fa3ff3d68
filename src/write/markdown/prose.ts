import { BOX_KINDS } from '../../content/box-kinds.ts';
import { loadTexReader } from '../../content/formulas/load-tex.ts';
import { mayHoldFormulas } from '../../content/formulas/looks-like-formula.ts';
import type { ReadTex, TexReader } from '../../content/formulas/tex-reader.ts';
import { parseMarkdown } from '../../content/parse-markdown.ts';
import type { HtmlTree } from '../../content/tree.ts';
import { textFor } from '../../text/text.ts';
import { blocksOf } from './blocks.ts';
import { partedNotes } from './notes.ts';
import type { ProseBlock, ProseNote, ProseText, ReadingOptions } from './shapes.ts';

/** Addresses of other sites in a text, up to their paths. */
const ORIGIN = /https?:\/\/[^\s/()<>"'[\]\\]+/gi;

/**
 * A text in the parts that an editor works on: its blocks with their trees, and what its footnotes say. Formulas have their
 * MathML, and one that cannot be read is there with its TeX. Whatever other sites a text shows pictures of, they are kept.
 * Where the reader finds an error it may have left something out: such a part has a `problem`, and only its source says all.
 */
export async function readProse(source: string, options: ReadingOptions = {}): Promise<ProseText> {
  const language = options.language ?? 'en';
  const read = mayHoldFormulas(source) ? await loadTexReader(language) : undefined;
  const remoteOrigins = [...new Set([...(options.remoteOrigins ?? []), ...originsIn(source)])];
  const reading: ReadingOptions = { ...options, remoteOrigins, formulas: shownFormulas(read) };
  const { value, noteLabels, diagnostics } = parseMarkdown(source, {
    mode: 'block',
    ...reading,
    locate: (offset) => ({ file: '', pointer: String(offset) }),
  });
  const problems = diagnostics
    .filter(({ severity }) => severity === 'error')
    .map(({ pointer = '0', message }) => ({ at: Number(pointer), message }));
  const placed = blocksOf(source, reading).map((block) => {
    const found = problems.find(({ at }) => at >= block.range.start && at <= block.range.end);
    return { ...block, problem: found?.message };
  });
  const blocks = placed.flatMap(({ tree, text, problem }): readonly ProseBlock[] =>
    tree.length === 0 ? [] : [{ tree, source: text, problem }],
  );
  const notes = [...partedNotes(value).notes].map(([number, tree]): ProseNote => {
    const label = noteLabels[number - 1];
    const own = label === undefined ? undefined : placed.find((one) => one.kind === 'note' && one.label === label);
    return { number, tree, source: own?.text ?? '', problem: own?.problem };
  });
  const words = textFor(language);
  return { blocks, notes, boxes: Object.fromEntries(BOX_KINDS.map((kind) => [kind, words(`box.${kind}`)])) };
}

/** TeX as MathML, or what is wrong with it. */
export async function readFormula(tex: string, display: boolean, language: string): Promise<ReadTex> {
  const read = await loadTexReader(language);
  return read(tex, display);
}

/** A reader that takes everything between its signs for a formula, as the writer does, and shows what can be shown. */
function shownFormulas(read: TexReader | undefined): TexReader {
  return (tex, display) => {
    const found = read?.(tex, display);
    const mathml: HtmlTree = found !== undefined && 'mathml' in found ? found.mathml : [];
    return { mathml, tex };
  };
}

function originsIn(source: string): readonly string[] {
  return (source.match(ORIGIN) ?? []).filter((one) => URL.canParse(one)).map((one) => new URL(one).origin);
}
