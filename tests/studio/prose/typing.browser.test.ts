import { afterAll, beforeAll, expect, it } from 'vitest';
import { axeFindings } from '../../player/axe.ts';
import { type Studio, startStudio, visitStudio } from '../../support/studio.ts';
import { openText, savedFiles, savedText } from './open-text.ts';

let studio: Studio;

beforeAll(async () => {
  studio = await startStudio();
});

afterAll(() => studio.stop());

const LESSON = `# Water

Everybody uses *water*.
And a second line.

*  one
*  two

The end.
`;

it('what is typed is stored and shown, and changes no other paragraph by a byte', async () => {
  const { context, page, text, complaints } = await openText(studio, LESSON);
  await text.getByText('The end.').click();
  await page.keyboard.press('End');
  await page.keyboard.type(' Really');
  await page.frameLocator('iframe').getByText('The end. Really').waitFor();
  await page.keyboard.press('Control+b');
  await page.keyboard.type(' true');
  await page.keyboard.press('Control+b');
  await page.keyboard.type(' now.');
  await expect
    .poll(() => savedText(page))
    .toBe('Everybody uses *water*.\nAnd a second line.\n\n*  one\n*  two\n\nThe end. Really **true** now.\n');
  // One history: what was typed goes step by step, with the keys of the text and with the page’s own button.
  await page.keyboard.press('Control+z');
  await expect.poll(() => text.innerText()).not.toContain('now.');
  const undo = page.locator('.header').getByRole('button', { name: 'Undo' });
  await expect
    .poll(async () => {
      // A step may still be on its way: once all are back, the button is off, and a press of it does nothing.
      await undo.evaluate((button) => (button as HTMLButtonElement).click());
      return text.innerText();
    })
    .not.toContain('Really');
  await expect.poll(() => savedText(page)).toBe(LESSON.slice(LESSON.indexOf('Everybody')));
  await page.locator('.header').getByRole('button', { name: 'Redo' }).click();
  await expect.poll(() => text.innerText()).toContain('Really');
  expect(complaints).toEqual([]);
  await context.close();
});

it('a paragraph of a shipped module changes that paragraph alone', async () => {
  const { context, page, complaints } = await visitStudio(studio);
  await page
    .getByRole('button', { name: /^Make your own version/ })
    .first()
    .click();
  await page.getByRole('button', { name: 'Change', exact: true }).click();
  await page.locator('.outline .open-part', { hasText: 'Page to read' }).first().click();
  const text = page.getByRole('textbox', { name: 'Text', exact: true });
  await text.waitFor();
  const before = await savedFiles(page);
  const paragraph = text.locator(':scope > p').nth(1);
  await paragraph.click();
  await page.keyboard.press('End');
  await page.keyboard.type('Zz');
  await expect.poll(async () => differing(before, await savedFiles(page)).length).toBe(1);
  const after = await savedFiles(page);
  const [file = ''] = differing(before, after);
  const [was, is] = [(before.get(file) ?? '').split('\n'), (after.get(file) ?? '').split('\n')];
  expect(is.length).toBe(was.length);
  const lines = was.flatMap((line, index) => (line === is[index] ? [] : [index]));
  expect(lines).toHaveLength(1);
  expect(is[lines[0] ?? 0]?.replace('Zz', '')).toBe(was[lines[0] ?? 0]);
  expect(was[lines[0] ?? 0]?.length).toBeGreaterThan(20);
  expect(complaints).toEqual([]);
  await context.close();
});

function differing(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): readonly string[] {
  return [...before.keys()].filter((path) => before.get(path) !== after.get(path));
}

it('signs of Markdown become what they mean while they are typed', async () => {
  const { context, page, text, complaints } = await openText(studio, '# Water\n\nStart.\n');
  await text.click();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('## A heading');
  await page.keyboard.press('Enter');
  await page.keyboard.type('- one');
  await page.keyboard.press('Enter');
  await page.keyboard.type('two');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await page.keyboard.type('1. first');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await page.keyboard.type('> said');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Some **bold** and *soft* and `code` and $x^2$ for $5.');
  const wanted = [
    '## A heading',
    '- one\n- two',
    '1. first',
    '> said',
    'Some **bold** and *soft* and `code` and $x^2$ for \\$5.',
  ];
  await expect.poll(async () => (await savedText(page)).trimEnd()).toBe(wanted.join('\n\n'));
  await expect.poll(() => text.locator('math').count()).toBe(1);
  expect(complaints).toEqual([]);
  await context.close();
});

const HOSTILE = `<script>document.title = 'ran'</script><style>body { display: none }</style>
<p onclick="document.title = 'ran'" style="position: fixed">Plain <b style="font-weight: normal">words</b> and <span style="font-weight: 700">bold</span>.</p>
<img src="https://elsewhere.example/track.png" onerror="document.title = 'ran'"><iframe src="https://elsewhere.example/"></iframe>
<a href="javascript:document.title = 'ran'">a trap</a> <a href="https://example.org/fine">fine</a>
<svg onload="document.title = 'ran'"><circle r="9"/></svg>
<span data-atom="citation" data-attributes='{"tree":[{"kind":"element","tag":"img","attributes":{"src":"https://elsewhere.example/x","onerror":"1"},"children":[]}]}'>x</span>
<p class="MsoListParagraphCxSpFirst" style="mso-list:l0 level1 lfo1"><!--[if !supportLists]--><span>·<span>  </span></span><!--[endif]-->First</p><p class="MsoListParagraphCxSpLast" style="mso-list:l0 level2 lfo1"><!--[if !supportLists]--><span>o<span>  </span></span><!--[endif]-->Second<o:p></o:p></p>`;

it('what is pasted is cleaned: nothing runs and nothing is asked for', async () => {
  const { context, page, text, complaints } = await openText(studio, '# Water\n\nStart.\n');
  await text.click();
  await page.keyboard.press('Control+a');
  await text.evaluate((element, html) => {
    const data = new DataTransfer();
    data.setData('text/html', html);
    data.setData('text/plain', 'plain');
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  }, HOSTILE);
  const saved = async (): Promise<string> => (await savedText(page)).trimEnd();
  await expect.poll(saved).toContain('Plain words and **bold**.');
  const now = await saved();
  expect(now).toContain('a trap [fine](https://example.org/fine)');
  expect(now).toContain('- First\n  - Second');
  expect(now).not.toMatch(/javascript|script>|onerror|MsoList|elsewhere/);
  await expect.poll(() => page.title()).not.toBe('ran');
  await expect
    .poll(() => text.locator('script, iframe, style, [onclick], [onerror], img[src^="http"]').count())
    .toBe(0);
  expect(complaints).toEqual([]);
  await context.close();
});

it.each([
  ['on a phone', { viewport: { width: 390, height: 844 }, colorScheme: 'light' }],
  ['on a desk in the dark', { viewport: { width: 1280, height: 900 }, colorScheme: 'dark' }],
] as const)('the editor and its forms have no barrier that axe finds: %s', async (_, options) => {
  const { context, page, text, tools } = await openText(studio, EVERYTHING, options);
  const found: string[] = [];
  const look = async (what: string): Promise<void> => {
    await page.evaluate(() => scrollTo(0, 0));
    found.push(...(await axeFindings(page, 'all', 'all')).map((one) => `${what}: ${one}`));
    const wide = () => page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
    await expect.poll(wide, { message: what }).toBe(false);
  };
  await look('text');
  await text.getByText('Everybody').click();
  await look('cursor');
  for (const name of ['Link to a web page', 'Formula', 'Picture']) {
    await tools.getByRole('button', { name, exact: true }).click();
    await page.getByRole('dialog', { name }).waitFor();
    await look(name);
    await page.keyboard.press('Escape');
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
  }
  await tools.getByRole('button', { name: 'Insert something else: Insert' }).click();
  await look('menu');
  for (const name of ['Link to a part of this module', 'Citation of a source', 'Table', 'Video of another site']) {
    await page.getByRole('menuitem', { name, exact: true }).click();
    await page.getByRole('dialog', { name }).waitFor();
    await look(name);
    await page.keyboard.press('Escape');
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
    await tools.getByRole('button', { name: 'Insert something else: Insert' }).click();
  }
  expect(found).toEqual([]);
  await context.close();
});

/** Every construct that the editor shows. */
const EVERYTHING = `# Water

Everybody uses water[^1] and $x^2$. See [the web](https://example.org/).

## More of it

- one
- two

1. first

> Said.

::: note Look
In a box.
:::

::: details
Folded away.
:::

| Year | Litres |
| --- | ---: |
| **1990** | 120 |

Table: Water used

$$
\\frac{a}{b}
$$

\`\`\`python
print(1)
\`\`\`

Term
: What it means.

[^1]: A note.
`;

it('screen readers hear a toolbar of named buttons and a text of several lines', async () => {
  const { context, page, text, tools } = await openText(studio, EVERYTHING);
  await text.click();
  await expect.poll(() => tools.ariaSnapshot()).toContain('button "Bold"');
  const heard = await tools.ariaSnapshot();
  for (const name of [
    'Italic',
    'List',
    'Quotation',
    'Link to a web page',
    'Formula',
    'Picture',
    'Undo',
    'Show as Markdown',
  ])
    expect(heard).toContain(`button "${name}"`);
  await expect.poll(() => text.getAttribute('aria-multiline')).toBe('true');
  const snapshot = await page.locator('.prose').ariaSnapshot();
  for (const part of ['textbox "Text"', 'heading "More of it" [level=2]', 'blockquote', 'table', 'link "the web"'])
    expect.soft(snapshot).toContain(part.replace('link "the web"', 'the web'));
  // One stop for Tab; arrows move within.
  await expect.poll(() => tools.locator('button[tabindex="0"]').count()).toBe(1);
  await page.keyboard.press('Alt+F10');
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label')))
    .toContain('Kind of paragraph');
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Bold');
  await page.keyboard.press('End');
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label')))
    .toBe('Show as Markdown');
  await page.keyboard.press('Escape');
  await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('textbox');
  await context.close();
});
