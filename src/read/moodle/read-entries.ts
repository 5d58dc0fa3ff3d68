import type { QuestionBankContents, QuestionContents, QuizEntry } from '../contents/contents.ts';
import { htmlContents } from '../html/read.ts';
import type { XmlElement } from '../xml/element.ts';
import { type Backup, type BackupActivity, field, idOf, questionOf, questionsOf, slotsOf } from './backup.ts';
import { type Draw, drawOfSlot } from './draws.ts';
import { readQuestion } from './read-questions.ts';

/** What a quiz asks, slot by slot; the draws from one category are together. */
export function readEntries(quiz: BackupActivity, backup: Backup): readonly QuizEntry[] {
  const entries: QuizEntry[] = [];
  const groups = new Map<string, number>();
  for (const slot of slotsInOrder(quiz)) {
    const points = Number(field(slot, 'maxmark') || field(slot, 'grade'));
    const asked = questionOfSlot(slot, backup);
    const draw = asked === undefined ? drawOfSlot(slot) : drawOfQuestion(asked, slot, backup);
    if (asked !== undefined && draw === undefined) entries.push({ ...readQuestion(asked, backup), points });
    if (draw === undefined) continue;
    const key = [draw.category, draw.deep, draw.filtered, points].join('/');
    const at = groups.get(key) ?? entries.length;
    groups.set(key, at);
    const before = entries[at];
    entries[at] =
      before?.entry === 'group' ? { ...before, draw: (before.draw ?? 0) + 1 } : groupOf(draw, points, backup);
  }
  return entries;
}

function groupOf(draw: Draw, points: number, backup: Backup): QuizEntry {
  const found = backup.categoryById.get(draw.category);
  const all = found === undefined ? [] : draw.deep ? [found, ...categoriesBelow(found, backup)] : [found];
  return {
    entry: 'group',
    id: draw.category,
    title: htmlContents(field(found, 'name')).text,
    draw: 1,
    pointsEach: points,
    questions: all.flatMap((category) => questionsIn(category, backup)),
    ...(draw.filtered ? { filtered: true } : {}),
  };
}

function categoriesBelow(category: XmlElement, { categories }: Backup): readonly XmlElement[] {
  const below: XmlElement[] = [];
  const seen = new Set([category]);
  for (let wanted = [category]; wanted.length > 0; ) {
    const ids = new Set(wanted.map(idOf));
    wanted = categories.filter((one) => ids.has(field(one, 'parent')) && !seen.has(one));
    for (const one of wanted) seen.add(one);
    for (const one of wanted) below.push(one);
  }
  return below;
}

/**
 * The slots of a quiz in the order shown: by their own numbers since Moodle 2.7; before, the quiz itself lists its
 * questions, with a 0 for each new page.
 */
function slotsInOrder(quiz: BackupActivity): readonly XmlElement[] {
  const slots = slotsOf(quiz);
  const order = field(quiz.body, 'questions').split(',');
  const place = (slot: XmlElement) => {
    const number = field(slot, 'slot');
    return number === '' ? order.indexOf(field(slot, 'question')) : Number(number);
  };
  return [...slots].sort((left, right) => place(left) - place(right));
}

/** The question that a slot names: by its entry in the bank since Moodle 4.0, by its number before. */
function questionOfSlot(slot: XmlElement, backup: Backup): XmlElement | undefined {
  const reference = slot.child('question_reference');
  const entry = backup.entries.get(field(reference, 'questionbankentryid'));
  if (entry === undefined) return backup.questions.get(field(slot, 'questionid') || field(slot, 'question'));
  const version = field(reference, 'version');
  const versions = entry.child('question_version')?.childrenNamed('question_versions') ?? [];
  const wanted = version === '' ? undefined : versions.find((one) => field(one, 'version') === version);
  return wanted?.at('questions', 'question') ?? questionOf(entry);
}

/** Before Moodle 4.0 a draw is a question of its own kind, in the category from which it draws. */
function drawOfQuestion(question: XmlElement, slot: XmlElement, { categories }: Backup): Draw | undefined {
  if (field(question, 'qtype') !== 'random') return undefined;
  const own = categories.find((category) => questionsOf(category).includes(question));
  const category = field(slot, 'questioncategoryid') || idOf(own);
  const deep = field(slot, 'includingsubcategories') || field(question, 'questiontext');
  const tagged = (slot.child('tags')?.children.length ?? 0) > 0 || slot.descendants('quiz_slot_tag').length > 0;
  return { category, deep: deep === '1', filtered: tagged };
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

/** Parts of other questions are not counted, nor are draws, which are questions before Moodle 4.0. */
function questionsIn(category: XmlElement, backup: Backup): readonly QuestionContents[] {
  return questionsOf(category)
    .filter((question) => field(question, 'parent') === '0' && field(question, 'qtype') !== 'random')
    .map((question) => readQuestion(question, backup));
}
