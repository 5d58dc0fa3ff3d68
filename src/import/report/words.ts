import type { ImportPlace } from '../draft/place.ts';
import type { ReportKind } from '../draft/report-kinds.ts';

/** What the kinds of a report’s lines are called above them; others are called by their own words. */
const HEADINGS: Readonly<Partial<Record<ReportKind, string>>> = {
  'file-kind': 'Files that no module may have',
  'file-unused': 'Files that nothing shows',
  'file-unreadable': 'Files that cannot be read',
  'file-name': 'Files that were named as what they are not',
  'missing-link': 'Links that lead nowhere',
  'missing-reference': 'References that lead nowhere',
  'link-to-other-module': 'Links from one module to another',
  'too-long': 'Texts that were too long',
  'format-element': 'Formats',
  'format-attributes': 'Colours, sizes and positions',
  'format-joined': 'Parts that became one',
  'format-heading-level': 'Levels of headings',
  'format-table-shape': 'Tables',
  'format-arrangement': 'Order and nesting',
  'format-character': 'Characters',
  'format-reads-otherwise': 'Texts to look at',
  'assignment-to-reading': 'Assignments that became pages',
  'matching-to-categories': 'Pairs that became categories',
  'duplicate-part': 'Answers that read the same',
  'gaps-of-two-kinds': 'Gaps',
  'no-right-answer': 'Questions without a right answer',
  'quiz-setting': 'Settings of quizzes',
  'plain-text': 'Text files without questions',
  divided: 'What was divided, because it was too long',
  'too-many-parts': 'What was more than there may be',
  'not-chosen': 'Modules that were not chosen',
  'kept-yours': 'What you changed, and the original, too',
  invalid: 'What a module cannot have',
  question: 'Questions',
};

/** The heading above lines of a kind. */
export function headingOf(kind: string): string {
  const own = kind.replaceAll('-', ' ');
  const named: Readonly<Record<string, string | undefined>> = HEADINGS;
  return (Object.hasOwn(named, kind) ? named[kind] : undefined) ?? own.charAt(0).toUpperCase() + own.slice(1);
}

/** “course.imscc: Week 2 / Quiz 1”, “questions.txt, line 12”. */
export function placeWords({ file, where, line }: ImportPlace): string {
  const at = line === undefined ? file : `${file}, line ${line}`;
  return where === undefined || where === '' ? at : at === '' ? where : `${at}: ${where}`;
}
