import { plainText } from '../../../content/text.ts';
import type { HtmlTree } from '../../../content/tree.ts';
import type { DraftQuestion } from '../../draft/question.ts';
import { acceptedAnswers } from '../../questions/accepted.ts';
import { Keys } from '../../questions/keys.ts';
import type { Notes } from '../../questions/notes.ts';
import { matched } from '../../questions/pairs.ts';
import type { ReadNotice } from '../../questions/quizzes.ts';
import type { QuestionTexts, TextFormat } from '../../questions/texts.ts';
import { weighed } from '../../questions/weights.ts';
import { answersBehind, type GiftTexts, numberAnswers, writtenAnswer } from './answers.ts';
import { type GiftBlock, unescaped } from './split.ts';

type Base = Pick<DraftQuestion, 'key' | 'place' | 'name' | 'stem' | 'feedback'>;

/** What the words of a question are, before its answers are looked at. */
interface Written {
  readonly title: string | undefined;
  readonly words: string;
  /** Between the braces; undefined where there are none. */
  readonly answers: string | undefined;
  readonly general: string | undefined;
  readonly format: TextFormat;
}

/** A block that is no category: a question, words, or nothing, which an entry then says. */
export function readGiftQuestion(
  block: GiftBlock,
  keys: Keys,
  reader: QuestionTexts,
  outer: Notes,
): DraftQuestion | ReadNotice | undefined {
  const written = writtenQuestion(block.text, outer);
  if (written === undefined) return undefined;
  const { id, tags } = inComments(block.comments);
  const key = keys.of(id ?? written.title ?? unescaped(written.words), 'question');
  const notes = outer.at({}, key);
  const stem = reader.block(unescaped(written.words), written.format, notes);
  if (tags.length > 0) notes.left('tags', 'Questions have no tags here.', tags.join(', '));
  if (written.answers === undefined) return { type: 'notice', text: stem, place: notes.place };
  if (plainText(stem) === '' && stem.length === 0) {
    notes.left('question', 'A question has answers, but no words; it was left out.', unescaped(block.text));
    return undefined;
  }
  const texts = textsOf(written.format, reader, notes);
  const base: Base = {
    key,
    place: notes.place,
    stem,
    ...(written.title === undefined ? {} : { name: written.title }),
    ...(written.general === undefined ? {} : { feedback: { general: texts.block(written.general) } }),
  };
  return answered(base, written.answers, texts, notes);
}

function writtenQuestion(block: string, notes: Notes): Written | undefined {
  let rest = block;
  let title: string | undefined;
  const end = rest.startsWith('::') ? rest.indexOf('::', 2) : -1;
  if (rest.startsWith('::')) rest = rest.slice(2);
  if (end >= 0) {
    title =
      unescaped(rest.slice(0, end - 2))
        .replace(/\s+/g, ' ')
        .trim() || undefined;
    rest = rest.slice(end).trim();
  }
  const start = rest.indexOf('{');
  const finish = rest.indexOf('}', Math.max(0, start));
  if (start < 0 && rest.indexOf('}') < 0)
    return { title, general: undefined, answers: undefined, ...formatted(rest, 'moodle') };
  if (start < 0 || finish < 0 || rest.indexOf('}') < start) {
    notes.left(
      'braces',
      'A brace { or } has no counterpart, so that nobody can say where the answers are; the question was left out. Where a brace is part of the text, write a backslash before it.',
      unescaped(block),
    );
    return undefined;
  }
  if (rest.indexOf('{', finish) >= 0) {
    notes.changed(
      'braces',
      'A question has one list of answers in braces, but here are more; only the first is one, as in Moodle.',
      unescaped(rest.slice(finish + 1)),
    );
  }
  const before = rest.slice(0, start);
  const behind = rest.slice(finish + 1);
  // Where words follow, the answers are those of a gap.
  const words = behind.trim() === '' ? before : `${before}_____${behind}`;
  const inside = rest.slice(start + 1, finish).trim();
  const general = inside.lastIndexOf('####');
  return {
    title,
    answers: general < 0 ? inside : inside.slice(0, general).trim(),
    general: general < 0 || inside.slice(general + 4).trim() === '' ? undefined : inside.slice(general + 4).trim(),
    ...formatted(words, 'moodle'),
  };
}

/** A text without the name of its format. */
function formatted(written: string, otherwise: TextFormat): { readonly words: string; readonly format: TextFormat } {
  const text = written.trim();
  const [mark, format] = /^\[(html|markdown|plain|moodle)\]/.exec(text) ?? [];
  if (mark === undefined) return { words: text, format: otherwise };
  const known = (['html', 'markdown', 'plain', 'moodle'] as const).find((one) => one === format) ?? otherwise;
  return { words: text.slice(mark.length).trim(), format: known };
}

function textsOf(otherwise: TextFormat, reader: QuestionTexts, notes: Notes): GiftTexts {
  const read = (kind: 'block' | 'inline') => (written: string) => {
    const { words, format } = formatted(written, otherwise);
    return reader[kind](unescaped(words), format, notes);
  };
  return { block: read('block'), inline: read('inline') };
}

function answered(base: Base, answers: string, texts: GiftTexts, notes: Notes): DraftQuestion | undefined {
  if (answers === '') return { ...base, type: 'essay' };
  if (/^>\s*\d/.test(answers)) return ordering(base, answers, texts, notes);
  if (answers.startsWith('#')) return numeric(base, answers.slice(1), texts, notes);
  if (answers.includes('~')) return choice(base, answers, texts, notes);
  if (answers.includes('=') && answers.includes('->')) return matching(base, answers, texts, notes);
  return trueFalse(base, answers, texts, notes) ?? shortAnswer(base, answers, texts, notes);
}

function choice(base: Base, answers: string, texts: GiftTexts, notes: Notes): DraftQuestion | undefined {
  const keys = new Keys();
  const choices = answersBehind('~', answers.replaceAll('=', '~=')).flatMap((one) => {
    const isRight = one.trimStart().startsWith('=');
    const { percent, words, feedback } = writtenAnswer(isRight ? one.trimStart().slice(1) : one);
    if (words === '') return [];
    return {
      key: keys.of(unescaped(words), 'choice'),
      text: texts.inline(words),
      percent: percent ?? (isRight ? 100 : 0),
      ...(feedback === undefined ? {} : { feedback: texts.inline(feedback) }),
    };
  });
  const question = weighed(choices, answers.includes('='), notes);
  return question === undefined ? undefined : { ...base, ...question };
}

function matching(base: Base, answers: string, texts: GiftTexts, notes: Notes): DraftQuestion | undefined {
  const distractors: string[] = [];
  const pairs = answersBehind('=', answers).flatMap((one) => {
    const arrow = one.indexOf('->');
    const match = unescaped(arrow < 0 ? '' : one.slice(arrow + 2)).trim();
    const prompt = (arrow < 0 ? one : one.slice(0, arrow)).trim();
    if (match === '') {
      notes.left('no-right-answer', 'A pair has no partner behind “->”.', unescaped(one.trim()));
      return prompt === '' ? [] : { prompt: texts.inline(prompt), match: null };
    }
    if (prompt === '') distractors.push(match);
    return prompt === '' ? [] : { prompt: texts.inline(prompt), match };
  });
  const question = matched(pairs, distractors, notes);
  return question === undefined ? undefined : { ...base, ...question };
}

function trueFalse(base: Base, answers: string, texts: GiftTexts, notes: Notes): DraftQuestion | undefined {
  const [word = '', wrong = '', right = '', ...more] = answers.split('#').map((part) => part.trim());
  if (!/^(?:T|TRUE|F|FALSE)$/i.test(word)) return undefined;
  if (word !== word.toUpperCase()) {
    notes.changed(
      'true-false',
      `“${word}” was taken for true or false. Moodle wants capital letters and would ask to type the word.`,
      word,
    );
  }
  const behind = [right, ...more].join('#').replace(/#+$/, '');
  const feedback = feedbackOf(base, {
    ...(behind === '' ? {} : { correct: texts.block(behind) }),
    ...(wrong === '' ? {} : { incorrect: texts.block(wrong) }),
  });
  return { ...base, ...feedback, type: 'true-false', answer: /^t/i.test(word) };
}

function shortAnswer(base: Base, answers: string, texts: GiftTexts, notes: Notes): DraftQuestion | undefined {
  const read = answersBehind('=', answers).map((one) => {
    const { percent = 100, words, feedback } = writtenAnswer(one);
    return {
      pattern: unescaped(formatted(words, 'plain').words).replace(/\s+/g, ' '),
      percent,
      ...(feedback === undefined ? {} : { feedback: texts.block(feedback) }),
    };
  });
  const { accept, incorrect } = acceptedAnswers(read, notes);
  if (accept.length === 0) {
    notes.left('no-right-answer', 'The original has no right answer.', unescaped(answers));
    return { ...base, type: 'short-answer', accept: null };
  }
  return { ...base, ...feedbackOf(base, incorrect === undefined ? {} : { incorrect }), type: 'short-answer', accept };
}

function numeric(base: Base, answers: string, texts: GiftTexts, notes: Notes): DraftQuestion | undefined {
  const tilde = answers.indexOf('~');
  const right = answersBehind('=', tilde < 0 ? answers : answers.slice(0, tilde));
  const { answers: numbers, incorrect } = numberAnswers(right, texts, notes);
  const wrong = tilde < 0 ? undefined : writtenAnswer(answers.slice(tilde + 1)).feedback;
  if (numbers.length === 0) {
    notes.left('no-right-answer', 'The original has no number as its answer.', unescaped(answers));
    return { ...base, type: 'numeric', answers: null };
  }
  const said = wrong === undefined ? incorrect : texts.block(wrong);
  return {
    ...base,
    ...feedbackOf(base, said === undefined ? {} : { incorrect: said }),
    type: 'numeric',
    answers: numbers,
  };
}

const ORDERING_OPTIONS =
  /^>\s*(\d+)\s*(?:(?:ALL|EXACT|RANDOM|REL|CONTIGUOUS|CONTIG)\b)?\s*(?:(?:HORIZONTAL|HORI|H|VERTICAL|VERT|V|[01])\b)?\s*(?:[A-Z]+(?:_[A-Z]+)+\b|(?:ABSOLUTE|ABS|RELATIVE|REL)\b)?\s*(?:(?:SHOW|TRUE|YES|HIDE|FALSE|NO|[01])\b)?\s*(?:(?:none|123|abc|ABCD|iii|IIII)\b)?[^\S\n]*/;

function ordering(base: Base, answers: string, texts: GiftTexts, notes: Notes): DraftQuestion | undefined {
  const [options = '', count] = ORDERING_OPTIONS.exec(answers) ?? [];
  const keys = new Keys();
  const items = answers
    .slice(options.length)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => ({ key: keys.of(unescaped(line), 'item'), text: texts.inline(line) }));
  if (items.length < 2) {
    notes.left(
      'question',
      'A question of ordering needs two items at least; this one was left out.',
      unescaped(answers),
    );
    return undefined;
  }
  if (Number(count) >= 2 && Number(count) < items.length) {
    notes.changed('ordering', `Students saw ${count} of the items. Now they order all ${items.length}.`);
  }
  if (/ABSOLUTE_POSITION|ABSOLUTE\b|ABS\b/.test(options) === false) {
    notes.changed(
      'ordering',
      'The points of the order were counted in another way. Now each item in its right place counts.',
      options.trim(),
    );
  }
  return { ...base, type: 'ordering', items };
}

function feedbackOf(
  base: Base,
  own: { readonly correct?: HtmlTree; readonly incorrect?: HtmlTree },
): Pick<DraftQuestion, 'feedback'> {
  return Object.keys(own).length === 0 ? {} : { feedback: { ...base.feedback, ...own } };
}

/** `// [id:my-id] [tag:a tag]`, where `\]` is a bracket of the id (Moodle 5.1.3, `extract_idnumber_and_tags_from_comment`). */
function inComments(comments: string): { readonly id: string | undefined; readonly tags: readonly string[] } {
  const [, id] = /\[id:((?:\\\]|[^\]\n])+)\]/.exec(comments) ?? [];
  const tags = [...comments.matchAll(/\[tag:((?:\\\]|[^\]<>`\n])+)\]/g)].map(([, tag = '']) =>
    tag.replaceAll('\\]', ']').trim(),
  );
  return { id: id?.replaceAll('\\]', ']').trim(), tags };
}
