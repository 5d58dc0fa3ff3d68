import type { Question, Quiz, TeachingModule } from '../../src/model/model.ts';
import { learnerActivities } from '../../src/model/module-activities.ts';
import type { TextOf } from './canvas-facts.ts';
import { type Gap, Gaps } from './gap.ts';

/**
 * What a quiz in the profile of Common Cartridge allows and asks for, in words that readers of packages pass over because
 * neither Canvas nor Moodle heeds them: the standard's readers do. In a Canvas cartridge it is beside Canvas's own.
 */
export function compareCartridgeFacts(
  module: TeachingModule,
  paths: readonly string[],
  textOf: TextOf,
): readonly Gap[] {
  const gaps = new Gaps(module.id);
  const quizzes = learnerActivities(module).filter((activity) => activity.type === 'quiz');
  // Files are written in the order of the activities.
  const files = paths.filter((path) => (textOf(path) ?? '').includes('<fieldentry>cc.exam.v0p1</fieldentry>'));
  gaps.same('number of quizzes', quizzes.length, files.length);
  quizzes.forEach((quiz, index) => {
    const about = gaps.inside(quiz.id);
    const text = textOf(files[index] ?? '') ?? '';
    const { feedback, revealAnswers, timeLimitMinutes, shuffleChoices } = quiz.settings;
    const yesNo = (value: boolean) => (value ? 'Yes' : 'No');
    const said = (label: string) =>
      new RegExp(`<fieldlabel>${label}</fieldlabel>\\s*<fieldentry>([^<]*)</fieldentry>`).exec(text)?.[1];
    about.same('feedback allowed', yesNo(feedback !== 'never'), said('qmd_feedbackpermitted'));
    about.same('answers allowed', yesNo(revealAnswers !== 'never'), said('qmd_solutionspermitted'));
    about.same('hints allowed', yesNo(asked(quiz).some(({ hints }) => hints.length > 0)), said('qmd_hintspermitted'));
    const time = timeLimitMinutes === undefined ? undefined : String(timeLimitMinutes);
    about.same('time limit', time, said('qmd_timelimit'));
    const choices = text.split('<item ').filter((item) => item.includes('cc.multiple_'));
    const wrong = choices.filter((item) => item.includes('<render_choice shuffle="Yes">') !== shuffleChoices);
    about.same('shuffling allowed', 0, wrong.length);
  });
  for (const text of paths.map((path) => textOf(path) ?? '')) {
    const address = (tag: string) => new RegExp(`<blti:${tag}>([^<]*)</blti:${tag}>`).exec(text)?.[1];
    const secure = address('secure_launch_url');
    // Canvas reads the second address, Moodle the first alone.
    if (secure !== undefined) gaps.same('address of a tool', secure, address('launch_url'));
  }
  return gaps.found;
}

/** The questions that everyone is asked. */
function asked({ entries }: Quiz): readonly Question[] {
  return entries.flatMap((entry) => (entry.kind === 'pool' ? entry.questions.slice(0, entry.draw) : [entry]));
}
