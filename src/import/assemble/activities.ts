import type { Activity, Completion } from '../../../schema/types.generated.ts';
import { plainText } from '../../content/text.ts';
import { looksSecret, secretInAddress } from '../../written/secrets.ts';
import type { DraftActivity } from '../draft/activity.ts';
import { atMost } from './at-most.ts';
import type { Making } from './making.ts';
import { questionsOf } from './questions.ts';
import { quizSettings } from './quiz-settings.ts';
import { short } from './unsaid-words.ts';

type Of<Type extends DraftActivity['type']> = Extract<DraftActivity, { readonly type: Type }>;

/** What an activity is made with: its id is known, since others link to it. */
export interface MakingActivity extends Making {
  readonly id: string;
}

const WEB_ADDRESS = /^https?:\/\/[^\s<>"\\^`{|}]+$/;
const MOST_POINTS = 1000;
const MOST_PARAMETERS = 50;

/** An activity of the module; undefined, with a line in the report, where nothing of it would be left. */
export function activityOf(draft: DraftActivity, making: MakingActivity): Activity | undefined {
  switch (draft.type) {
    // It has a file of its own, which ends with a line end.
    case 'reading': {
      const body = making.texts.block(draft.body, draft, undefined, draft.written);
      return body === undefined ? nothing(draft, making) : { ...common(draft, making, 'reading'), body: `${body}\n` };
    }
    case 'discussion':
      return discussionOf(draft, making);
    case 'assignment':
      return assignmentOf(draft, making);
    case 'quiz':
      return quizOf(draft, making);
    case 'link':
      if (!WEB_ADDRESS.test(draft.url)) {
        making.entries.add(
          'left',
          'link',
          draft,
          `The link “${short(draft.title)}” has no address on the web.`,
          draft.url,
        );
        return undefined;
      }
      return {
        ...common(draft, making, 'link'),
        url: draft.url,
        description: making.texts.block(draft.description, draft) ?? null,
      };
    case 'tool':
      return toolOf(draft, making);
  }
}

function common<Type extends DraftActivity['type']>(draft: DraftActivity, { id, texts }: MakingActivity, type: Type) {
  const { minutes, optional, audience, completion } = draft;
  return {
    id,
    type,
    title: texts.line(draft.title, draft, 'The title') ?? id,
    ...(minutes === undefined ? {} : { minutes: Math.max(1, Math.min(1440, Math.round(minutes))) }),
    ...(audience === undefined ? {} : { audience }),
    ...(optional === true ? { optional } : {}),
    ...(completion === undefined ? {} : { completion: fitting(completion, type, hasScore(draft, type)) }),
  };
}

/** Only what has points can be done with a score, and only what takes something in by giving it. */
function fitting(
  completion: NonNullable<DraftActivity['completion']>,
  type: DraftActivity['type'],
  scored: boolean,
): Completion {
  if (typeof completion === 'object')
    return scored ? { minPercent: Math.min(100, Math.max(1, completion.minPercent)) } : 'view';
  const possible = { post: ['discussion'], submit: ['assignment', 'quiz', ...(scored ? ['tool'] : [])] };
  if (completion === 'post' || completion === 'submit')
    return possible[completion].includes(type) ? completion : 'view';
  return completion;
}

function hasScore(draft: DraftActivity, type: DraftActivity['type']): boolean {
  if (draft.type === 'discussion') return (draft.grading?.points ?? 0) > 0;
  if (draft.type === 'tool') return (draft.points ?? 0) > 0;
  return type === 'quiz' || type === 'assignment';
}

function nothing(draft: DraftActivity, { entries }: Making): undefined {
  entries.add('left', 'empty-page', draft, `“${short(draft.title)}” is empty and was left out.`);
  return undefined;
}

function discussionOf(draft: Of<'discussion'>, making: MakingActivity): Activity {
  const { style, requireInitialPost, grading } = draft;
  return {
    ...common(draft, making, 'discussion'),
    prompt: making.texts.block(draft.prompt, draft) ?? null,
    ...(style === undefined ? {} : { style }),
    ...(requireInitialPost === true ? { requireInitialPost } : {}),
    ...(grading === undefined || grading.points <= 0 ? {} : { grading: gradingOf(grading, making) }),
  };
}

function gradingOf({ points, rubric }: { readonly points: number; readonly rubric?: string }, { rubrics }: Making) {
  const judged = rubric === undefined ? undefined : rubrics.get(rubric);
  return { points: Math.min(MOST_POINTS, points), ...(judged === undefined ? {} : { rubric: judged }) };
}

/** What is not handed in here, or not graded, is a page that says what to do. */
function assignmentOf(draft: Of<'assignment'>, making: MakingActivity): Activity | undefined {
  const { texts, entries } = making;
  const { submission, points, rubric } = draft;
  const prompt = texts.block(draft.prompt, draft);
  if (submission.length > 0 && points !== null && points > 0)
    return {
      ...common(draft, making, 'assignment'),
      prompt: prompt ?? null,
      submission: [...submission],
      ...gradingOf({ points, ...(rubric === undefined ? {} : { rubric }) }, making),
    };
  const why = submission.length === 0 ? 'nothing is handed in on the platform' : 'it has no points';
  if (prompt === undefined) {
    entries.add(
      'left',
      'assignment',
      draft,
      `The assignment “${short(draft.title)}” was left out: ${why}, and it has no text.`,
      pointsWords(points),
    );
    return undefined;
  }
  entries.add(
    'changed',
    'assignment-to-reading',
    draft,
    `The assignment “${short(draft.title)}” became a page to read: ${why}.`,
    pointsWords(points),
  );
  const { completion: _completion, ...rest } = draft;
  return { ...common(rest, making, 'reading'), body: `${prompt}\n` };
}

function pointsWords(points: number | null): string {
  return points === null ? '' : `${points} points`;
}

function quizOf(draft: Of<'quiz'>, making: MakingActivity): Activity | undefined {
  const intro = making.texts.block(draft.intro, draft);
  const questions = questionsOf(draft.questions, making);
  if (questions.length === 0) {
    making.entries.add(
      'left',
      'empty-quiz',
      draft,
      `The quiz “${short(draft.title)}” has no question that could be taken, and was left out.`,
      intro,
    );
    return undefined;
  }
  const settings = quizSettings(draft, making);
  return {
    ...common(draft, making, 'quiz'),
    ...(intro === undefined ? {} : { intro }),
    purpose: draft.purpose,
    ...(Object.keys(settings).length === 0 ? {} : { settings }),
    questions: [...questions],
  };
}

/** Keys and secrets are the platform’s: they never travel. */
function toolOf(draft: Of<'tool'>, making: MakingActivity): Activity | undefined {
  const { entries, texts } = making;
  const { url, points, opens } = draft;
  if (!WEB_ADDRESS.test(url) || secretInAddress(url) !== undefined) {
    const text = `The tool “${short(draft.title)}” was left out: its address cannot be used in a module.`;
    entries.add('left', 'tool', draft, text, WEB_ADDRESS.test(url) ? undefined : url);
    return undefined;
  }
  const parameters = draft.parameters.filter((one) => {
    const [name = '', ...value] = one.split('=');
    const isFine = /^[A-Za-z_][A-Za-z0-9_.-]{0,99}=[^\r\n]*$/.test(one) && !looksSecret(name, value.join('='));
    if (!isFine)
      entries.add(
        'left',
        'tool-parameter',
        draft,
        `The parameter “${short(name)}” of the tool “${short(draft.title)}” was left out.`,
      );
    return isFine;
  });
  return {
    ...common(draft, making, 'tool'),
    url,
    description: texts.block(draft.description, draft) ?? null,
    ...(points === undefined || points <= 0 ? {} : { points: Math.min(MOST_POINTS, points) }),
    ...(parameters.length === 0
      ? {}
      : {
          parameters: [
            ...atMost(parameters, MOST_PARAMETERS, draft, making, {
              what: 'parameters',
              of: 'A tool',
              wordsOf: (one) => one,
            }),
          ],
        }),
    ...(opens === undefined ? {} : { opens }),
  };
}

/** All words of an activity that are its own, by which it is recognised. */
export function wordsOfActivity(draft: DraftActivity): string {
  switch (draft.type) {
    case 'reading':
      return `${draft.title}\n${plainText(draft.body)}`;
    case 'discussion':
    case 'assignment':
      return `${draft.title}\n${plainText(draft.prompt)}`;
    case 'link':
    case 'tool':
      return `${draft.title}\n${draft.url}`;
    case 'quiz':
      return draft.title;
  }
}
