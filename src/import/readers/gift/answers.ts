import type { HtmlTree } from '../../../content/tree.ts';
import { meantNumbers } from '../../../written/meant-number.ts';
import type { DraftNumber } from '../../draft/question.ts';
import type { Notes } from '../../questions/notes.ts';
import { unescaped } from './split.ts';

/** Reads one text of a question, in the format that it names or else in the question's. */
export interface GiftTexts {
  readonly block: (written: string) => HtmlTree;
  readonly inline: (written: string) => HtmlTree;
}

/** An answer as it is written: `%50%words#feedback`. */
export interface WrittenAnswer {
  /** 100 where no weight is written. */
  readonly percent: number | undefined;
  readonly words: string;
  readonly feedback: string | undefined;
}

/** Moodle 5.1.3 (`giftanswerweightregex`), and a weight of a whole hundred with decimals. */
const WEIGHT = /^%(-*[0-9]{1,3}\.?[0-9]*)%/;

export function writtenAnswer(written: string): WrittenAnswer {
  const trimmed = written.trim();
  const [weight = '', number] = WEIGHT.exec(trimmed) ?? [];
  const rest = trimmed.slice(weight.length);
  const hash = rest.indexOf('#');
  return {
    percent: number === undefined ? undefined : Number.parseFloat(number.replace(/^-+/, '-')),
    words: (hash < 0 ? rest : rest.slice(0, hash)).trim(),
    feedback: hash < 0 || rest.slice(hash + 1).trim() === '' ? undefined : rest.slice(hash + 1).trim(),
  };
}

/** The answers that begin with a sign; what is before the first sign counts too, unless it is empty. */
export function answersBehind(sign: string, text: string): readonly string[] {
  const [first = '', ...others] = text.split(sign);
  return first.trim() === '' ? others : [first, ...others];
}

/** The answers of `{#…}`: `5`, `5:0.1`, `4.9..5.1`, each with its weight and feedback. */
export function numberAnswers(
  answers: readonly string[],
  texts: GiftTexts,
  notes: Notes,
): { readonly answers: readonly DraftNumber[]; readonly incorrect?: HtmlTree } {
  const read: DraftNumber[] = [];
  let incorrect: HtmlTree | undefined;
  for (const one of answers) {
    const { percent = 100, words, feedback } = writtenAnswer(one);
    const number = unescaped(words);
    if (number === '*' && percent <= 0) {
      if (feedback !== undefined) incorrect ??= texts.block(feedback);
      continue;
    }
    const span = spanOf(number, notes);
    if (span === undefined)
      notes.left('number', `“${number}” is no number, so this answer was left out.`, unescaped(one.trim()));
    else if (percent <= 0)
      notes.left(
        'wrong-answer',
        'A wrong number had a line of its own. All other numbers are wrong anyway.',
        unescaped(one.trim()),
      );
    else {
      read.push({
        ...span,
        ...(percent < 100 ? { credit: percent } : {}),
        ...(feedback === undefined ? {} : { feedback: texts.block(feedback) }),
      });
    }
  }
  return { answers: read, ...(incorrect === undefined ? {} : { incorrect }) };
}

function spanOf(words: string, notes: Notes): DraftNumber | undefined {
  const dots = words.indexOf('..');
  if (dots > 0) {
    const ends = [words.slice(0, dots), words.slice(dots + 2)].map((end) => numberOf(end, notes));
    const [min, max] = ends;
    return min === undefined || max === undefined
      ? undefined
      : { range: { min: Math.min(min, max), max: Math.max(min, max) } };
  }
  const colon = words.indexOf(':');
  const answer = numberOf(colon > 0 ? words.slice(0, colon) : words, notes);
  if (answer === undefined) return undefined;
  const tolerance = colon > 0 ? numberOf(words.slice(colon + 1), notes) : 0;
  if (tolerance === undefined) return undefined;
  return tolerance === 0 ? { answer } : { answer, tolerance: Math.abs(tolerance) };
}

/** A number as GIFT has it, or one with a decimal comma, which Moodle 5.1.3 takes for “any answer”. */
function numberOf(words: string, notes: Notes): number | undefined {
  const plain = words.trim();
  if (/^[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?$/i.test(plain)) return finite(Number(plain));
  const [meant, other] = meantNumbers(plain.replace(/^\+/, ''));
  if (meant === undefined || other !== undefined) return undefined;
  notes.changed('number', `“${plain}” was read as ${meant}.`, plain);
  return finite(Number(meant));
}

function finite(number: number): number | undefined {
  return Number.isFinite(number) ? number : undefined;
}
