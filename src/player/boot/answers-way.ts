import type { AnswersContext } from '../answers/answers-context.ts';
import type { QuizFiles } from '../pages/quiz-files.ts';
import { missingOf, service } from '../provided.ts';

/** Opens what the student answered, once the script of quizzes is there; else says so among the `tools`. */
export function openAnswers(context: AnswersContext, files: QuizFiles, tools: HTMLElement): void {
  files.settled(() => {
    tools.querySelector(':scope > .notice')?.remove();
    if (missingOf(['answers']).length > 0) {
      tools.append(files.notice());
      return;
    }
    context.session.sync();
    service('answers').openMyAnswers(context);
  });
}
