import { isSame, memberOf } from '../source/unknown-value.ts';

/** An activity in two versions, as far as it matters to a course that has the old one. */
export interface CoursePart {
  readonly id: string;
  readonly title: string;
  readonly type: string;
  readonly state: 'same' | 'changed' | 'added' | 'removed';
  readonly questionsChanged: boolean;
  /** Questions that are in the old version alone, as people know them. */
  readonly goneQuestions: readonly string[];
}

/** What becomes of a course depends on these. */
export interface CourseUpload {
  readonly parts: readonly CoursePart[];
  /** Whether the platform takes the two for one module. */
  readonly isSameModule: boolean;
  /** Whether students see the new one as soon as it is imported. */
  readonly isPublished: boolean;
}

/** What differs between two versions of a module, activity by activity. */
export function uploadOf(before: unknown, after: unknown): CourseUpload {
  return {
    parts: partsOf(activitiesOf(before), activitiesOf(after)),
    isSameModule: ['namespace', 'id'].every((name) => memberOf(before, name) === memberOf(after, name)),
    isPublished: memberOf(after, 'published') !== false,
  };
}

/** The parts of two lists of activities, those after first. */
export function partsOf(old: readonly unknown[], now: readonly unknown[]): readonly CoursePart[] {
  const [before, after] = [byId(old), byId(now)];
  return [...new Set([...after.keys(), ...before.keys()])].map((id) => {
    const [was, is] = [before.get(id), after.get(id)];
    const shown = is ?? was;
    return {
      id,
      title: String(memberOf(shown, 'title')),
      type: String(memberOf(shown, 'type')),
      state: was === undefined ? 'added' : is === undefined ? 'removed' : isSame(was, is) ? 'same' : 'changed',
      questionsChanged: !isSame(memberOf(was, 'questions') ?? null, memberOf(is, 'questions') ?? null),
      goneQuestions: is === undefined ? [] : goneFrom(questionsOf(was), questionsOf(is)),
    };
  });
}

function byId(list: readonly unknown[]): ReadonlyMap<string, unknown> {
  return new Map(list.map((one) => [String(memberOf(one, 'id')), one]));
}

function goneFrom(old: readonly unknown[], now: readonly unknown[]): readonly string[] {
  const ids = new Set(now.map((question) => memberOf(question, 'id')));
  return old.filter((question) => !ids.has(memberOf(question, 'id'))).map(calledBy);
}

/** A package gives questions titles; their texts may begin with the passages that they ask about. */
function calledBy(question: unknown): string {
  const names = ['title', 'stem', 'text', 'id'].map((name) => memberOf(question, name));
  return names.find((name): name is string => typeof name === 'string' && name !== '') ?? '';
}

/** Questions, those in pools too. */
function questionsOf(quiz: unknown): readonly unknown[] {
  const questions = memberOf(quiz, 'questions');
  if (!Array.isArray(questions)) return [];
  return questions.flatMap((one: unknown) => (memberOf(one, 'type') === 'pool' ? questionsOf(one) : [one]));
}

/** Those for instructors alone stay out of students’ packages. */
function activitiesOf(definition: unknown): readonly unknown[] {
  const activities = memberOf(definition, 'activities');
  return Array.isArray(activities) ? activities.filter((one) => memberOf(one, 'audience') !== 'instructor') : [];
}
