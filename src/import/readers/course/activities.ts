import { isEmptyTree, plainText } from '../../../content/text.ts';
import { element, type HtmlTree, text } from '../../../content/tree.ts';
import type {
  AssignmentContents,
  CompletionContents,
  GradingContents,
  QuestionBankContents,
} from '../../../read/contents/contents.ts';
import type { DraftActivity } from '../../draft/activity.ts';
import { firstWords } from '../../html/tree-from-html.ts';
import type { Notes } from '../../questions/notes.ts';
import type { PlannedActivity } from './plan.ts';
import { quizParts } from './quiz.ts';
import type { CourseTexts } from './texts.ts';

export interface ActivityContext {
  readonly texts: CourseTexts;
  /** The key of the module. */
  readonly module: string;
  readonly notes: Notes;
  readonly banks: readonly QuestionBankContents[];
  /** The key of a rubric in this module, by its id in the course. */
  readonly rubric: (id: string) => string | undefined;
}

type Base = Pick<DraftActivity, 'key' | 'place' | 'title' | 'audience' | 'completion'>;

/** An activity of the draft; undefined, with an entry, where nothing of it can be taken. */
export function activityOf(planned: PlannedActivity, context: ActivityContext): DraftActivity | undefined {
  const { notes } = context;
  const tree = contentOf(planned, context);
  const base: Base = {
    key: planned.key,
    place: planned.place,
    title: titleOf(planned, tree, notes),
    ...(planned.hidden ? { audience: 'instructor' as const } : {}),
    ...completionOf(planned, notes),
  };
  switch (planned.as) {
    case 'reading':
      return readingOf(base, tree, notes);
    case 'discussion': {
      const { style, requireInitialPost, grading } = planned.discussion;
      if (style === 'single')
        notes.changed('discussion-style', 'A forum with a single discussion is an ordinary discussion now.');
      const points = pointsOf(grading, notes);
      return {
        ...base,
        type: 'discussion',
        prompt: tree,
        ...(style === 'threaded' || style === 'side-comment' ? { style } : {}),
        ...(requireInitialPost === true || style === 'question-and-answer' ? { requireInitialPost: true } : {}),
        ...(points === undefined ? {} : { grading: { points, ...rubricIn(grading, context) } }),
      };
    }
    case 'assignment':
      return assignmentOf(planned.assignment, base, tree, context);
    case 'quiz':
      return { ...base, type: 'quiz', ...quizParts(planned.quiz, planned.key, context) };
    case 'link':
      if (isWebAddress(planned.link.url)) return { ...base, type: 'link', url: planned.link.url, description: tree };
      notes.left(
        'link',
        'A link leads to no address of the web; it was left out.',
        `${base.title}: ${planned.link.url}`,
      );
      return undefined;
    case 'tool':
      return toolOf(planned.tool, base, tree, context);
  }
}

function contentOf(planned: PlannedActivity, { texts, module, notes }: ActivityContext): HtmlTree {
  switch (planned.as) {
    case 'reading': {
      const parts = planned.parts.flatMap(({ heading, text: words }) => [
        ...(heading === undefined ? [] : [element('h2', {}, text(heading))]),
        ...texts.tree(words, module, notes),
      ]);
      return [...parts, ...texts.handouts(planned.files ?? [], notes)];
    }
    case 'discussion':
      return [...texts.tree(planned.discussion.prompt, module, notes), ...texts.handouts(planned.files, notes)];
    case 'assignment':
      return [...texts.tree(planned.assignment.prompt, module, notes), ...texts.handouts(planned.files, notes)];
    case 'link':
    case 'tool': {
      const { description } = planned.as === 'link' ? planned.link : planned.tool;
      return description === undefined ? [] : texts.tree(description, module, notes);
    }
    case 'quiz':
      return [];
  }
}

function titleOf({ title, as }: PlannedActivity, tree: HtmlTree, notes: Notes): string {
  const own = title.replace(/\s+/g, ' ').trim();
  if (own !== '') return own;
  const words = firstWords(tree) || as;
  notes.changed('no-title', 'It had no title; its first words are the title now.', words);
  return words;
}

function completionOf({ completion, as }: PlannedActivity, notes: Notes): Pick<Base, 'completion'> {
  const own = completion === undefined ? undefined : completionKind(completion, as);
  if (completion !== undefined && own === undefined)
    notes.left('completion', 'When it counts as done is said in a way that there is none for here.', completion.kind);
  if (completion?.kind === 'mark-done')
    notes.changed(
      'completion',
      'It was done when a student marked it as done; now it is done when it was seen.',
      'mark as done',
    );
  return own === undefined ? {} : { completion: own };
}

function completionKind({ kind, value }: CompletionContents, as: PlannedActivity['as']): Base['completion'] {
  switch (kind) {
    case 'view':
    case 'mark-done':
      return 'view';
    case 'post':
      return as === 'discussion' ? 'post' : undefined;
    case 'submit':
      return as === 'assignment' || as === 'quiz' || as === 'tool'
        ? 'submit'
        : as === 'discussion'
          ? 'post'
          : undefined;
    case 'minPercent':
      return value !== undefined && value > 0 && value <= 100 ? { minPercent: value } : undefined;
    case 'minScore':
      return undefined;
  }
}

function readingOf(base: Base, tree: HtmlTree, notes: Notes): DraftActivity | undefined {
  if (isEmptyTree(tree)) {
    notes.left('empty-page', 'A page without words or pictures was left out.', base.title);
    return undefined;
  }
  return { ...base, type: 'reading', body: tree };
}

function pointsOf(grading: GradingContents | undefined, notes: Notes): number | undefined {
  if (grading === undefined || grading.type === 'not_graded') return undefined;
  const { points, type } = grading;
  if (points === undefined || !(points > 0)) return undefined;
  if (type !== undefined && type !== 'points')
    notes.left(
      'grading-scale',
      'How the grade is shown is the platform’s own setting; the points are here.',
      type.replaceAll('_', ' '),
    );
  return points;
}

function rubricIn(
  grading: GradingContents | undefined,
  { rubric, notes }: ActivityContext,
): { readonly rubric?: string } {
  const id = grading?.rubricId;
  const key = id === undefined ? undefined : rubric(id);
  if (id !== undefined && key === undefined)
    notes.left('rubric', 'The rubric by which it is graded is not in the export.', id);
  return key === undefined ? {} : { rubric: key };
}

const WAYS: Readonly<Record<string, 'text' | 'url' | 'file'>> = {
  online_text_entry: 'text',
  online_url: 'url',
  online_upload: 'file',
  media_recording: 'file',
  student_annotation: 'file',
  onlinetext: 'text',
  html: 'text',
  text: 'text',
  url: 'url',
  file: 'file',
};

function assignmentOf(
  { submission, grading }: AssignmentContents,
  base: Base,
  tree: HtmlTree,
  context: ActivityContext,
): DraftActivity | undefined {
  const { notes } = context;
  const ways = [...new Set(submission.flatMap((way) => WAYS[way] ?? []))];
  const others = submission.filter((way) => WAYS[way] === undefined || way === 'media_recording');
  const points = pointsOf(grading, notes);
  const asked = others.map((way) => way.replaceAll('_', ' ')).join(', ');
  if (asked !== '') notes.left('submission', 'A way to hand work in has no counterpart here.', asked);
  return {
    ...base,
    type: 'assignment',
    prompt: tree,
    submission: ways,
    points: points ?? null,
    ...rubricIn(grading, context),
  };
}

function toolOf(
  { url, parameters, points, opens }: Extract<PlannedActivity, { as: 'tool' }>['tool'],
  base: Base,
  tree: HtmlTree,
  { notes }: ActivityContext,
): DraftActivity | undefined {
  if (!isWebAddress(url)) {
    notes.left(
      'tool',
      'An external tool without an address was left out: it is set up on the platform itself.',
      `${base.title}: ${url || plainText(tree)}`,
    );
    return undefined;
  }
  return {
    ...base,
    type: 'tool',
    url,
    description: tree,
    ...(points === undefined || !(points > 0) ? {} : { points }),
    parameters: parameters.map(({ name, value }) => `${name}=${value}`),
    ...(opens === undefined ? {} : { opens }),
  };
}

function isWebAddress(url: string): boolean {
  return /^https?:$/.test(URL.parse(url.trim())?.protocol ?? '');
}
