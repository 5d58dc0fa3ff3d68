import { beforeAll, describe, expect, it } from 'vitest';
import type { ModuleDefinition } from '../../schema/types.generated.ts';
import { chooseTargets } from '../../src/pipeline/targets.ts';
import { htmlOf } from '../security/html-of.ts';
import { emitInMemory, type PreparedInMemory, prepareInMemory } from '../support/build-in-memory.ts';
import { mediaFiles } from '../support/kitchen-sink/media.ts';
import { smallModule } from '../support/small-module.ts';

type Activity = ModuleDefinition['activities'][number];

/** What a line of text may hold, with the place's name in each. */
const line = (place: string) =>
  `${place}~sub~ ${place}^sup^ ~~${place} struck~~ ==${place} marked== https://example.org/${place}`;

/** What a text of several paragraphs may hold as well. */
const blocks = (place: string) => `${line(place)}

::: warning ${place} *title*
${place} in a box.
:::

::: details ${place} folded
${place} inside.
:::

Table: ${place} caption

| | Loaves |
|---|---|
| **${place} row** | 3 |

\`\`\`python
def ${place}(x):
\treturn "${place}"  # two  spaces
\`\`\`

![](asset:dot){width=half} ![](asset:dot)
`;

const BLOCK_PLACES = ['reading', 'prompt', 'guidance', 'task', 'intro', 'stem', 'general', 'meaning', 'event'];
const LINE_PLACES = ['choice', 'pick', 'hint'];

function everywhere(): ModuleDefinition {
  const activities: Activity[] = [
    {
      id: 'reading',
      type: 'reading',
      title: 'Reading',
      objectives: ['explain'],
      body: `[x](term:word)\n\n${blocks('reading')}`,
    },
    { id: 'talk', type: 'discussion', title: 'Talk', prompt: blocks('prompt'), guidance: blocks('guidance') },
    { id: 'work', type: 'assignment', title: 'Work', prompt: blocks('task'), submission: ['text'], points: 5 },
    {
      id: 'years',
      type: 'timeline',
      title: 'Years',
      events: [{ id: 'one', date: '1937', title: 'One', text: blocks('event') }],
    },
    {
      id: 'quiz',
      type: 'quiz',
      title: 'Quiz',
      purpose: 'graded',
      intro: blocks('intro'),
      settings: {},
      questions: [
        {
          id: 'which',
          type: 'choice',
          stem: blocks('stem'),
          hint: line('hint'),
          objectives: ['explain'],
          feedback: { general: blocks('general') },
          choices: [
            { id: 'a', text: line('choice'), correct: true, feedback: line('pick') },
            { id: 'b', text: 'No' },
          ],
        },
      ],
    },
  ];
  return {
    ...smallModule({ activities }),
    glossary: [{ id: 'word', term: 'word', definition: blocks('meaning') }],
    assets: [{ id: 'dot', file: 'media/red dot & more.png', alt: 'A dot.', credit: 'A', license: 'CC0-1.0' }],
  };
}

let prepared: PreparedInMemory;
beforeAll(async () => {
  prepared = await prepareInMemory(everywhere(), mediaFiles);
  expect(prepared.diagnostics.filter(({ severity }) => severity !== 'info').map(({ code }) => code)).toEqual([]);
});

/** Everything that students read in a package, with one space for white space, and without the guards of decisions 4 and 8. */
async function written(target: string): Promise<{ readonly html: string; readonly losses: readonly string[] }> {
  const [chosen] = chooseTargets([target]).chosen;
  if (prepared.prepared === undefined || chosen === undefined) throw new Error(`Nothing is made for ${target}.`);
  const { files, losses } = await emitInMemory(prepared.prepared, chosen);
  const contents = new Map(files.flatMap((file) => (file.kind === 'text' ? [[file.path, file.text] as const] : [])));
  const html = htmlOf(contents)
    .join('\n')
    .replace(/<span(?: class="nolink")?>|<\/span>|\u2060/g, '');
  return { html, losses: losses.map(({ subject, feature }) => `${subject} ${feature}`) };
}

const FOLDS = ['website', 'scorm-1.2', 'scorm-2004', 'canvas', 'moodle'];
const WITH_STYLESHEET = ['website', 'scorm-1.2', 'scorm-2004'];

describe.each(['website', 'scorm-1.2', 'scorm-2004', 'canvas', 'moodle', 'common-cartridge'])('%s', (target) => {
  const folds = FOLDS.includes(target);
  const marks = ['moodle', 'common-cartridge'].includes(target) ? '<span class="mark"[^>]*>' : '<mark>';
  /** Parts of the text that a package does not hold at all, which is said elsewhere. */
  const absent = (place: string) => place === 'hint' && ['canvas'].includes(target);

  it.each([...BLOCK_PLACES, ...LINE_PLACES])('shows every mark in the place %s', async (place) => {
    if (absent(place)) return;
    const { html } = await written(target);
    const wanted = [
      `${place}<sub>sub</sub>`,
      `${place}<sup>sup ?</sup>`,
      `<del>${place} struck ?</del>`,
      `${marks}${place} marked`,
      `<a class="cw-address"[^>]* href="https://example.org/${place}"`,
    ];
    for (const one of wanted) expect([one, new RegExp(one).test(html)]).toEqual([one, true]);
  });

  it.each(BLOCK_PLACES)('shows every box, table, picture and code in the place %s', async (place) => {
    const { html } = await written(target);
    const wanted = [
      `<strong>Warning: ${place} <em>title</em></strong>`,
      folds ? `<details class="[^"]*cw-fold[^"]*"` : 'class="details cw-details cw-fold"',
      `${folds ? '<summary' : '<p class="summary'}[^>]*>\\s*<strong>${place} folded</strong>`,
      `<caption[^>]*>${place} caption</caption>`,
      `<th class="[^"]*cw-row-head[^"]*"[^>]* scope="row"[^>]*>${place} row</th>`,
      '<p class="cw-listing-name"[^>]*>Python</p>',
      '<div class="cw-picture cw-picture-half"',
      '<(?:img|figure|div)[^>]* class="[^"]*cw-width-half',
    ];
    for (const one of wanted) expect([one, new RegExp(one).test(html)]).toEqual([one, true]);
    // Code to the letter, whatever colours its words have and however lines are broken.
    const words = html
      .replace(/<br\/?>|<\/pre>\s*<pre[^>]*>/g, '\n')
      .replace(/<\/?(?:span|p|code)[^>]*>/g, '')
      .replaceAll('&quot;', '"');
    const code = `def ${place}(x):\n\treturn "${place}"  # two  spaces`;
    const at = words.indexOf(`def ${place}`);
    expect(words.slice(at, at + code.length)).toBe(code);
  });

  it('colours code where a stylesheet travels, and nowhere else', async () => {
    expect((await written(target)).html.includes('class="cw-code-keyword"')).toBe(WITH_STYLESHEET.includes(target));
  });

  it('declares that what folds away is open, where it is', async () => {
    const found = (await written(target)).losses.filter((loss) => loss.endsWith(' folded-parts'));
    const owners = folds ? [] : ['quiz', 'reading', 'small', 'talk', 'which', 'work', 'years'];
    expect([...new Set(found)].sort()).toEqual(owners.map((owner) => `${owner} folded-parts`).sort());
  });
});
