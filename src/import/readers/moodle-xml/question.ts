import { plainText } from '../../../content/text.ts';
import type { XmlElement } from '../../../read/xml/element.ts';
import type { DraftQuestion } from '../../draft/question.ts';
import { plainFromHtml } from '../../html/tree-from-html.ts';
import type { HtmlTexts } from '../../questions/html-texts.ts';
import { Keys } from '../../questions/keys.ts';
import type { Notes } from '../../questions/notes.ts';
import { matched } from '../../questions/pairs.ts';
import type { ReadNotice } from '../../questions/quizzes.ts';
import { weighed } from '../../questions/weights.ts';
import { clozeQuestion, selectQuestion } from './cloze.ts';
import { QuestionFields, sourceOf } from './fields.ts';
import { baseOf, isOn, percentOf, type Reading, withFeedback } from './reading.ts';
import { numerical, shortAnswer } from './typed-answers.ts';

/** Reads a question of Moodle XML. Undefined, with an entry that quotes it, where it is of a kind that has no counterpart. */
export function moodleQuestion(
  question: XmlElement,
  keys: Keys,
  texts: HtmlTexts,
  outer: Notes,
): DraftQuestion | ReadNotice | undefined {
  const type = question.attribute('type') ?? '';
  const name = plainFromHtml(sourceOf(question.child('name')));
  const words = plainFromHtml(sourceOf(question.child('questiontext')));
  const key = keys.of(question.childText('idnumber') || name || words, 'question');
  const notes = outer.at(name === '' ? {} : { where: `${outer.place.where ?? 'question'}, “${name}”` }, key);
  const fields = new QuestionFields(question, texts, notes);
  const reading: Reading = { question, fields, notes, base: () => baseOf(question, key, name, fields, notes) };
  const read = readers[type];
  if (read !== undefined) return read(reading);
  notes.left(
    'question',
    `Questions of the type “${type}” have no counterpart here; this one was left out.`,
    words || name,
  );
  return undefined;
}

type Reader = (reading: Reading) => DraftQuestion | ReadNotice | undefined;

const readers: Readonly<Record<string, Reader | undefined>> = {
  multichoice,
  truefalse: trueFalse,
  shortanswer: shortAnswer,
  numerical,
  matching,
  match: matching,
  essay,
  description,
  ordering,
  cloze: clozeQuestion,
  multianswer: clozeQuestion,
  ddwtos: selectQuestion,
  gapselect: selectQuestion,
};

function multichoice({ question, fields, notes, base }: Reading): DraftQuestion | undefined {
  const keys = new Keys();
  const choices = question.childrenNamed('answer').flatMap((answer) => {
    const text = fields.inline(answer);
    if (text === undefined) return [];
    const feedback = fields.inline(answer.child('feedback'));
    return [
      {
        key: keys.of(plainText(text), 'choice'),
        text,
        percent: percentOf(answer),
        ...(feedback === undefined ? {} : { feedback }),
      },
    ];
  });
  const own = base();
  const weighedOnes = weighed(choices, isOn(question, 'single', true), notes);
  if (weighedOnes === undefined) return undefined;
  return { ...own, ...weighedOnes, ...(isOn(question, 'shuffleanswers', true) ? {} : { shuffleChoices: false }) };
}

function trueFalse({ question, fields, notes, base }: Reading): DraftQuestion {
  const answers = question.childrenNamed('answer');
  // Old files have the words of some language; then the first is the true one, as Moodle 5.1.3 takes it.
  const isTrue = (answer: XmlElement, index: number) => {
    const word = sourceOf(answer).toLowerCase();
    return word === 'true' || (word !== 'false' && index === 0);
  };
  const yes = answers.find(isTrue);
  const no = answers.find((answer) => answer !== yes);
  const [forTrue, forFalse] = [yes, no].map((answer) => (answer === undefined ? 0 : percentOf(answer)));
  const answer = forTrue === forFalse ? null : (forTrue ?? 0) > (forFalse ?? 0);
  if (answer === null) notes.left('no-right-answer', 'Nothing says whether this is true.');
  const [right, wrong] = answer === false ? [no, yes] : [yes, no];
  const own = base();
  const said = { correct: fields.block(right?.child('feedback')), incorrect: fields.block(wrong?.child('feedback')) };
  return { ...own, ...withFeedback(own, said), type: 'true-false', answer };
}

function matching({ question, fields, notes, base }: Reading): DraftQuestion | undefined {
  const distractors: string[] = [];
  const pairs = question.childrenNamed('subquestion').flatMap((pair) => {
    const prompt = fields.inline(pair);
    const match = plainFromHtml(sourceOf(pair.child('answer')));
    if (prompt === undefined) distractors.push(match);
    return prompt === undefined ? [] : [{ prompt, match: match === '' ? null : match }];
  });
  const own = base();
  const parts = matched(pairs, distractors, notes);
  return parts === undefined ? undefined : { ...own, ...parts };
}

function essay({ question, fields, notes, base }: Reading): DraftQuestion {
  const modelAnswer = fields.block(question.child('graderinfo'));
  const guidance = fields.block(question.child('responsetemplate'));
  if (guidance !== undefined)
    notes.changed('response-template', 'What stood in the field before students wrote is shown beside it now.');
  const format = question.childText('responseformat');
  if (format === 'noinline' || Number(question.childText('attachmentsrequired') ?? 0) > 0)
    notes.changed('file-question', 'The question asked for a file; it asks for words now.');
  const [min, max] = ['minwordlimit', 'maxwordlimit'].map((name) => Number(question.childText(name) || Number.NaN));
  const words = { ...(Number(min) > 0 ? { min: Number(min) } : {}), ...(Number(max) > 0 ? { max: Number(max) } : {}) };
  return {
    ...base(),
    type: 'essay',
    ...(guidance === undefined ? {} : { guidance }),
    ...(modelAnswer === undefined ? {} : { modelAnswer }),
    ...(Object.keys(words).length === 0 ? {} : { words }),
  };
}

function description({ question, fields, notes }: Reading): ReadNotice | undefined {
  const text = fields.block(question.child('questiontext'));
  return text === undefined ? undefined : { type: 'notice', text, place: notes.place };
}

function ordering({ question, fields, notes, base }: Reading): DraftQuestion | undefined {
  const keys = new Keys();
  const items = question.childrenNamed('answer').flatMap((answer) => {
    const text = fields.inline(answer);
    return text === undefined ? [] : [{ key: keys.of(plainText(text), 'item'), text }];
  });
  const own = base();
  if (items.length < 2) {
    notes.left(
      'question',
      'A question of ordering needs two items at least; this one was left out.',
      plainText(own.stem),
    );
    return undefined;
  }
  const count = Number(question.childText('selectcount') ?? question.childText('studentsee') ?? 0);
  if (
    !/^(?:ALL|0)$/.test(question.childText('selecttype') ?? question.childText('logical') ?? 'ALL') &&
    count >= 2 &&
    count < items.length
  )
    notes.changed('ordering', `Students saw ${count} of the items. Now they order all ${items.length}.`);
  const grading = question.childText('gradingtype') ?? 'RELATIVE';
  if (!/^(?:ABSOLUTE_POSITION|ABSOLUTE|0)$/.test(grading))
    notes.changed(
      'ordering',
      'The points of the order were counted in another way. Now each item in its right place counts.',
      grading,
    );
  return { ...own, type: 'ordering', items };
}
