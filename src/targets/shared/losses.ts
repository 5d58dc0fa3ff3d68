import type { Loss, LossSpec } from '../target.ts';

/** The losses that a target can report, and the only way to make one: an undeclared feature does not compile. */
export interface LossFamily<Feature extends string = string> {
  readonly specs: Readonly<Record<Feature, LossSpec>>;
  /** `subject` is the author's id of the activity, question or part; the module's own id where it concerns the whole. */
  report(feature: Feature, loss: Pick<Loss, 'module' | 'subject' | 'message'>): Loss;
}

/** Declares a target's losses, once, in its `losses.ts`. */
export function defineLosses<const Specs extends Record<string, LossSpec>>(
  specs: Specs,
): LossFamily<Extract<keyof Specs, string>> {
  return {
    specs,
    report(feature, { module, subject, message }) {
      return { outcome: (specs[feature] as LossSpec).outcome, module, subject, feature, message };
    },
  };
}

/** What was lost, each thing once: the same kind of loss of the same part says nothing new. */
export function distinctLosses(losses: readonly Loss[]): readonly Loss[] {
  const known = new Map<string, Loss>();
  for (const loss of losses) {
    const key = `${loss.module}/${loss.subject}/${loss.feature}`;
    if (!known.has(key)) known.set(key, loss);
  }
  return [...known.values()];
}
