import { type PackageContents, type PackageReading, questionsOf } from '../read/index.ts';
import { type CourseEffect, type CourseTarget, effectsOf } from './course-effects.ts';
import { partsOf } from './course-parts.ts';

const targets: Readonly<Partial<Record<PackageReading['kind'], CourseTarget>>> = {
  canvas: 'canvas',
  'moodle-backup': 'moodle',
  'common-cartridge': 'common-cartridge',
  scorm: 'scorm',
  website: 'website',
};

/** What putting a package into a course that has another of the same kind does there; nothing where nobody knows. */
export function packageEffects(before: PackageReading, after: PackageReading): readonly CourseEffect[] {
  const [old, now] = [activitiesOf(before.contents), activitiesOf(after.contents)];
  const known = new Set(identifiersOf(before));
  const upload = {
    parts: partsOf(old, now),
    isSameModule: identifiersOf(after).some((id) => known.has(id)),
    isPublished: [...after.contents.pages, ...after.contents.discussions].some(({ published }) => published),
  };
  return effectsOf(upload).filter(({ target }) => target === targets[after.kind]);
}

/** By which a platform knows that it has the package already: a lesson’s by its items, others’ by their parts. */
function identifiersOf(reading: PackageReading): readonly string[] {
  if (reading.kind === 'scorm')
    return reading.manifest.organizations.flatMap(({ items }) => items.map(({ identifier }) => identifier));
  return activitiesOf(reading.contents).map(({ id }) => id);
}

/** The parts of a package as a definition has activities. */
function activitiesOf(contents: PackageContents) {
  const plain = <Part extends { readonly id: string; readonly title: string }>(type: string, parts: readonly Part[]) =>
    parts.map((part) => ({ ...withoutAbsent(part), id: part.id, title: part.title, type }));
  const quizzes = contents.quizzes.map((quiz) => ({
    ...withoutAbsent({ settings: quiz.settings, intro: quiz.intro?.text }),
    id: quiz.id,
    title: quiz.title,
    type: 'quiz',
    questions: questionsOf(quiz).map(({ stem, ...question }) => withoutAbsent({ ...question, stem: stem.text })),
  }));
  return [
    ...plain('reading', contents.pages),
    ...plain('discussion', contents.discussions),
    ...plain('assignment', contents.assignments),
    ...plain('link', contents.links),
    ...plain('tool', contents.tools),
    ...quizzes,
  ];
}

/** As JSON has it: without what is absent. Where in the package a part lies says nothing about the part. */
function withoutAbsent(value: object): Readonly<Record<string, unknown>> {
  return JSON.parse(JSON.stringify(value, (name, inner) => (name === 'file' || name === 'places' ? undefined : inner)));
}
