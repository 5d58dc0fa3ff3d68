import type { QuestionContents, QuestionFeedbackContents, TextContents } from '../contents/contents.ts';
import { htmlContents, plainContents } from '../html/read.ts';
import type { XmlElement } from '../xml/element.ts';
import { acceptedNumbers, acceptedTexts, orderedItems, percentOf } from './answers.ts';
import { type Backup, field, idOf } from './backup.ts';
import { menuGaps, typedGaps } from './gaps.ts';
import { type QuestionTexts, questionTexts } from './question-texts.ts';

/** Each question as it was read: quizzes and banks ask for the same ones. */
const known = new WeakMap<XmlElement, QuestionContents>();

/** Reads one question of a bank, of whatever type. */
export function readQuestion(question: XmlElement, backup: Backup): QuestionContents {
  const before = known.get(question);
  if (before !== undefined) return before;
  const read = readNow(question, backup);
  known.set(question, read);
  return read;
}

function readNow(question: XmlElement, backup: Backup): QuestionContents {
  const qtype = field(question, 'qtype');
  const options = question.child(`plugin_qtype_${qtype}_question`);
  const texts = questionTexts(question, backup);
  const base = {
    entry: 'question' as const,
    id: idOf(question),
    title: field(question, 'name'),
    stem: texts.of(question, 'questiontext', 'questiontext', idOf(question)),
    points: Number(field(question, 'defaultmark')),
    declaredType: qtype,
    feedback: feedbackOf(question, options, texts),
  };
  return { ...base, ...interactionOf(qtype, options, question, backup, texts) } as QuestionContents;
}

function feedbackOf(
  question: XmlElement,
  options: XmlElement | undefined,
  texts: QuestionTexts,
): QuestionFeedbackContents {
  const id = idOf(question);
  const typed = ['shortanswer', 'numerical'].includes(field(question, 'qtype'));
  const answers = typed ? (options?.child('answers')?.childrenNamed('answer') ?? []) : [];
  // Where answers are typed, what is said of right ones is at each of them, of wrong ones at an asterisk.
  const right = answers.find((answer) => Number(field(answer, 'fraction')) === 1);
  const wrong = answers.find((answer) => field(answer, 'answertext') === '*');
  const hints = question.child('question_hints')?.childrenNamed('question_hint') ?? [];
  const found: Readonly<Record<Exclude<keyof QuestionFeedbackContents, 'hints'>, TextContents | undefined>> = {
    general: texts.of(question, 'generalfeedback', 'generalfeedback', id),
    correct:
      texts.deep(options, 'correctfeedback', 'correctfeedback', id) ??
      texts.of(right, 'feedback', 'answerfeedback', idOf(right)),
    incorrect:
      texts.deep(options, 'incorrectfeedback', 'incorrectfeedback', id) ??
      texts.of(wrong, 'feedback', 'answerfeedback', idOf(wrong)),
    modelAnswer: texts.deep(options, 'graderinfo', 'graderinfo', id),
  };
  const steps = hints.map((hint) => texts.of(hint, 'hint', 'hint', idOf(hint))).filter(({ source }) => source !== '');
  return {
    ...Object.fromEntries(Object.entries(found).filter(([, text]) => text !== undefined && text.source !== '')),
    ...(steps.length === 0 ? {} : { hints: steps }),
  };
}

function deep(element: XmlElement | undefined, name: string): string {
  const found = element === undefined ? undefined : element.descendants(name)[0];
  return found?.text ?? '';
}

type Distribute<T> = T extends QuestionContents ? Omit<T, keyof QuestionContents> & { kind: T['kind'] } : never;

function interactionOf(
  qtype: string,
  options: XmlElement | undefined,
  question: XmlElement,
  backup: Backup,
  texts: QuestionTexts,
): Distribute<QuestionContents> {
  const answers = options?.child('answers')?.childrenNamed('answer') ?? [];
  switch (qtype) {
    case 'multichoice':
    case 'multichoiceset':
    case 'truefalse':
      return chooseOf(qtype, answers, options, texts) as Distribute<QuestionContents>;
    case 'shortanswer':
      return { kind: 'textEntry', accept: acceptedTexts(answers, options, texts) } as Distribute<QuestionContents>;
    case 'numerical': {
      const unit = numericalUnit(options);
      const accept = acceptedNumbers(answers, options, texts);
      return { kind: 'numericEntry', accept, ...(unit === '' ? {} : { unit }) } as Distribute<QuestionContents>;
    }
    case 'match':
    case 'ddmatch': {
      const rows = options?.child('matches')?.childrenNamed('match') ?? [];
      const asked = rows.filter((row) => field(row, 'questiontext') !== '');
      return {
        kind: 'match',
        pairs: asked.map((row) => ({
          id: idOf(row),
          prompt: texts.of(row, 'questiontext', 'subquestion', idOf(row)),
          match: htmlContents(field(row, 'answertext')).text,
        })),
        distractors: rows
          .filter((row) => field(row, 'questiontext') === '')
          .map((row) => htmlContents(field(row, 'answertext')).text),
      } as Distribute<QuestionContents>;
    }
    case 'ordering':
      return { kind: 'order', items: orderedItems(answers, texts) } as Distribute<QuestionContents>;
    case 'multianswer':
      return { kind: 'inlineEntries', gaps: typedGaps(options, backup) } as Distribute<QuestionContents>;
    case 'gapselect':
    case 'ddwtos':
      return { kind: 'inlineEntries', gaps: menuGaps(answers, question) } as Distribute<QuestionContents>;
    case 'essay':
      return { kind: 'extendedText', ...essayOf(question, options, texts) } as Distribute<QuestionContents>;
    case 'description':
      return { kind: 'notice' } as Distribute<QuestionContents>;
    default:
      return { kind: 'unknown', reason: `the question type ${qtype} is not known` } as Distribute<QuestionContents>;
  }
}

function chooseOf(
  qtype: string,
  answers: readonly XmlElement[],
  options: XmlElement | undefined,
  texts: QuestionTexts,
) {
  const shuffled = deep(options, 'shuffleanswers');
  return {
    kind: 'choose',
    multiple: qtype === 'multichoiceset' || (qtype === 'multichoice' && deep(options, 'single') === '0'),
    trueFalse: qtype === 'truefalse',
    choices: answers.map((answer) => {
      const id = idOf(answer);
      const feedback = texts.of(answer, 'feedback', 'answerfeedback', id);
      return {
        id,
        text:
          qtype === 'truefalse'
            ? plainContents(field(answer, 'answertext'))
            : texts.of(answer, 'answertext', 'answer', id),
        correct: Number(field(answer, 'fraction')) > 0,
        percent: percentOf(answer),
        ...(feedback.source === '' ? {} : { feedback }),
      };
    }),
    ...(shuffled === '0' && qtype !== 'truefalse' ? { shuffleChoices: false } : {}),
  };
}

/** The first unit, which counts once; others are ways to write it. */
function numericalUnit(options: XmlElement | undefined): string {
  const [unit] = options?.child('numerical_units')?.childrenNamed('numerical_unit') ?? [];
  return field(unit, 'unit').trim();
}

function essayOf(question: XmlElement, options: XmlElement | undefined, texts: QuestionTexts) {
  const template = texts.deep(options, 'responsetemplate', 'responsetemplate', idOf(question));
  const limit = (name: string) => Number.parseInt(deep(options, name), 10) || undefined;
  const [min, max] = [limit('minwordlimit'), limit('maxwordlimit')];
  const words = { ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) };
  return {
    ...(template === undefined || template.text === '' ? {} : { template }),
    ...(min === undefined && max === undefined ? {} : { words }),
    ...(deep(options, 'responseformat') === 'noinline' ? { onlyFiles: true } : {}),
  };
}
