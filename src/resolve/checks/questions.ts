import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { questionTypeFor } from '../../questions/registry.ts';
import { placedQuestions } from '../definition-walk.ts';
import { questionContext } from '../quiz.ts';
import type { ResolveSession } from '../session.ts';

/** What every question type has to say about its questions. */
export function checkQuestions(session: ResolveSession): readonly Diagnostic[] {
  return placedQuestions(session.definition).flatMap(({ part, pointer }) =>
    questionTypeFor(part.type).check(part, questionContext(session, pointer)),
  );
}
