import { isEmptyTree, plainText } from '../../../content/text.ts';
import { element, type HtmlTree, text } from '../../../content/tree.ts';
import { PARAMETER_PATTERN } from '../../../definition/schema/tool.ts';
import type {
  AssignmentContents,
  CompletionContents,
  GradingContents,
  QuestionBankContents,
  ToolContents,
} from '../../../read/contents/contents.ts';
import type { DraftActivity } from '../../draft/activity.ts';
import { firstWords } from '../../html/tree-from-html.ts';
import type { Notes } from '../../questions/notes.ts';
import { isNothing, isWebAddress, WAYS } from './nothing.ts';
import type { PlannedActivity } from './plan.ts';
import { quizParts } from './quiz.ts';
import type { CourseTexts, TextPlace } from './texts.ts';

export interface ActivityContext {
  readonly texts: CourseTexts;
  readonly from: TextPlace;
  readonly notes: Notes;
  readonly banks: readonly QuestionBankContents[];
  /** The key of a rubric in this module, by its id in the course. */
  readonly rubric: (id: string) => string | undefined;
}

type Base = Pick<DraftActivity, 'key' | 'place' | 'title' | 'audience' | 'completion'>;

/** An activity of the draft; undefined, with an entry, where nothing of it can be taken. */
export function activityOf(planned: PlannedActivity, context: ActivityContext): DraftActivity | undefined {
  const { notes } = context;
  if (planned.as === 'assignment' && isNothing(planned)) {
    notes.left(
      'assignment',
      'An assignment in which nothing is handed in and that has no text was left out.',
      planned.title,
    );
    return undefined;
  }
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
    case 'quiz': {
      const parts = quizParts(planned.quiz, planned.key, context);
      if (parts.questions.length > 0) return { ...base, type: 'quiz', ...parts };
      notes.left('empty-quiz', 'A quiz without questions that could be taken was left out.', base.title);
      return undefined;
    }
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

function contentOf(planned: PlannedActivity, { texts, from, notes }: ActivityContext): HtmlTree {
  switch (planned.as) {
    case 'reading': {
      const parts = planned.parts.flatMap(({ heading, text: words }) => [
        ...(heading === undefined ? [] : [element('h2', {}, text(heading))]),
        ...texts.tree(words, from, notes),
      ]);
      return [...parts, ...texts.handouts(planned.files ?? [], notes)];
    }
    case 'discussion':
      return [...texts.tree(planned.discussion.prompt, from, notes), ...texts.handouts(planned.files, notes)];
    case 'assignment':
      return [...texts.tree(planned.assignment.prompt, from, notes), ...texts.handouts(planned.files, notes)];
    case 'link':
    case 'tool': {
      const { description } = planned.as === 'link' ? planned.link : planned.tool;
      return description === undefined ? [] : texts.tree(description, from, notes);
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
  const insecure = /^http:/i.test(url);
  if (insecure)
    notes.changed(
      'tool-address',
      'The tool was opened without https, which platforms no longer do; its address begins with https now. Try whether it opens.',
      url,
    );
  return {
    ...base,
    type: 'tool',
    url: insecure ? url.replace(/^http:/i, 'https:') : url,
    description: tree,
    ...(points === undefined || !(points > 0) ? {} : { points }),
    parameters: parametersOf(parameters, notes),
    ...(opens === undefined ? {} : { opens }),
  };
}

const PARAMETER = new RegExp(PARAMETER_PATTERN);
const LONGEST_PARAMETER = 1000;

function parametersOf(parameters: ToolContents['parameters'], notes: Notes): readonly string[] {
  const written = parameters.map(({ name, value }) => `${name}=${value}`);
  const fits = (one: string) => one.length <= LONGEST_PARAMETER && PARAMETER.test(one);
  for (const one of written.filter((one) => !fits(one)))
    notes.left(
      'tool-parameter',
      'A parameter of the tool is too long or has signs that none may have; it was left out.',
      one,
    );
  return [...new Set(written.filter(fits))];
}
