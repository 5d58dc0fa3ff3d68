/** Options of the target in the workspace, checked before they get here. */
export const moodleOptions = {
  type: 'object',
  properties: {
    section: {
      type: 'integer',
      minimum: 0,
      maximum: 52,
      default: 1,
      description:
        'The number of the section that the module arrives in; modules of a unit take the next numbers. Restored into a course of your own it is poured into your section of that number.',
    },
    ordering: {
      enum: ['matching', 'native'],
      default: 'matching',
      description:
        'How questions of order arrive. `matching`: students give every item its number, which each Moodle from 4.1 on can do. `native`: students move the items; an older Moodle than 4.4 shows such a question as one of a missing type, which nobody can answer.',
    },
  },
  additionalProperties: false,
} as const;

/** The section at which the first module arrives: 1 where the workspace names none. */
export function firstSection(options: Readonly<Record<string, unknown>>): number {
  const { section } = options;
  return typeof section === 'number' && Number.isInteger(section) && section >= 0 ? section : 1;
}

/** Whether questions of order are written for sites that have a question type of that kind (4.4 and later). */
export function ordersNatively({ ordering }: Readonly<Record<string, unknown>>): boolean {
  return ordering === 'native';
}
