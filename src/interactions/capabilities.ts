/** What a question can ask for, as fine as targets differ. `choose-passage` etc. are named after the interaction. */
export const interactionFeatures = [
  'choose-one',
  'choose-many',
  'choose-passage',
  'true-false',
  'match',
  'match-reuse',
  'order',
  'text-entry',
  'numeric-entry',
  'inline-text',
  'inline-select',
  'extended-text',
] as const;

export type InteractionFeature = (typeof interactionFeatures)[number];

/** What a target can express natively. Whatever is false is degraded by `degrade`, in one place, with a loss for each. */
export type Capabilities = Readonly<Record<InteractionFeature, boolean>>;

/** For what knows every interaction: the player, and paper. */
export const everyCapability: Capabilities = Object.fromEntries(
  interactionFeatures.map((feature) => [feature, true]),
) as Capabilities;
