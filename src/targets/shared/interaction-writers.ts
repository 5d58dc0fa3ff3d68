import type { Interaction } from '../../interactions/interaction.ts';

/** What writes each kind of interaction for one platform. Kinds that the platform has no question for are left out. */
export type InteractionWriters<Context, Parts> = {
  readonly [Kind in Interaction['kind']]?: (
    interaction: Extract<Interaction, { kind: Kind }>,
    context: Context,
  ) => Parts;
};

/** Writes an interaction as its kind is written. */
export function writeInteraction<Context, Parts>(
  interaction: Interaction,
  context: Context,
  writers: InteractionWriters<Context, Parts>,
): Parts {
  const write = writers[interaction.kind] as ((interaction: Interaction, context: Context) => Parts) | undefined;
  if (write === undefined)
    throw new Error(`Nothing writes the kind ${interaction.kind}: it should have been degraded.`);
  return write(interaction, context);
}
