import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { axeFindings } from '../player/axe.ts';
import { spokenTree } from '../player/spoken.ts';
import { begin } from '../player/student.ts';
import { leave, ORIGIN, openPlayed, visit } from '../support/browser.ts';
import { builtPackage } from '../support/built-package.ts';
import { playedElsewhere } from '../support/kitchen-sink/crossed.ts';
import { kitchenSink, kitchenSinkFiles } from '../support/kitchen-sink/index.ts';
import { smallModule } from '../support/small-module.ts';

const ours = kitchenSink().assets?.filter(({ id }) => id === 'loaf' || id === 'figures-file') ?? [];
const body = `
Water is H~2~O, its mass m^2^; ~~struck~~, ==marked==, see https://example.org/tables.

::: warning The date
It is late.
:::

::: note
Plain.
:::

::: details One answer
Flour.
:::

| Year | Loaves |
|------|-------:|
| **1937** | 12 |

Table: Loaves baked

\`\`\`python
loaves = 12
\`\`\`

![](asset:loaf) ![The same loaf](asset:loaf)

![](asset:talk-on-bread)

![](asset:figures-file)

$$
x^2
$$
`;

/** What only carries words, which are in the names of what is around them. */
const PLAIN = ['StaticText', 'InlineTextBox', 'paragraph', 'generic', 'strong', 'emphasis', 'Figcaption', 'caption'];

const definition = smallModule({
  assets: [...playedElsewhere, ...ours],
  activities: [
    { id: 'parts', type: 'reading', title: 'Parts', objectives: ['explain'], body },
    { id: 'machine', type: 'tool', title: 'Machine', url: 'https://tools.example.org/', description: 'Try it.' },
    { id: 'for-teachers', type: 'reading', title: 'For teachers', audience: 'instructor', body },
    {
      id: 'numbers',
      type: 'quiz',
      title: 'Numbers',
      purpose: 'practice',
      questions: [
        {
          id: 'percent',
          type: 'numeric',
          stem: 'About $2\\pi$?',
          answer: 6.28,
          tolerance: { percent: 5 },
          unit: '$\\mathrm{m/s^2}$',
        },
        {
          id: 'figures',
          type: 'numeric',
          stem: 'To three figures?',
          answer: 6.28,
          tolerance: { significantFigures: 3 },
        },
        {
          id: 'near',
          type: 'numeric',
          stem: 'How many?',
          answers: [{ answer: 4 }, { answer: 4, tolerance: 1, credit: 50, feedback: 'Nearly.' }],
        },
        {
          id: 'word',
          type: 'short-answer',
          stem: 'Which?',
          accept: ['Bread', { text: 'Food', credit: 25, feedback: 'Which?' }],
        },
      ],
    },
  ],
});

/** What `body` is to somebody who hears it, from its first part that is no plain word to its last. */
const HEARD = [
  'subscript: ',
  'superscript: ',
  'deletion: ',
  'mark: ',
  'link: https://example.org/tables (Tab)',
  'note: ',
  'note: ',
  'group: ',
  'DisclosureTriangle: One answer (Tab)',
  'group: Loaves baked (Tab)',
  'table: Loaves baked',
  'rowgroup: ',
  'row: ',
  'columnheader: Year',
  'columnheader: Loaves',
  'row: ',
  'rowheader: 1937',
  'cell: 12',
  'code: ',
  'figure: ',
  'image: A loaf of bread.',
  'group: ',
  'DisclosureTriangle: Description of the picture (Tab)',
  'figure: ',
  'image: The same loaf',
  'group: ',
  'DisclosureTriangle: Description of the picture (Tab)',
  'figure: ',
  'image: A loaf of bread.',
  'button: Play here : Bread & work: talk-on-bread (Tab)',
  'link: Bread & work: talk-on-bread (Tab)',
  'status: ',
  'group: ',
  'DisclosureTriangle: Transcript (Tab)',
  'figure: ',
  'link: figures.csv (CSV table, 1 KB) (Tab)',
  'MathMLMath: x squared',
];

/** Fields of questions with a tolerance, and what is said of each behind its name. */
const ASKED = [
  'Your answer, as a number About 2 pi ? | m/s²',
  'Your answer, as a number To three figures? | ',
  'Your answer, as a number How many? | ',
  'Your answer Which? | ',
];
/** A file to print names the address of a film, and no file that lies elsewhere can be opened from it. */
const HEARD_IN_GUIDE = [
  ...HEARD.slice(0, HEARD.lastIndexOf('DisclosureTriangle: Description of the picture (Tab)') + 1),
  'figure: ',
  'link: https://www.youtube.com/watch?v=abcdefghijk&t=90s (Tab)',
  'group: ',
  'DisclosureTriangle: Transcript (Tab)',
  'figure: ',
  'MathMLMath: x squared',
];

/** Each target that has pages: where the text is, and what the browser is asked for before it is read. */
const PAGES = [
  ['website', 'parts.html', 'numbers.html', 'machine.html'],
  ['scorm-1.2', 'index.html#page--parts', 'index.html#page--numbers', 'index.html#page--machine'],
  ['scorm-2004', 'index.html#page--parts', 'index.html#page--numbers', 'index.html#page--machine'],
] as const;

const VIEWS = [
  { viewport: { width: 390, height: 844 }, rules: 'all' },
  { viewport: { width: 1280, height: 900 }, rules: 'all' },
  { viewport: { width: 390, height: 844 }, rules: 'colours', colorScheme: 'dark' },
] as const;

/** Nothing in a closed `details` is looked at. */
async function openDetails(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
}

async function lines(page: Page): Promise<readonly string[]> {
  return (await spokenTree(page)).map(({ role, name, focusable }) => `${role}: ${name}${focusable ? ' (Tab)' : ''}`);
}

/** What there is from the subscript to the formula at the end of `body`. */
function told(tree: readonly string[]): readonly string[] {
  const from = tree.findIndex((line) => line.startsWith('subscript'));
  const to = tree.findIndex((line, index) => index > from && line === 'MathMLMath: x squared');
  return tree.slice(from, to + 1).filter((line) => !PLAIN.includes(line.split(':')[0] ?? ''));
}

describe.each(PAGES)('in a package for %s', (target, parts, numbers, machine) => {
  test('what a lesson may hold has its role and its name in the browser’s accessibility tree', async () => {
    const { contents } = await builtPackage(definition, target, { files: kitchenSinkFiles });
    const { page } = await visit(contents);
    await openPlayed(page, `${ORIGIN}/${parts}`);
    await expect.poll(() => page.getByRole('button', { name: 'Mark as done' }).count()).toBe(1);
    const tree = await lines(page);
    expect(told(tree)).toEqual(HEARD);
    // A box begins with its kind, and code with its language, which no role says.
    expect(tree).toEqual(
      expect.arrayContaining(['StaticText: Warning: The date', 'StaticText: Note', 'StaticText: Python']),
    );
    await openPlayed(page, `${ORIGIN}/${machine}`);
    await expect.poll(() => lines(page)).toContain('link: Open the tool at tools.example.org (Tab)');
    await openPlayed(page, `${ORIGIN}/${numbers}`);
    await begin(page);
    const asked = (await spokenTree(page)).filter(({ role }) => role === 'textbox');
    expect(asked.map(({ name, description }) => `${name} | ${description}`)).toEqual(ASKED);
    await leave(page);
  });

  test('axe finds nothing in it, on a phone, on a desktop and in the dark', async () => {
    const { contents } = await builtPackage(definition, target, { files: kitchenSinkFiles });
    for (const { viewport, rules, ...scheme } of VIEWS) {
      const { page } = await visit(contents, { viewport, ...scheme });
      for (const address of [parts, machine, numbers]) {
        await openPlayed(page, `${ORIGIN}/${address}`);
        if (address === numbers) await begin(page);
        await openDetails(page);
        expect([address, viewport, ...(await axeFindings(page, rules))]).toEqual([address, viewport]);
      }
      await leave(page);
    }
  });
});

test('the guide says the same, and axe finds nothing in it', async () => {
  const { contents } = await builtPackage(definition, 'instructor-guide', { files: kitchenSinkFiles });
  const [file = ''] = contents.keys();
  for (const { viewport, rules, ...scheme } of VIEWS) {
    const { page } = await visit(contents, { viewport, ...scheme });
    await page.goto(`${ORIGIN}/${file}`);
    if (rules === 'all') expect(told(await lines(page))).toEqual(HEARD_IN_GUIDE);
    await openDetails(page);
    expect([viewport, ...(await axeFindings(page, rules))]).toEqual([viewport]);
    await leave(page);
  }
});
