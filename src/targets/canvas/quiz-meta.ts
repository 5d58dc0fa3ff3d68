import { heldQuestions } from '../../model/held-choices.ts';
import type { Quiz, TeachingModule } from '../../model/model.ts';
import { identifierOf } from '../shared/identifiers.ts';
import { quizPoints } from '../shared/points.ts';
import { el } from '../shared/xml.ts';
import { nestedAssignment } from './assignment.ts';
import type { CanvasItemPlan } from './plan.ts';
import { scalars, settingsDocument } from './settings-document.ts';

const policies: Readonly<Record<Quiz['settings']['keep'], string>> = {
  highest: 'keep_highest',
  latest: 'keep_latest',
  average: 'keep_average',
};

const hideResults: Readonly<Record<Quiz['settings']['feedback'], string>> = {
  immediate: '',
  'after-submission': '',
  'after-last-attempt': 'until_after_last_attempt',
  never: 'always',
};

/** `assessment_meta.xml`: every setting of a quiz that its questions' file cannot hold. `description` is HTML. */
export function quizMeta(module: TeachingModule, quiz: Quiz, plan: CanvasItemPlan, description: string): string {
  const { settings, purpose } = quiz;
  const points = quizPoints(quiz);
  return settingsDocument(
    'quiz',
    { identifier: plan.object },
    scalars({
      title: plan.title,
      description,
      // One setting for all questions: a choice that moved from its place could be wrong there.
      shuffle_answers: settings.shuffleChoices && heldQuestions(quiz, 'all-or-some').length === 0,
      scoring_policy: policies[settings.keep],
      hide_results: hideResults[settings.feedback],
      quiz_type: purpose === 'graded' ? 'assignment' : 'practice_quiz',
      points_possible: points,
      require_lockdown_browser: false,
      require_lockdown_browser_for_results: false,
      require_lockdown_browser_monitor: false,
      show_correct_answers: settings.revealAnswers !== 'never',
      anonymous_submissions: false,
      could_be_locked: false,
      time_limit: settings.timeLimitMinutes,
      allowed_attempts: settings.attempts === 'unlimited' ? -1 : settings.attempts,
      one_question_at_a_time: false,
      cant_go_back: false,
      available: plan.published,
      one_time_results: false,
      show_correct_answers_last_attempt: settings.revealAnswers === 'after-last-attempt',
      only_visible_to_overrides: false,
      module_locked: false,
    }),
    // Canvas makes no gradebook column of its own for a quiz of this format (docs/platforms/canvas.md, "nested
    // assignments").
    purpose === 'practice'
      ? undefined
      : nestedAssignment({
          identifier: identifierOf(module, quiz.id, '@assignment'),
          title: plan.title,
          published: plan.published,
          points,
          submissionTypes: 'online_quiz',
          quiz: plan.object,
        }),
    el('assignment_overrides'),
  );
}
