import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { TeachingModule } from '../model.ts';
import type { ResolveSession } from '../session.ts';
import { checkIds } from './ids.ts';
import { checkQuestions } from './questions.ts';
import { checkReferences } from './references.ts';

/** A family of cross-checks: looks at the definition and what became of it, and says what is wrong. */
export type Check = (session: ResolveSession, module: TeachingModule) => readonly Diagnostic[];

/** In the order in which their findings are reported, before all are put into the order of the file. */
const checks: readonly Check[] = [checkIds, checkReferences, checkQuestions];

export function checkModule(session: ResolveSession, module: TeachingModule): readonly Diagnostic[] {
  return checks.flatMap((check) => check(session, module));
}
