import type { Loss, LossSpec } from '../target.ts';

/** The losses that a target can report, and the only way to make one: an undeclared feature does not compile. */
export interface LossFamily<Feature extends string = string> {
  readonly specs: Readonly<Record<Feature, LossSpec>>;
  /** `subject` is the author's id of the activity, question or part; the module's own id where it concerns the whole. */
  report(feature: Feature, loss: Pick<Loss, 'module' | 'subject' | 'message'>): Loss;
  /** Gathers the losses of one part, inside the function that returns them; `subject` is the module itself where it is left out. */
  collect(module: string, subject?: string): LossCollector<Feature>;
}

export interface LossCollector<Feature extends string = string> {
  /** Grows with every call of `lose`. */
  readonly losses: readonly Loss[];
  /** `message` is a sentence in a teacher's words. */
  readonly lose: (feature: Feature, message: string) => void;
}

/** Declares a target's losses, once, in its `losses.ts`. */
export function defineLosses<const Specs extends Record<string, LossSpec>>(
  specs: Specs,
): LossFamily<Extract<keyof Specs, string>> {
  const family: LossFamily<Extract<keyof Specs, string>> = {
    specs,
    report(feature, { module, subject, message }) {
      const { outcome } = specs[feature] as LossSpec;
      return lossOf({ module, subject, feature, outcome, message });
    },
    collect(module, subject = module) {
      const losses: Loss[] = [];
      return { losses, lose: (feature, message) => losses.push(family.report(feature, { module, subject, message })) };
    },
  };
  return family;
}

/** The one place where a loss is put together, so that in reports the fields of all are in one order. */
export function lossOf({ module, subject, feature, outcome, message }: Loss): Loss {
  return { module, subject, feature, outcome, message };
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
