import { isEmptyTree, plainText } from '../../../content/text.ts';
import { element, type HtmlTree, text } from '../../../content/tree.ts';
import type { AcceptedNumber, QuestionContents, TextContents } from '../../../read/contents/contents.ts';
import { textFor } from '../../../text/text.ts';
import type { DraftNumber, DraftQuestion } from '../../draft/question.ts';
import { acceptedAnswers } from '../../questions/accepted.ts';
import type { Notes } from '../../questions/notes.ts';
import { matched } from '../../questions/pairs.ts';
import { type WeighedChoice, weighed } from '../../questions/weights.ts';
import { clozeOf } from './cloze.ts';
import { inlineOf } from './inline.ts';
import type { CourseTexts, TextPlace } from './texts.ts';

/** What reading a question needs. */
export interface QuestionContext {
  readonly texts: CourseTexts;
  readonly from: TextPlace;
  readonly notes: Notes;
}

type Specific = DraftQuestion extends infer Question
  ? Question extends DraftQuestion
    ? Omit<Question, 'key' | 'place' | 'name' | 'stem' | 'points' | 'feedback' | 'hints'>
    : never
  : never;

/** A question in the form of the draft; undefined, with an entry that says why, where the format has none for it. */
export function questionOf(
  contents: QuestionContents,
  key: string,
  context: QuestionContext,
): DraftQuestion | undefined {
  const { notes } = context;
  const own = specificOf(contents, context);
  if (own === undefined) return undefined;
  const { specific, stem = blockOf(contents.stem, context), feedback = {} } = own;
  return {
    key,
    place: notes.place,
    ...nameOf(contents),
    stem: isEmptyTree(stem) ? stemOf(contents, specific.type, context) : stem,
    ...pointsOf(contents, notes),
    ...remarksOf(contents, feedback, context),
    ...specific,
  } as DraftQuestion;
}

export function blockOf(contents: TextContents, { texts, from, notes }: QuestionContext): HtmlTree {
  return texts.tree(contents, from, notes);
}

/** A choice, an item, a prompt: words in a line. */
export function lineOf(contents: TextContents, context: QuestionContext): HtmlTree {
  const { tree, flattened } = inlineOf(blockOf(contents, context));
  if (flattened)
    context.notes.changed(
      'list-in-choice',
      'A list or table inside a choice is plain words: a choice is one line of text.',
      contents.text,
    );
  return tree;
}

/** Names that programs give: “Question”, “Question 12”. */
const NO_NAME = /^(?:question|frage|pregunta|вопрос)?[\s#]*\d*$/i;

function nameOf({ title }: QuestionContents): { readonly name?: string } {
  const name = title.trim();
  return NO_NAME.test(name) ? {} : { name };
}

/** A text with gaps asks by itself; what else has no text has its title. */
function stemOf({ title }: QuestionContents, type: DraftQuestion['type'], { notes, texts }: QuestionContext): HtmlTree {
  if (type === 'cloze') return [element('p', {}, text(textFor(texts.language)('question.fillGaps')))];
  notes.changed('empty-question', 'The question had no text; its title is there instead.');
  return [element('p', {}, text(title.trim() === '' ? '…' : title))];
}

function pointsOf({ points, kind }: QuestionContents, notes: Notes): { readonly points?: number } {
  if (points === undefined || kind === 'notice') return {};
  if (points > 0) return { points };
  notes.changed('no-points', 'The question counted nothing; every question counts something here.', String(points));
  return {};
}

interface Feedback {
  readonly correct?: HtmlTree;
  readonly incorrect?: HtmlTree;
}

function remarksOf({ feedback }: QuestionContents, own: Feedback, context: QuestionContext) {
  const said = (contents: TextContents | undefined, instead?: HtmlTree) => {
    const tree = contents === undefined || contents.source.trim() === '' ? instead : blockOf(contents, context);
    return tree === undefined || isEmptyTree(tree) ? undefined : tree;
  };
  const all = {
    correct: said(feedback.correct, own.correct),
    incorrect: said(feedback.incorrect, own.incorrect),
    general: said(feedback.general),
  };
  const hints = (feedback.hints ?? []).flatMap((hint) => {
    const tree = said(hint);
    return tree === undefined ? [] : [tree];
  });
  const kept = Object.fromEntries(Object.entries(all).filter(([, tree]) => tree !== undefined));
  return {
    ...(Object.keys(kept).length === 0 ? {} : { feedback: kept }),
    ...(hints.length === 0 ? {} : { hints }),
  };
}

interface Own {
  readonly specific: Specific;
  readonly stem?: HtmlTree;
  readonly feedback?: Feedback;
}

function specificOf(contents: QuestionContents, context: QuestionContext): Own | undefined {
  const { notes } = context;
  switch (contents.kind) {
    case 'choose':
      return contents.trueFalse ? trueFalseOf(contents, context) : chooseOf(contents, context);
    case 'match': {
      const pairs = contents.pairs.map(({ prompt, match }) => ({ prompt: lineOf(prompt, context), match }));
      const specific = matched(pairs, contents.distractors, notes);
      return specific === undefined ? undefined : { specific };
    }
    case 'order':
      if (contents.items.length < 2) return leave('A question of ordering needs two items at least.', contents, notes);
      return {
        specific: {
          type: 'ordering',
          items: contents.items.map(({ id, text: words }) => ({ key: id, text: lineOf(words, context) })),
        },
      };
    case 'textEntry':
      return textEntryOf(contents, context);
    case 'numericEntry':
      return numericOf(contents, context);
    case 'inlineEntries':
      return clozeOf(contents, blockOf(contents.stem, context), notes);
    case 'extendedText':
      return essayOf(contents, context);
    case 'fileUpload':
      notes.changed('file-question', 'The question asked for a file; it asks for words now.');
      return { specific: { type: 'essay' } };
    case 'notice':
      return undefined;
    case 'unknown':
      return leave(`Questions of this kind have no counterpart here (${contents.reason}).`, contents, notes);
  }
}

function leave(why: string, { stem, declaredType }: QuestionContents, notes: Notes): undefined {
  notes.left('question', `${why} The question was left out.`, `${stem.text} [${declaredType}]`);
  return undefined;
}

function chooseOf(contents: Extract<QuestionContents, { kind: 'choose' }>, context: QuestionContext): Own | undefined {
  const keys = contents.choices.filter(({ correct }) => correct).length;
  const share = contents.multiple ? 100 / Math.max(1, keys) : 100;
  const weights = contents.choices.map((choice) => ({
    key: choice.id,
    text: lineOf(choice.text, context),
    percent: choice.percent ?? (choice.correct ? share : contents.multiple ? -share : 0),
    ...(choice.feedback === undefined ? {} : { feedback: lineOf(choice.feedback, context) }),
  }));
  const specific = weighed(distinctChoices(weights, context.notes), !contents.multiple, context.notes);
  if (specific === undefined) return undefined;
  return { specific: { ...specific, ...(contents.shuffleChoices === false ? { shuffleChoices: false } : {}) } };
}

/** Of choices that read the same, the one that counts most: students could not tell them apart. */
function distinctChoices(choices: readonly WeighedChoice[], notes: Notes): readonly WeighedChoice[] {
  const kept = new Map<string, WeighedChoice>();
  for (const choice of choices) {
    const said = JSON.stringify(choice.text);
    const before = kept.get(said);
    if (before !== undefined)
      notes.changed('duplicate-choice', 'Two choices read the same; one of them is left.', plainText(choice.text));
    if (before === undefined || choice.percent > before.percent) kept.set(said, choice);
  }
  return [...kept.values()];
}

/** Words for what is not so, in the languages of courses that were seen: platforms write the other one first. */
const FALSE = /^(?:false|falsch|faux|falso|falsa|fals|onwaar|неверно|ложь|нет|不正确|错|錯|誤|误|f)$/i;

function trueFalseOf(
  { choices }: Extract<QuestionContents, { kind: 'choose' }>,
  context: QuestionContext,
): Own | undefined {
  const [first, second] = choices;
  if (first === undefined || second === undefined) {
    context.notes.left('question', 'The question has no two choices; it was left out.');
    return undefined;
  }
  const isFalse = ({ id, text: words }: typeof first) => id.toLowerCase() === 'false' || FALSE.test(words.text);
  const [yes, no] = isFalse(first) && !isFalse(second) ? [second, first] : [first, second];
  if (yes.correct === no.correct) return { specific: { type: 'true-false', answer: null } };
  const [right, wrong] = yes.correct ? [yes, no] : [no, yes];
  return {
    specific: { type: 'true-false', answer: yes.correct },
    feedback: {
      ...(right.feedback === undefined ? {} : { correct: blockOf(right.feedback, context) }),
      ...(wrong.feedback === undefined ? {} : { incorrect: blockOf(wrong.feedback, context) }),
    },
  };
}

function textEntryOf(
  contents: Extract<QuestionContents, { kind: 'textEntry' }>,
  context: QuestionContext,
): Own | undefined {
  const { notes } = context;
  const answers = contents.accept.map(({ text: words, substring, percent = 100, feedback }) => ({
    pattern: substring === true ? (words.includes('*') ? words : `*${words}*`) : words.replaceAll('*', '\\*'),
    percent,
    ...(feedback === undefined || feedback.source === contents.feedback.correct?.source
      ? {}
      : { feedback: lineOf(feedback, context) }),
  }));
  const { accept } = acceptedAnswers(answers, notes);
  const distinct = accept.filter(({ text: words }, index) => accept.findIndex((one) => one.text === words) === index);
  if (distinct.length === 0) return { specific: { type: 'short-answer', accept: null } };
  const caseSensitive = contents.accept.every((one) => one.caseSensitive);
  return { specific: { type: 'short-answer', accept: distinct, ...(caseSensitive ? { caseSensitive } : {}) } };
}

function numericOf(
  contents: Extract<QuestionContents, { kind: 'numericEntry' }>,
  context: QuestionContext,
): Own | undefined {
  const { notes } = context;
  const answers = contents.accept.flatMap((accepted): readonly DraftNumber[] => {
    const number = numberOf(accepted);
    if (number === undefined) {
      const { minimum, maximum } = accepted;
      notes.left(
        'open-range',
        'An answer was any number above or below another; that answer was left out.',
        `${minimum ?? '…'} to ${maximum ?? '…'}`,
      );
      return [];
    }
    const { percent = 100, feedback } = accepted;
    const own =
      feedback === undefined || feedback.source === contents.feedback.correct?.source
        ? {}
        : { feedback: lineOf(feedback, context) };
    return [{ ...number, ...(percent === 100 ? {} : { credit: percent }), ...own }];
  });
  const known = answers.length === 0 ? null : answers;
  return {
    specific: { type: 'numeric', answers: known, ...(contents.unit === undefined ? {} : { unit: contents.unit }) },
  };
}

/** A number with what it may differ by, or a span that has no middle of its own. */
export function numberOf({ exact, minimum, maximum }: AcceptedNumber): DraftNumber | undefined {
  if (exact !== undefined) {
    if (minimum === undefined || maximum === undefined) return { answer: exact };
    const digits = (value: number) => Number(value.toPrecision(12));
    const [below, above] = [digits(exact - minimum), digits(maximum - exact)];
    if (below === above) return below === 0 ? { answer: exact } : { answer: exact, tolerance: below };
    return { range: { min: minimum, max: maximum } };
  }
  if (minimum === undefined || maximum === undefined) return undefined;
  return minimum === maximum ? { answer: minimum } : { range: { min: minimum, max: maximum } };
}

function essayOf(contents: Extract<QuestionContents, { kind: 'extendedText' }>, context: QuestionContext): Own {
  const { template, words, onlyFiles, feedback } = contents;
  if (onlyFiles === true)
    context.notes.changed('file-question', 'The question asked for a file; it asks for words now.');
  if (template !== undefined)
    context.notes.changed('response-template', 'What stood in the field before students wrote is shown beside it now.');
  const model = feedback.modelAnswer;
  return {
    specific: {
      type: 'essay',
      ...(template === undefined ? {} : { guidance: blockOf(template, context) }),
      ...(model === undefined ? {} : { modelAnswer: blockOf(model, context) }),
      ...(words === undefined ? {} : { words }),
    },
  };
}
