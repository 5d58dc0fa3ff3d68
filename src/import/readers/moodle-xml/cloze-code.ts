import { plainFromHtml } from '../../html/tree-from-html.ts';

/** A gap of Moodle’s cloze code: `{2:MULTICHOICE:=Paris#right~London}`. */
export interface CodedGap {
  readonly kind: 'typed' | 'number' | 'chosen' | 'several';
  readonly points: number;
  readonly caseSensitive: boolean;
  readonly answers: readonly CodedAnswer[];
  /** As it is written. */
  readonly code: string;
}

export interface CodedAnswer {
  /** Plain words. */
  readonly text: string;
  readonly percent: number;
  /** HTML. */
  readonly feedback: string | undefined;
}

export interface ClozeCode {
  /** What stands between gaps, one piece more than there are gaps. */
  readonly pieces: readonly string[];
  readonly gaps: readonly CodedGap[];
}

const KINDS: Readonly<Record<string, CodedGap['kind']>> = {
  ...kinds('number', 'NUMERICAL NM'),
  ...kinds('typed', 'SHORTANSWER SA MW SHORTANSWER_C SAC MWC'),
  ...kinds(
    'chosen',
    'MULTICHOICE MC MULTICHOICE_V MCV MULTICHOICE_H MCH MULTICHOICE_S MCS MULTICHOICE_VS MCVS MULTICHOICE_HS MCHS',
  ),
  ...kinds('several', 'MULTIRESPONSE MR MULTIRESPONSE_H MRH MULTIRESPONSE_S MRS MULTIRESPONSE_HS MRHS'),
};

function kinds(kind: CodedGap['kind'], names: string): Readonly<Record<string, CodedGap['kind']>> {
  return Object.fromEntries(names.split(' ').map((name) => [name, kind]));
}

const START = /\{(\d*):([A-Z_]{2,16}):/g;

/** Finds the gaps in the text of a question as Moodle 5.1.3 does (`qtype_multianswer_extract_question`). */
export function clozeCode(text: string): ClozeCode {
  const pieces: string[] = [];
  const gaps: CodedGap[] = [];
  let from = 0;
  START.lastIndex = 0;
  for (let start = START.exec(text); start !== null; start = START.exec(text)) {
    const [whole, points = '', name = ''] = start;
    const kind = Object.hasOwn(KINDS, name) ? KINDS[name] : undefined;
    const end = kind === undefined ? undefined : endOf(text, start.index + whole.length);
    if (kind === undefined || end === undefined) continue;
    pieces.push(text.slice(from, start.index));
    gaps.push({
      kind,
      points: points === '' ? 1 : Number(points),
      caseSensitive: /_C$|^(?:SAC|MWC)$/.test(name),
      answers: alternatives(text.slice(start.index + whole.length, end)),
      code: text.slice(start.index, end + 1),
    });
    from = end + 1;
    START.lastIndex = from;
  }
  return { pieces: [...pieces, text.slice(from)], gaps };
}

/** Where the first closing brace is that no backslash precedes. */
function endOf(text: string, from: number): number | undefined {
  for (let at = text.indexOf('}', from); at >= 0; at = text.indexOf('}', at + 1)) if (text[at - 1] !== '\\') return at;
  return undefined;
}

/** `=right#feedback~%50%half~wrong`: parted by tildes that no backslash precedes. */
function alternatives(code: string): readonly CodedAnswer[] {
  return code
    .split(/(?<!\\)~/)
    .filter((part) => part.trim() !== '')
    .map((part) => {
      const [weight = '', number] = /^(?:=|%(-?\d+(?:[.,]\d*)?)%)/.exec(part) ?? [];
      const rest = part.slice(weight.length);
      // A number sign in `&#39;` is none that begins feedback.
      const hash = rest.search(/(?<!\\|&|&amp;)#/);
      const feedback = hash < 0 ? '' : rest.slice(hash + 1);
      return {
        text: plainFromHtml(unescaped(hash < 0 ? rest : rest.slice(0, hash))),
        percent: weight === '=' ? 100 : number === undefined ? 0 : Number(number.replace(',', '.')),
        feedback: feedback.trim() === '' ? undefined : unescaped(feedback),
      };
    });
}

function unescaped(code: string): string {
  return code.replace(/\\([}#~])/g, '$1');
}
