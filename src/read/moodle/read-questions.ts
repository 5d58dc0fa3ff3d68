import type {
  AcceptedNumber,
  BlankContents,
  QuestionBankContents,
  QuestionContents,
  QuizEntry,
  TextContents,
} from '../contents/contents.ts';
import { htmlContents, plainContents } from '../html/read.ts';
import type { XmlElement } from '../xml/element.ts';
import { type Backup, type BackupActivity, field, idOf, questionOf, slotsOf } from './backup.ts';

/** What a quiz asks, slot by slot; the draws from one category stand together. */
export function readEntries(quiz: BackupActivity, backup: Backup): readonly QuizEntry[] {
  const entries: QuizEntry[] = [];
  const groups = new Map<string, number>();
  for (const slot of slotsOf(quiz)) {
    const points = Number(field(slot, 'maxmark'));
    const entry = backup.entries.get(field(slot.child('question_reference'), 'questionbankentryid'));
    const question = questionOf(entry);
    if (question !== undefined) entries.push({ ...readQuestion(question, backup), points });
    const condition = field(slot.child('question_set_reference'), 'filtercondition');
    const category = /"questioncategoryid":"?(\d+)/.exec(condition)?.[1];
    if (category === undefined) continue;
    const at = groups.get(category) ?? entries.length;
    groups.set(category, at);
    const before = entries[at];
    const draw = before?.entry === 'group' ? (before.draw ?? 0) + 1 : 1;
    const found = backup.categoryById.get(category);
    entries[at] = {
      entry: 'group',
      id: category,
      title: htmlContents(field(found, 'name')).text,
      draw,
      pointsEach: points,
      questions: before?.entry === 'group' ? before.questions : questionsIn(found, backup),
    };
  }
  return entries;
}

/** Every category that holds questions. */
export function readBanks(backup: Backup): readonly QuestionBankContents[] {
  return backup.categories
    .map((category) => ({
      file: 'questions.xml',
      id: idOf(category),
      title: htmlContents(field(category, 'name')).text,
      questions: questionsIn(category, backup),
    }))
    .filter(({ questions }) => questions.length > 0);
}

/** Parts of other questions are not counted. */
function questionsIn(category: XmlElement | undefined, backup: Backup): readonly QuestionContents[] {
  return (category?.child('question_bank_entries')?.children ?? [])
    .flatMap((entry) => questionOf(entry) ?? [])
    .filter((question) => field(question, 'parent') === '0')
    .map((question) => readQuestion(question, backup));
}

function readQuestion(question: XmlElement, backup: Backup): QuestionContents {
  const qtype = field(question, 'qtype');
  const options = question.child(`plugin_qtype_${qtype}_question`);
  const hint = question.at('question_hints', 'question_hint');
  const base = {
    entry: 'question' as const,
    id: idOf(question),
    title: field(question, 'name'),
    stem: htmlContents(field(question, 'questiontext')),
    points: Number(field(question, 'defaultmark')),
    declaredType: qtype,
    feedback: {
      ...optional('general', field(question, 'generalfeedback')),
      ...optional('correct', deep(options, 'correctfeedback')),
      ...optional('incorrect', deep(options, 'incorrectfeedback')),
      ...(qtype === 'shortanswer' || qtype === 'numerical' ? verdicts(options) : {}),
      ...optional('hint', field(hint, 'hint')),
      ...optional('modelAnswer', deep(options, 'graderinfo')),
    },
  };
  return { ...base, ...interactionOf(qtype, options, question, backup) } as QuestionContents;
}

/** Where answers are typed, what is said of right ones stands at each of them, of wrong ones at an asterisk. */
function verdicts(options: XmlElement | undefined): Readonly<Record<string, TextContents>> {
  const answers = options?.child('answers')?.childrenNamed('answer') ?? [];
  const right = answers.find((answer) => Number(field(answer, 'fraction')) === 1);
  const wrong = answers.find((answer) => field(answer, 'answertext') === '*');
  return { ...optional('correct', field(right, 'feedback')), ...optional('incorrect', field(wrong, 'feedback')) };
}

function optional(name: string, html: string): Readonly<Record<string, TextContents>> {
  return html === '' ? {} : { [name]: htmlContents(html) };
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
): Distribute<QuestionContents> {
  const answers = options?.child('answers')?.childrenNamed('answer') ?? [];
  switch (qtype) {
    case 'multichoice':
    case 'truefalse': {
      const choices = answers.map((answer) => {
        const fraction = Number(field(answer, 'fraction'));
        const feedback = field(answer, 'feedback');
        return {
          id: idOf(answer),
          text: (qtype === 'multichoice' ? htmlContents : plainContents)(field(answer, 'answertext')),
          correct: fraction > 0,
          percent: Math.round(fraction * 1e7) / 1e5,
          ...(feedback === '' ? {} : { feedback: htmlContents(feedback) }),
        };
      });
      const multiple = qtype === 'multichoice' && deep(options, 'single') === '0';
      return { kind: 'choose', multiple, trueFalse: qtype === 'truefalse', choices } as Distribute<QuestionContents>;
    }
    case 'shortanswer':
      return { kind: 'textEntry', accept: acceptedTexts(answers, options) } as Distribute<QuestionContents>;
    case 'numerical':
      return { kind: 'numericEntry', accept: acceptedNumbers(answers, options) } as Distribute<QuestionContents>;
    case 'match': {
      const rows = options?.child('matches')?.childrenNamed('match') ?? [];
      const asked = rows.filter((row) => field(row, 'questiontext') !== '');
      return {
        kind: 'match',
        pairs: asked.map((row) => ({
          id: idOf(row),
          prompt: htmlContents(field(row, 'questiontext')),
          match: htmlContents(field(row, 'answertext')).text,
        })),
        distractors: rows
          .filter((row) => field(row, 'questiontext') === '')
          .map((row) => htmlContents(field(row, 'answertext')).text),
      } as Distribute<QuestionContents>;
    }
    case 'ordering':
      return { kind: 'order', items: orderedItems(answers) } as Distribute<QuestionContents>;
    case 'multianswer':
      return { kind: 'inlineEntries', blanks: typedBlanks(options, backup) } as Distribute<QuestionContents>;
    case 'gapselect':
      return { kind: 'inlineEntries', blanks: menuBlanks(answers, question) } as Distribute<QuestionContents>;
    case 'essay':
      return { kind: 'extendedText' } as Distribute<QuestionContents>;
    case 'description':
      return { kind: 'notice' } as Distribute<QuestionContents>;
    default:
      return { kind: 'unknown', reason: `the question type ${qtype} is not known` } as Distribute<QuestionContents>;
  }
}

/** An item's fraction is its place. */
function orderedItems(answers: readonly XmlElement[]) {
  const place = (answer: XmlElement) => Number(field(answer, 'fraction'));
  return [...answers]
    .sort((left, right) => place(left) - place(right))
    .map((answer) => ({ id: idOf(answer), text: htmlContents(field(answer, 'answertext')) }));
}

/** An answer that is right; an asterisk of its own stands behind a backslash. */
function acceptedTexts(answers: readonly XmlElement[], options: XmlElement | undefined) {
  const caseSensitive = deep(options, 'usecase') === '1';
  return answers
    .filter((answer) => Number(field(answer, 'fraction')) > 0)
    .map((answer) => {
      const pattern = field(answer, 'answertext');
      return {
        text: pattern.replaceAll('\\*', '*'),
        caseSensitive,
        ...(/(?<!\\)\*/.test(pattern) ? { substring: true } : {}),
        ...gradedAs(answer),
      };
    });
}

function acceptedNumbers(answers: readonly XmlElement[], options: XmlElement | undefined): readonly AcceptedNumber[] {
  const records = options?.descendants('numerical_record') ?? [];
  return answers
    .filter((answer) => Number(field(answer, 'fraction')) > 0)
    .map((answer) => {
      const exact = Number(field(answer, 'answertext'));
      const record = records.find((one) => field(one, 'answer') === idOf(answer));
      const tolerance = Number(field(record, 'tolerance'));
      const digits = (value: number) => Number(value.toPrecision(15));
      return { exact, minimum: digits(exact - tolerance), maximum: digits(exact + tolerance), ...gradedAs(answer) };
    });
}

/** The share of the marks that an answer earns, and what is said about it. */
function gradedAs(answer: XmlElement): Pick<AcceptedNumber, 'percent' | 'feedback'> {
  const percent = Math.round(Number(field(answer, 'fraction')) * 1e7) / 1e5;
  const feedback = field(answer, 'feedback');
  return {
    ...(percent === 100 ? {} : { percent }),
    ...(feedback === '' ? {} : { feedback: htmlContents(feedback) }),
  };
}

function typedBlanks(options: XmlElement | undefined, backup: Backup): readonly BlankContents[] {
  return deep(options, 'sequence')
    .split(',')
    .flatMap((id) => {
      const child = backup.questions.get(id);
      const own = child?.child(`plugin_qtype_${field(child, 'qtype')}_question`);
      const answers = own?.child('answers')?.childrenNamed('answer') ?? [];
      return child === undefined ? [] : [{ id, accept: acceptedTexts(answers, own) }];
    });
}

/** `[[2]]` in the text is the second choice; the gap offers all of its group. */
function menuBlanks(answers: readonly XmlElement[], question: XmlElement): readonly BlankContents[] {
  const words = (answer: XmlElement | undefined) => htmlContents(field(answer, 'answertext')).text;
  return [...field(question, 'questiontext').matchAll(/\[\[(\d+)\]\]/g)].map(([, number = '']) => {
    const right = answers[Number(number) - 1];
    const group = answers.filter((answer) => field(answer, 'feedback') === field(right, 'feedback'));
    return { id: number, accept: [{ text: words(right), caseSensitive: true }], options: group.map(words) };
  });
}
