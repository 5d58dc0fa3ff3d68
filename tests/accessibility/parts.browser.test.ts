import { expect, test } from 'vitest';
import { spokenTree } from '../player/spoken.ts';
import { ORIGIN, openPlayed, visit } from '../support/browser.ts';
import { builtPackage } from '../support/built-package.ts';
import { playedElsewhere } from '../support/kitchen-sink/crossed.ts';
import { kitchenSink, kitchenSinkFiles } from '../support/kitchen-sink/index.ts';
import { smallModule } from '../support/small-module.ts';

const loaf = kitchenSink().assets?.filter(({ id }) => id === 'loaf') ?? [];
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

$$
x^2
$$
`;

/** What only carries words, which are in the names of what is around them. */
const PLAIN = ['StaticText', 'InlineTextBox', 'paragraph', 'generic', 'strong', 'emphasis', 'Figcaption', 'caption'];

const definition = smallModule({
  assets: [...playedElsewhere, ...loaf],
  activities: [
    { id: 'parts', type: 'reading', title: 'Parts', objectives: ['explain'], body },
    { id: 'machine', type: 'tool', title: 'Machine', url: 'https://tools.example.org/', description: 'Try it.' },
  ],
});

test('what a lesson may hold has its role and its name in the browser’s accessibility tree', async () => {
  const website = await builtPackage(definition, 'website', { files: kitchenSinkFiles });
  const { page } = await visit(website.contents);
  await openPlayed(page, `${ORIGIN}/parts.html`);
  await expect.poll(() => page.getByRole('button', { name: 'Mark as done' }).count()).toBe(1);
  const tree = (await spokenTree(page)).map(
    ({ role, name, focusable }) => `${role}: ${name}${focusable ? ' (Tab)' : ''}`,
  );
  const told = tree.slice(
    tree.findIndex((line) => line.startsWith('subscript')),
    tree.indexOf('button: Mark as done (Tab)'),
  );
  expect(told.filter((line) => !PLAIN.includes(line.split(':')[0] ?? ''))).toEqual([
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
    'MathMLMath: x squared',
    'MathMLSup: ',
    'MathMLIdentifier: ',
    'MathMLNumber: ',
  ]);
  // A box begins with its kind, and code with its language, which no role says.
  expect(tree).toEqual(
    expect.arrayContaining(['StaticText: Warning: The date', 'StaticText: Note', 'StaticText: Python']),
  );
  await openPlayed(page, `${ORIGIN}/machine.html`);
  const links = (await spokenTree(page)).filter(({ role }) => role === 'link').map(({ name }) => name);
  expect(links).toContain('Open the tool at tools.example.org');
});
