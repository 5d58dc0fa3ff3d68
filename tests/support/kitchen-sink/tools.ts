import type { ModuleDefinition } from '../../../schema/types.generated.ts';

type Activity = ModuleDefinition['activities'][number];

/** External tools in every variation. */
export const tools: readonly Activity[] = [
  {
    id: 'simulation',
    type: 'tool',
    title: 'A simulation & its <tool>',
    minutes: 15,
    objectives: ['weigh'],
    url: 'https://tools.example.org/launch?lang=en&x=%D1%85#top',
    description:
      'Run it *twice*. See [the loaves](activity:loaves) and [norm](term:norm) [@site-2020].\n\n![](asset:red-dot)\n',
    points: 7.5,
    parameters: ['chapter=3', 'Level.of_it=a & <b> "c"', 'empty=', 'who=$User.id', 'sum=1+1=2'],
    opens: 'window',
  },
  {
    id: 'tool-for-a-score',
    type: 'tool',
    title: 'A tool for a score',
    url: 'https://tools.example.org',
    description: 'Score.',
    points: 10,
    completion: { minPercent: 50 },
  },
  {
    id: 'plain-tool',
    type: 'tool',
    title: '0',
    url: 'https://tools.example.org/%D1%85',
    description: '0',
    opens: 'embedded',
    parameters: ['a=0'],
    optional: true,
  },
  {
    id: 'teacher-tool',
    type: 'tool',
    title: 'A tool for teachers',
    audience: 'instructor',
    url: 'https://tools.example.org/secret',
    description: 'SECRET TOOL',
  },
];
