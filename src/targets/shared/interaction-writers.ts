import type { Interaction } from '../../interactions/interaction.ts';

/** What writes each kind of interaction for one platform, but for the kinds that it has no question for. */
export type InteractionWriters<Context, Parts, Left extends Interaction['kind'] = never> = {
  readonly [Kind in Exclude<Interaction['kind'], Left>]: (
    interaction: Extract<Interaction, { kind: Kind }>,
    context: Context,
  ) => Parts;
};

/** Writes an interaction as its kind is written. */
export function writeInteraction<Context, Parts, Left extends Interaction['kind']>(
  interaction: Interaction,
  context: Context,
  writers: InteractionWriters<Context, Parts, Left>,
): Parts {
  const table: Readonly<Partial<Record<string, unknown>>> = writers;
  const write = table[interaction.kind] as ((interaction: Interaction, context: Context) => Parts) | undefined;
  if (write === undefined)
    throw new Error(`Nothing writes the kind ${interaction.kind}: it should have been degraded.`);
  return write(interaction, context);
}
