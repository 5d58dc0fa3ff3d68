import type { Question } from '../../model/model.ts';
import type { QuestionBaseView } from '../views/questions.ts';
import type { PageContext } from './context.ts';

/** The hints of a question, each with its name; `level` is that of headings in them. */
export function hintViews({ hints }: Question, context: PageContext, level: number): QuestionBaseView['hints'] {
  const steps = hints.flatMap((hint) => {
    const content = context.prepareIfAny(hint, level);
    return content === undefined ? [] : [content];
  });
  const { length: total } = steps;
  return steps.map((content, index) => ({
    name: total === 1 ? context.text('question.hint') : context.text('question.hintOf', { number: index + 1, total }),
    content,
  }));
}
