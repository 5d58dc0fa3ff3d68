/** What begins at a line of a text2qti file, with the lines that are indented below it. */
export interface Text2qtiPart {
  readonly kind: PartKind;
  /** The words behind the sign; those of the lines below without their indentation. */
  readonly text: string;
  readonly line: number;
  /** A star says that a choice is right. */
  readonly right: boolean;
}

export type PartKind =
  | 'quiz-title'
  | 'quiz-description'
  | 'option'
  | 'title'
  | 'points'
  | 'question'
  | 'choice'
  | 'box'
  | 'number'
  | 'accepted'
  | 'essay'
  | 'upload'
  | 'general'
  | 'correct'
  | 'incorrect'
  | 'solution'
  | 'region-title'
  | 'region'
  | 'group'
  | 'end-group'
  | 'pick'
  | 'points-each'
  | 'code'
  | 'other';

/** As text2qti 0.7 has them, in its order; capital letters where it wants them. */
const STARTS: readonly (readonly [PartKind, RegExp])[] = [
  ['quiz-title', /^quiz title:[ \t]*/i],
  ['quiz-description', /^quiz description:[ \t]*/i],
  [
    'option',
    /^(?=(?:shuffle answers|show correct answers|one question at a time|can't go back|feedback is solution|solutions (?:sample|randomize) groups):)/i,
  ],
  ['region-title', /^text title:[ \t]*/i],
  ['region', /^text:[ \t]*/i],
  ['title', /^title:[ \t]*/i],
  ['points-each', /^points per question:[ \t]*/i],
  ['points', /^points:[ \t]*/i],
  ['pick', /^pick:[ \t]*/i],
  ['pick', /^solutions pick:.*/i],
  ['group', /^GROUP[ \t]*$/],
  ['end-group', /^END_GROUP[ \t]*$/],
  ['question', /^\d+\.[ \t]+/],
  ['box', /^\[(\*?)[ ]?\][ \t]+/],
  ['choice', /^(\*?)[a-zA-Z]\)[ \t]+/],
  ['general', /^\.\.\.[ \t]+/],
  ['correct', /^\+[ \t]+/],
  ['incorrect', /^-[ \t]+/],
  ['solution', /^![ \t]+/],
  ['number', /^=[ \t]+/],
  ['accepted', /^\*[ \t]+/],
  ['essay', /^_{3,}[ \t]*$/],
  ['upload', /^\^{3,}[ \t]*$/],
  ['code', /^`{3,}[ \t]*\{/],
];

/** The parts of a file, without its comments. */
export function text2qtiParts(source: string): readonly Text2qtiPart[] {
  const parts: Open[] = [];
  let open: Open | undefined;
  let isComment = false;
  let fence: string | undefined;
  source.split(/\r\n|\r|\n/).forEach((line, index) => {
    if (isComment || /^COMMENT[ \t]*$/.test(line)) isComment = !/^END_COMMENT[ \t]*$/.test(line);
    else if (/^%/.test(line)) return;
    else if (fence !== undefined) {
      open?.add(line);
      if (line.startsWith(fence)) fence = undefined;
    } else if (line.trim() === '' || /^(?: {2,}|\t)/.test(line)) open?.add(line);
    else {
      open = begun(line, index + 1);
      parts.push(open);
      fence = open.kind === 'code' ? /^`+/.exec(line)?.[0] : undefined;
    }
  });
  return parts.map((part) => part.closed());
}

function begun(line: string, number: number): Open {
  for (const [kind, pattern] of STARTS) {
    const found = pattern.exec(line);
    if (found !== null) return new Open(kind, line.slice(found[0].length), number, found[1] === '*');
  }
  return new Open('other', line, number, false);
}

class Open {
  readonly kind: PartKind;
  readonly #line: number;
  readonly #right: boolean;
  readonly #lines: string[];

  constructor(kind: PartKind, first: string, line: number, right: boolean) {
    this.kind = kind;
    this.#line = line;
    this.#right = right;
    this.#lines = [first];
  }

  add(line: string): void {
    this.#lines.push(line);
  }

  closed(): Text2qtiPart {
    const [first = '', ...below] = this.#lines;
    const indent = Math.min(
      ...below.filter((line) => line.trim() !== '').map((line) => /^\s*/.exec(line)?.[0].length ?? 0),
    );
    const text = [first, ...below.map((line) => line.slice(Number.isFinite(indent) ? indent : 0))].join('\n').trim();
    return { kind: this.kind, text, line: this.#line, right: this.#right };
  }
}
