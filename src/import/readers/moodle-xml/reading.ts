import type { HtmlTree } from '../../../content/tree.ts';
import type { XmlElement } from '../../../read/xml/element.ts';
import type { DraftQuestion } from '../../draft/question.ts';
import { plainFromHtml } from '../../html/tree-from-html.ts';
import type { Notes } from '../../questions/notes.ts';
import { type QuestionFields, sourceOf } from './fields.ts';

/** What questions of all types have. */
export type Base = Pick<DraftQuestion, 'key' | 'place' | 'name' | 'stem' | 'points' | 'feedback' | 'hints'>;

/** A question that is being read. */
export interface Reading {
  readonly question: XmlElement;
  readonly fields: QuestionFields;
  readonly notes: Notes;
  /** What all types have; reads the texts. */
  readonly base: () => Base;
}

export function baseOf(question: XmlElement, key: string, name: string, fields: QuestionFields, notes: Notes): Base {
  const points = Number(question.childText('defaultgrade') ?? Number.NaN);
  const tags = question.child('tags')?.childrenNamed('tag').map(sourceOf) ?? [];
  if (tags.length > 0) notes.left('tags', 'Questions have no tags here.', tags.join(', '));
  return {
    key,
    place: notes.place,
    ...(name === '' ? {} : { name }),
    stem: fields.block(question.child('questiontext'), (source) => source + fields.oldPicture(question)) ?? [],
    ...(Number.isFinite(points) ? { points } : {}),
    ...feedbackOf(question, fields, notes),
    ...hintsOf(question, fields),
  };
}

/** What Moodle itself says to an answer that is partly right, where nobody has written anything else. */
const USUAL_PARTLY = 'Your answer is partially correct.';

function feedbackOf(question: XmlElement, fields: QuestionFields, notes: Notes): Pick<Base, 'feedback'> {
  const said = {
    correct: fields.block(question.child('correctfeedback')),
    incorrect: fields.block(question.child('incorrectfeedback')),
    general: fields.block(question.child('generalfeedback')),
  };
  const partly = plainFromHtml(sourceOf(question.child('partiallycorrectfeedback')));
  if (partly !== '' && partly !== USUAL_PARTLY)
    notes.left('partly-right', 'What is said to an answer that is partly right has no place here.', partly);
  return withFeedback({}, said);
}

function hintsOf(question: XmlElement, fields: QuestionFields): Pick<Base, 'hints'> {
  const hints = question.childrenNamed('hint').flatMap((hint) => {
    const tree = fields.block(hint.child('hintcontent') ?? hint);
    return tree === undefined ? [] : [tree];
  });
  return hints.length === 0 ? {} : { hints };
}

/** A base with more feedback; what is there already stays. */
export function withFeedback(
  base: Pick<Base, 'feedback'>,
  said:
    | Readonly<Record<'correct' | 'incorrect' | 'general', HtmlTree | undefined>>
    | Readonly<Record<string, HtmlTree | undefined>>,
): Pick<Base, 'feedback'> {
  const known = Object.fromEntries(Object.entries(said).filter(([, tree]) => tree !== undefined));
  const feedback = { ...known, ...base.feedback };
  return Object.keys(feedback).length === 0 ? {} : { feedback };
}

/** Whether a flag is on: `true`, `1`, or `otherwise` where it is not there. */
export function isOn(question: XmlElement, name: string, otherwise: boolean): boolean {
  const value = question.childText(name);
  return value === undefined ? otherwise : value !== 'false' && value !== '0' && value !== '';
}

/** What an answer gives of the points, in per cent. */
export function percentOf(answer: XmlElement): number {
  return Number(answer.attribute('fraction') ?? answer.childText('fraction') ?? 0) || 0;
}
