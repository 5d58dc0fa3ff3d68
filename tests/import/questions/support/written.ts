import { fc } from '../../../support/property.ts';

/** A question in the few words that all formats have. */
export type Plain =
  | {
      readonly type: 'choice' | 'multiple-response';
      readonly stem: string;
      readonly choices: readonly string[];
      readonly right: readonly number[];
    }
  | { readonly type: 'true-false'; readonly stem: string; readonly answer: boolean }
  | { readonly type: 'short-answer'; readonly stem: string; readonly accept: readonly string[] }
  | { readonly type: 'numeric'; readonly stem: string; readonly answer: number; readonly tolerance: number }
  | { readonly type: 'matching'; readonly stem: string; readonly pairs: readonly (readonly [string, string])[] }
  | { readonly type: 'ordering'; readonly stem: string; readonly items: readonly string[] }
  | { readonly type: 'essay'; readonly stem: string };

/** Any such question, of words in which these signs may be. */
export function anyPlain(signs: string): fc.Arbitrary<Plain> {
  const word = fc.stringMatching(/^[a-zäéшя]{2,6}$/u);
  const sign = signs === '' ? fc.constant('') : fc.constantFrom('', '', ...signs);
  const words = fc
    .array(
      fc.tuple(word, sign).map(([one, mark]) => one + mark),
      { minLength: 1, maxLength: 4 },
    )
    .map((list) => `x${list.join(' ')}x`);
  const several = (minLength: number) =>
    fc.uniqueArray(words, { minLength, maxLength: 5, selector: (one) => one.toLowerCase() });
  const right = (count: number, type: string) =>
    type === 'choice'
      ? fc.nat({ max: count - 1 }).map((one) => [one])
      : fc.subarray([...Array(count).keys()], { minLength: 2 });
  const number = fc.integer({ min: -9999, max: 9999 }).map((one) => one / 4);
  return fc.oneof(
    fc.constantFrom('choice' as const, 'multiple-response' as const).chain((type) =>
      several(2).chain((choices) =>
        fc.record({
          type: fc.constant(type),
          stem: words,
          choices: fc.constant(choices),
          right: right(choices.length, type),
        }),
      ),
    ),
    fc.record({ type: fc.constant('true-false' as const), stem: words, answer: fc.boolean() }),
    fc.record({ type: fc.constant('short-answer' as const), stem: words, accept: several(1) }),
    fc.record({
      type: fc.constant('numeric' as const),
      stem: words,
      answer: number,
      tolerance: fc.constantFrom(0, 0.5, 2),
    }),
    fc.record({
      type: fc.constant('matching' as const),
      stem: words,
      pairs: fc
        .tuple(several(2), several(2))
        .map(([left, other]) => left.slice(0, other.length).map((one, index) => [one, other[index] ?? ''] as const)),
    }),
    fc.record({ type: fc.constant('ordering' as const), stem: words, items: several(2) }),
    fc.record({ type: fc.constant('essay' as const), stem: words }),
  );
}

/** The same in the notation of `shownQuestion`. */
export function shownPlain(question: Plain): string {
  const answers = () => {
    switch (question.type) {
      case 'choice':
      case 'multiple-response':
        return question.choices.map((one, index) => (question.right.includes(index) ? `*${one}` : one)).join(' | ');
      case 'true-false':
        return String(question.answer);
      case 'short-answer':
        return question.accept.join(' | ');
      case 'numeric':
        return question.tolerance === 0 ? String(question.answer) : `${question.answer} ± ${question.tolerance}`;
      case 'matching':
        return question.pairs.map(([prompt, match]) => `${prompt} -> ${match}`).join(' | ');
      case 'ordering':
        return question.items.join(' | ');
      case 'essay':
        return '';
    }
  };
  return `${question.type}: ${question.stem} [${answers()}]`;
}

/** Writes one question in a format; undefined where the format has no such type. */
export type Writer = (question: Plain, index: number) => string | undefined;

const percent = (question: Extract<Plain, { choices: readonly string[] }>, index: number) => {
  const share = question.type === 'choice' ? 100 : 100 / question.right.length;
  if (question.right.includes(index)) return share;
  return question.type === 'choice' ? 0 : -share;
};

const inGift = (text: string) => text.replace(/[\\:#={}~]/g, '\\$&');

export const gift: Writer = (question) => {
  const answers = () => {
    switch (question.type) {
      case 'choice':
        return question.choices
          .map((one, index) => `${question.right.includes(index) ? '=' : '~'}${inGift(one)}`)
          .join('\n');
      case 'multiple-response':
        return question.choices
          .map((one, index) => `~%${percent(question, index).toFixed(5)}%${inGift(one)}`)
          .join(' ');
      case 'true-false':
        return question.answer ? 'TRUE' : 'F';
      case 'short-answer':
        return question.accept.map((one) => `=${inGift(one)}`).join(' ');
      case 'numeric':
        return `#${question.answer}:${question.tolerance}`;
      case 'matching':
        return question.pairs.map(([prompt, match]) => `=${inGift(prompt)} -> ${inGift(match)}`).join('\n');
      case 'ordering':
        return `>${question.items.length} ALL VERTICAL ABSOLUTE_POSITION SHOW\n${question.items.map(inGift).join('\n')}\n`;
      case 'essay':
        return '';
    }
  };
  return `${inGift(question.stem)}{${answers()}}\n`;
};

const letter = (index: number) => 'abcdefgh'.charAt(index);

export const typed: Writer = (question, index) => {
  const lines = () => {
    switch (question.type) {
      case 'choice':
      case 'multiple-response':
        return question.choices.map((one, at) => `${question.right.includes(at) ? '*' : ''}${letter(at)}) ${one}`);
      case 'true-false':
        return [`Answer: ${question.answer ? 'True' : 'False'}`];
      case 'short-answer':
        return [`Answer: ${question.accept.join('; ')}`];
      case 'numeric':
        return [`Answer: ${question.answer}${question.tolerance === 0 ? '' : ` ± ${question.tolerance}`}`];
      case 'matching':
        return question.pairs.map(([prompt, match], at) => `${letter(at)}) ${prompt} -> ${match}`);
      case 'ordering':
        return undefined;
      case 'essay':
        return [];
    }
  };
  const written = lines();
  return written === undefined ? undefined : [`${index + 1}. ${question.stem}`, ...written, ''].join('\n');
};

export const text2qti: Writer = (question, index) => {
  const lines = () => {
    switch (question.type) {
      case 'choice':
        return question.choices.map((one, at) => `${question.right.includes(at) ? '*' : ''}${letter(at)}) ${one}`);
      case 'multiple-response':
        return question.choices.map((one, at) => `[${question.right.includes(at) ? '*' : ' '}] ${one}`);
      case 'true-false':
        return [`${question.answer ? '*' : ''}a) True`, `${question.answer ? '' : '*'}b) False`];
      case 'short-answer':
        return question.accept.map((one) => `*   ${one}`);
      case 'numeric':
        return [`=   ${question.answer} +- ${question.tolerance}`];
      case 'essay':
        return ['____'];
      default:
        return undefined;
    }
  };
  const written = lines();
  return written === undefined ? undefined : [`${index + 1}. ${question.stem}`, ...written, ''].join('\n');
};

const cell = (text: string) => `"${text.replaceAll('"', '""')}"`;
/** Of the table that `row` writes. */
export const HEADER = 'type,question,a,b,c,d,e,correct,tolerance';

export const row: Writer = (question) => {
  const cells = (): readonly [readonly string[], string, string] => {
    switch (question.type) {
      case 'choice':
      case 'multiple-response':
        return [question.choices, question.right.map(letter).join(' '), ''];
      case 'true-false':
        return [[], String(question.answer), ''];
      case 'short-answer':
        return [question.accept, '', ''];
      case 'numeric':
        return [[], String(question.answer), question.tolerance === 0 ? '' : String(question.tolerance)];
      case 'matching':
        return [question.pairs.map(([prompt, match]) => `${prompt} -> ${match}`), '', ''];
      case 'ordering':
        return [question.items, '', ''];
      case 'essay':
        return [[], '', ''];
    }
  };
  const [choices, correct, tolerance] = cells();
  const five = [0, 1, 2, 3, 4].map((index) => choices[index] ?? '');
  return [question.type, question.stem, ...five, correct, tolerance].map(cell).join(',');
};

const inXml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const html = (text: string) => `<text>${inXml(inXml(text))}</text>`;

export const moodleXml: Writer = (question) => {
  const types = {
    choice: 'multichoice',
    'multiple-response': 'multichoice',
    'true-false': 'truefalse',
    'short-answer': 'shortanswer',
    numeric: 'numerical',
    matching: 'matching',
    ordering: 'ordering',
    essay: 'essay',
  };
  const answer = (fraction: number, text: string, more = '') =>
    `<answer fraction="${fraction.toFixed(5)}" format="html">${text}${more}</answer>`;
  const answers = () => {
    switch (question.type) {
      case 'choice':
      case 'multiple-response':
        return `<single>${question.type === 'choice'}</single>${question.choices.map((one, index) => answer(percent(question, index), html(one))).join('')}`;
      case 'true-false':
        return (
          answer(question.answer ? 100 : 0, '<text>true</text>') +
          answer(question.answer ? 0 : 100, '<text>false</text>')
        );
      case 'short-answer':
        return question.accept.map((one) => answer(100, `<text>${inXml(one)}</text>`)).join('');
      case 'numeric':
        return answer(100, `<text>${question.answer}</text>`, `<tolerance>${question.tolerance}</tolerance>`);
      case 'matching':
        return question.pairs
          .map(
            ([prompt, match]) =>
              `<subquestion format="html">${html(prompt)}<answer>${html(match)}</answer></subquestion>`,
          )
          .join('');
      case 'ordering':
        return `<selecttype>ALL</selecttype><gradingtype>ABSOLUTE_POSITION</gradingtype>${question.items.map((one, index) => answer(index + 1, html(one))).join('')}`;
      case 'essay':
        return '';
    }
  };
  return `<question type="${types[question.type]}"><name><text></text></name><questiontext format="html">${html(question.stem)}</questiontext>${answers()}</question>`;
};
