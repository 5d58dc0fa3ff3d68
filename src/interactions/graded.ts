import type { Graded, GradedSpan, GradedText, Interaction, NumericEntry, TextEntry } from './interaction.ts';

/** What an interaction accepts with a credit or feedback of its own; nothing where everything counts alike. */
export function gradedOf(interaction: Interaction): readonly Graded[] {
  if (interaction.kind === 'textEntry' || interaction.kind === 'numericEntry') return interaction.graded ?? [];
  return [];
}

/** Whether an accepted answer earns all points. */
export function isFull({ fraction }: Graded): boolean {
  return fraction === 1;
}

/** Everything that a question for a number accepts, what earns most first. */
export function spansOf(numeric: NumericEntry): readonly GradedSpan[] {
  const { answer, min, max } = numeric;
  return numeric.graded ?? [{ answer, min, max, fraction: 1 }];
}

/** Everything that a short answer accepts, what earns most first. */
export function textsOf({ accept, graded }: TextEntry): readonly GradedText[] {
  return graded ?? [{ accept, fraction: 1 }];
}
