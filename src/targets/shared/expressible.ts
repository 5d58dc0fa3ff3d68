import type { Capabilities } from '../../interactions/capabilities.ts';
import { type DegradedQuestion, degrade } from '../../interactions/degrade.ts';
import type { Question, TeachingModule } from '../../model/model.ts';
import type { PageSource } from '../page-source.ts';
import type { Loss } from '../target.ts';
import { lossOf } from './losses.ts';

/** A question as a platform can express it: one, or several that take its place, and what that loses. */
export function expressible(
  question: Question,
  capabilities: Capabilities,
  module: TeachingModule,
  pages: PageSource,
): { readonly questions: readonly DegradedQuestion<Question>[]; readonly losses: readonly Loss[] } {
  const { questions, losses } = degrade(question, capabilities, pages.text(module));
  return { questions, losses: losses.map((loss) => lossOf({ module: module.id, ...loss })) };
}
