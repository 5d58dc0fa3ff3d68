import type { QuestionContents } from '../contents/contents.ts';
import type { Locate } from '../html/read.ts';
import type { XmlElement } from '../xml/element.ts';
import { conditionsOf, declaredPoints, wantedValues } from './conditions.ts';
import { readFeedback } from './feedback.ts';
import { fieldOf } from './fields.ts';
import { readGaps, readMatch, readNumbers, responsesOf } from './interactions.ts';
import { materialsBelow, textOfMaterials } from './material.ts';
import { readCategories, readOrder } from './order-and-categories.ts';
import { readAcceptedTexts, readChoices } from './responses.ts';

/** The common interactions that the type names of Canvas and of the profile stand for. */
const KINDS: Readonly<Record<string, Reading>> = {
  multiple_choice_question: 'chooseOne',
  true_false_question: 'trueFalse',
  multiple_answers_question: 'chooseMany',
  short_answer_question: 'textEntry',
  fill_in_multiple_blanks_question: 'gaps',
  multiple_dropdowns_question: 'dropdowns',
  matching_question: 'match',
  categorization_question: 'categories',
  ordering_question: 'order',
  numerical_question: 'numericEntry',
  calculated_question: 'calculated',
  essay_question: 'extendedText',
  file_upload_question: 'fileUpload',
  text_only_question: 'notice',
  'cc.multiple_choice.v0p1': 'chooseOne',
  'cc.true_false.v0p1': 'trueFalse',
  'cc.multiple_response.v0p1': 'chooseMany',
  'cc.fib.v0p1': 'textEntry',
  'cc.pattern_match.v0p1': 'textEntry',
  'cc.essay.v0p1': 'extendedText',
};

type Reading =
  | 'chooseOne'
  | 'chooseMany'
  | 'trueFalse'
  | 'textEntry'
  | 'numericEntry'
  | 'match'
  | 'categories'
  | 'order'
  | 'gaps'
  | 'dropdowns'
  | 'extendedText'
  | 'fileUpload'
  | 'notice'
  | 'calculated'
  | 'unknown';

/** Each question as it was last read, and by whom its references were located: many rules look at each of them. */
const known = new WeakMap<XmlElement, { readonly question: QuestionContents; readonly locate: Locate | undefined }>();

/**
 * Reads one `item` of QTI 1.2: the Common Cartridge profile, Canvas's flavour, or neither. Who gives no `locate` does
 * not ask where references lead, and may be told.
 */
export function readQuestion(item: XmlElement, locate?: Locate): QuestionContents {
  const before = known.get(item);
  if (before !== undefined && (locate === undefined || before.locate === locate)) return before.question;
  const question = readItem(item, locate);
  known.set(item, { question, locate });
  return question;
}

function readItem(item: XmlElement, locate: Locate | undefined): QuestionContents {
  const metadata = item.child('itemmetadata');
  const declared = fieldOf(metadata, 'question_type') ?? fieldOf(metadata, 'cc_profile') ?? '';
  const presentation = item.child('presentation');
  const reading = (Object.hasOwn(KINDS, declared) ? KINDS[declared] : undefined) ?? guess(item, presentation);
  const written = ['points_possible', 'cc_weighting', 'qmd_weighting']
    .map((label) => fieldOf(metadata, label))
    .find((one) => one !== undefined);
  const points = written === undefined ? (declaredPoints(item) ?? Number.NaN) : Number.parseFloat(written);
  const base = {
    entry: 'question' as const,
    id: item.attribute('ident') ?? '',
    title: item.attribute('title') ?? '',
    stem: textOfMaterials(materialsBelow(presentation), locate),
    ...(Number.isFinite(points) ? { points } : {}),
    feedback: readFeedback(item, locate),
    declaredType: declared,
  };
  switch (reading) {
    case 'chooseOne':
    case 'chooseMany':
    case 'trueFalse':
      return {
        ...base,
        kind: 'choose',
        multiple: reading === 'chooseMany',
        trueFalse: reading === 'trueFalse',
        choices: readChoices(item, locate),
      };
    case 'textEntry':
      return { ...base, kind: 'textEntry', accept: readAcceptedTexts(item, locate) };
    case 'numericEntry':
      return { ...base, kind: 'numericEntry', accept: readNumbers(item) };
    case 'match':
      return { ...base, kind: 'match', ...readMatch(item, locate) };
    case 'categories':
      return { ...base, kind: 'match', ...readCategories(item, locate) };
    case 'order':
      return { ...base, kind: 'order', items: readOrder(item, locate) };
    case 'gaps':
      return { ...base, kind: 'inlineEntries', gaps: readGaps(item, 'typed') };
    case 'dropdowns':
      return { ...base, kind: 'inlineEntries', gaps: readGaps(item, 'chosen') };
    case 'extendedText':
    case 'fileUpload':
    case 'notice':
      return { ...base, kind: reading };
    case 'calculated':
      return { ...base, kind: 'unknown', reason: 'a question with a formula' };
    default:
      return {
        ...base,
        kind: 'unknown',
        reason: declared === '' ? 'no type and no known response' : `type ${declared}`,
      };
  }
}

/** By what the student is given to answer with, where the package names no type. */
function guess(item: XmlElement, presentation: XmlElement | undefined): Reading {
  if (presentation === undefined) return 'unknown';
  if (item.at('itemproc_extension', 'calculated') !== undefined) return 'calculated';
  const lids = responsesOf(presentation);
  const strs = presentation.descendants('response_str');
  if (presentation.descendants('response_num').length > 0) return 'numericEntry';
  const [lid] = lids;
  if (lids.length > 1) return lid?.attribute('rcardinality') === 'Multiple' ? 'categories' : 'match';
  if (lid?.attribute('rcardinality') === 'Ordered') return 'order';
  if (lid !== undefined) return lid.attribute('rcardinality') === 'Multiple' ? 'chooseMany' : 'chooseOne';
  const [str] = strs;
  if (str === undefined) return 'unknown';
  const fib = str.child('render_fib');
  // Without a condition on what is typed a person scores it.
  const scored = conditionsOf(item).some(
    (one) => wantedValues(one.child('conditionvar')).length > 0 || one.descendants('varsubstring').length > 0,
  );
  return scored && !(Number(fib?.attribute('rows') ?? 1) > 1) ? 'textEntry' : 'extendedText';
}
