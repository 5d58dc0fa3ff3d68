import type { ModuleDefinition } from '../../../schema/types.generated.ts';

type Activity = ModuleDefinition['activities'][number];

/** Formulas in every kind of place that Markdown has, blocks and lines, with and without words of their own. */
export const formulas: readonly Activity[] = [
  {
    id: 'bread-by-formula',
    type: 'reading',
    title: 'Bread by formula',
    body: [
      'A loaf takes $m = \\frac{2}{3} f$ of flour, $m < f${words="m is less than f"}, and costs \\$5.',
      '',
      '$$',
      '\\overline{m} = \\frac{1}{n}\\sum_{i=1}^{n} m_i',
      '$$ {words="the mean mass"}',
      '',
      '- Salt is $\\ce{NaCl}$ from $\\ce{Na+ + Cl- <=> NaCl}$, and $\\cancel{x}$ is none; \\(a^2\\) is bread, too.',
      '',
      '| loaf | mass |',
      '|---|---|',
      '| one | $m_1 \\le 3$ |',
      '',
      '$$\\begin{aligned} a &= b \\\\ &= \\boxed{c} \\end{aligned}$$',
      '',
      'All of them: $m_1 + m_2 + m_3 + m_4 + m_5 + m_6 + m_7 + m_8 + m_9 + m_{10} + m_{11} + m_{12} = M$.[^1]',
      '',
      '[^1]: With $M > 0$.',
    ].join('\n'),
  },
  {
    id: 'formulas-asked',
    type: 'quiz',
    title: 'Formulas asked',
    intro: 'All with $m > 0$.',
    purpose: 'practice',
    questions: [
      {
        id: 'which-mass',
        type: 'choice',
        stem: 'Which is the mean of $a$ and $b$?',
        hint: 'Half of $a + b$.',
        feedback: { correct: '$\\frac{a+b}{2}$, yes.', incorrect: 'Not $a \\cdot b$.', general: 'See $\\bar{m}$.' },
        choices: [
          { id: 'half', text: '$\\frac{a+b}{2}$', correct: true, feedback: 'So $2\\bar{m} = a + b$.' },
          { id: 'product', text: '$a \\cdot b$' },
        ],
      },
      {
        id: 'pairs-of-formulas',
        type: 'matching',
        stem: 'What is $m$?',
        pairs: [
          { id: 'square', prompt: '$m^2$', match: 'the square' },
          { id: 'root', prompt: '$\\sqrt{m}$', match: 'the root' },
        ],
      },
      {
        id: 'order-of-formulas',
        type: 'ordering',
        stem: 'From the smallest, for $m > 1$:',
        items: [
          { id: 'first-root', text: '$\\sqrt{m}$' },
          { id: 'then-m', text: '$m$' },
          { id: 'then-square', text: '$m^2$' },
        ],
      },
      {
        id: 'mass-in-gap',
        type: 'cloze',
        stem: 'Complete.',
        text: 'If $\\frac{m}{2} < 3$ and $m \\in \\{4, 5\\}$, then $m$ is [[mass]].',
        gaps: [{ id: 'mass', accept: ['4', '5'] }],
      },
      { id: 'mass-by-number', type: 'numeric', stem: 'Solve $2m = 5$.', answer: 2.5, unit: '$\\mathrm{kg/m^2}$' },
    ],
  },
];
