import { describe, expect, it } from 'vitest';
import { builtPackage } from '../../support/built-package.ts';
import { smallModule } from '../../support/small-module.ts';

/** One with a reading of a text, a discussion of it, and a question of each kind that shows one. */
function moduleOf(text: string) {
  return smallModule({
    activities: [
      { id: 'text', type: 'reading', title: 'The text', objectives: ['explain'], body: text },
      { id: 'talk', type: 'discussion', title: 'The discussion', prompt: text },
      {
        id: 'quiz',
        type: 'quiz',
        title: 'The quiz',
        purpose: 'graded',
        questions: [
          {
            id: 'choice',
            type: 'choice',
            stem: text,
            objectives: ['explain'],
            feedback: { general: text },
            choices: [
              { id: 'a', text: '$a<b$', correct: true, feedback: '$a<b$' },
              { id: 'b', text: 'no' },
            ],
          },
          {
            id: 'typed',
            type: 'cloze',
            stem: 'Fill in.',
            text: `${text} [[gap]]`,
            gaps: [{ id: 'gap', accept: ['1'] }],
          },
          {
            id: 'chosen',
            type: 'cloze',
            stem: 'Fill in.',
            text: `${text} [[gap]]`,
            gaps: [{ id: 'gap', options: ['1', '2'], answer: '1' }],
          },
          {
            id: 'pairs',
            type: 'matching',
            stem: text,
            pairs: [
              { id: 'a', prompt: '$a<b$', match: 'one' },
              { id: 'b', prompt: '$b$', match: 'two' },
            ],
          },
        ],
      },
    ],
  });
}

/** Everything that a package says, with the escaping of XML undone. */
async function allOf(text: string, target: string): Promise<string> {
  const { files } = await builtPackage(moduleOf(text), target);
  const texts = files.flatMap((file) => (file.kind === 'text' ? [file.text] : []));
  return texts
    .join('\n')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}

const count = (all: string, part: string): number => all.split(part).length - 1;

describe('Canvas', () => {
  it('gets the picture of its own editor everywhere, with the TeX in it four times', async () => {
    const all = await allOf('$x^2 < "y"$', 'canvas');
    const picture =
      '<img class="equation_image" title="x^2 \\lt  &quot;y&quot;" src="/equation_images/x%255E2%2520%255Clt%2520%2520%2522y%2522?scale=1" alt="LaTeX: x^2 \\lt  &quot;y&quot;" data-equation-content="x^2 \\lt  &quot;y&quot;">';
    // A page, a discussion, stems, texts with gaps and feedback.
    expect(count(all.replaceAll('&quot;', '"'), picture.replaceAll('&quot;', '"'))).toBeGreaterThanOrEqual(7);
    expect(all).not.toContain('<math');
  });

  it('shows a formula of its own line large and in a paragraph', async () => {
    const all = await allOf('$$\n\\frac{a}{b}\n$$', 'canvas');
    expect(all).toContain('<p><img class="equation_image" title="\\displaystyle \\frac{a}{b}"');
  });
});

describe.each(['moodle', 'common-cartridge'])('%s', (target) => {
  it('gets TeX between signs that MathJax looks for, which no filter links', async () => {
    const all = await allOf('$x^2$ and $$y$$\n\n$$\nz\n$$', target);
    const form = (tex: string) => `<span class="nolink"><span class="cw-tex mathjax_process">${tex}</span></span>`;
    for (const tex of ['\\(x^2\\)', '\\[y\\]', '\\(a\\lt b\\)']) expect(all).toContain(form(tex));
    expect(all).toContain(`<p>${form('\\[z\\]')}</p>`);
    expect(all).not.toMatch(/<math|equation_image/);
  });

  it('keeps from MathJax what an author wrote as words', async () => {
    const all = await allOf('\\$\\$5 and \\$\\$6, \\\\(a\\\\), `\\[b\\]` and \\\\begin{x} \\\\$7', target);
    const words = all.replace(/<strong><\/strong>/g, '·');
    for (const part of ['$·$5 and $·$6', '\\·(a\\·)', '\\·[b\\·]', '\\·begin', '\\·$7']) expect(words).toContain(part);
  });
});

describe('the TeX of a formula', () => {
  it.each(['moodle', 'common-cartridge', 'canvas'])('is left whole in %s by what keeps words words', async (target) => {
    const all = await allOf('$\\text{\\$@PAGEVIEWBYID*7@\\$} [[1]] \\{\\#1\\} \\text{\\$IMS-CC-FILEBASE\\$}$', target);
    const found = all.match(/\\\(\\text\{.*?\\\)<|LaTeX: \\text\{[^"]*/g) ?? [];
    expect(found.length).toBeGreaterThan(0);
    for (const tex of found) expect(tex).not.toMatch(/<strong>|\$@[A-Z]|\[\[|\{#|\$IMS/);
  });
});

describe('Moodle', () => {
  it('finds no brace in a text by which its filter would write out the tags between two', async () => {
    const { contents } = await builtPackage(moduleOf('$\\left\\{ x \\right.$ *and* {*so*} `{`'), 'moodle');
    const pages = [...contents]
      .filter(([path]) => /page\.xml$|questions\.xml$/.test(path))
      .map(([, text]) => String(text));
    expect(pages.length).toBeGreaterThan(1);
    const tags = pages.flatMap((page) =>
      page
        .replace(/<name>.*?<\/name>/gs, '')
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .match(/\{(?!#|\d:)[^}]*<[^}]*\}/g),
    );
    expect(tags.filter((found) => found !== null)).toEqual([]);
  });

  it('finds no other gaps than the author’s', async () => {
    const all = await allOf('$[[1]]$ $\\{1:SA:=x\\}$ $x_{1}$', 'moodle');
    expect(count(all, '{#')).toBe(1);
    expect(count(all, '[[')).toBe(1);
  });
});
