import { markdown, type Schema, type SchemaVariant } from '../definition/schema/parts.ts';

/** What an accepted answer may have of its own. */
export function graded(variant: SchemaVariant): Readonly<Record<string, Schema>> {
  return {
    credit: {
      type: 'number',
      exclusiveMinimum: 0,
      maximum: 100,
      default: 100,
      description: 'Per cent of the question’s points.',
    },
    feedback: markdown(
      'Shown to a student who gave this answer, in place of what is said to right or wrong ones.',
      variant,
    ),
  };
}
