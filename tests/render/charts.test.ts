import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import type { Dataset } from '../../src/model/model.ts';
import { followingTheScreen } from '../../src/render/charts/dark.ts';
import { drawChart } from '../../src/render/charts/draw.ts';
import { COLOURS } from '../../src/render/charts/series.ts';
import { wrapText } from '../../src/render/charts/svg.ts';
import { niceAxis } from '../../src/render/charts/ticks.ts';
import { textFor } from '../../src/text/text.ts';
import { contrast } from '../../src/written/contrast.ts';
import { fc, tries } from '../support/property.ts';
import { activityOf, defaultPages, richModule } from './rich-module.ts';

interface Shape {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** The elements and words of a drawing; throws where it is not well-formed. */
function parse(svg: string): { shapes: Shape[]; words: string[] } {
  const shapes: Shape[] = [];
  const words: string[] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) =>
    shapes.push({ name, attributes: attributes as Record<string, string> }),
  );
  parser.on('text', (text) => text.trim() !== '' && words.push(text));
  parser.write(svg).close();
  return { shapes, words };
}

const base = {
  type: 'dataset',
  id: 'figures',
  title: 'Complaints & <others>',
  columns: [
    { id: 'what', title: 'Outcome', type: 'text' },
    { id: 'count', title: 'Count', unit: '%', type: 'number' },
    { id: 'other', title: 'Other', unit: '%', type: 'number' },
    { id: 'year', title: 'Year', type: 'number' },
  ],
  rows: [
    { what: 'Resolved in favour of the worker', count: 400, other: 100, year: 1936 },
    { what: 'Rejected', count: 800, other: null, year: 1937 },
    { what: 'In process', count: null, other: 300, year: 1941 },
  ],
} as unknown as Dataset;

type Chart = NonNullable<Dataset['chart']>;

function draw(chart: Partial<Chart>, dataset: Dataset = base, language = 'en') {
  const whole = { kind: 'bar', x: 'what', y: ['count'], alt: 'What it "shows" & <how>.', ...chart } as Chart;
  const svg = drawChart(dataset, whole, language, textFor(language));
  return { svg, ...parse(svg) };
}

const width = ({ attributes }: Shape): number => Number(attributes.width);

describe('a chart', () => {
  it.each(['bar', 'line', 'dot'] as const)('of kind %s says in words what it shows, and its units', (kind) => {
    const { shapes, words } = draw({ kind });
    expect(shapes[0]?.attributes).toMatchObject({ role: 'img', 'aria-labelledby': 'title desc' });
    expect(words.slice(0, 2)).toEqual(['Complaints & <others>', 'What it "shows" & <how>.']);
    expect(words).toContain('Count (%)');
  });

  it('draws bars as long as their values, from zero', () => {
    const bars = draw({}).shapes.filter(({ name, attributes }) => name === 'rect' && attributes.fill === COLOURS[0]);
    expect(bars).toHaveLength(2);
    expect(width(bars[1] as Shape) / width(bars[0] as Shape)).toBeCloseTo(2, 1);
    expect(bars[0]?.attributes.x).toBe(bars[1]?.attributes.x);
  });

  it('writes every value beside its bar, and says where one is not known', () => {
    const { words } = draw({});
    expect(words).toEqual(expect.arrayContaining(['400', '800', 'not known', 'Rejected', 'In process']));
    expect(draw({}, base, 'ru').words).toContain('нет данных');
  });

  it('tells series apart without colour: hatching in bars, markers and dashes in lines, names in a legend', () => {
    const bars = draw({ y: ['count', 'other'] });
    expect(bars.words).toEqual(expect.arrayContaining(['Count (%)', 'Other (%)']));
    const fills = bars.shapes.filter(({ name }) => name === 'rect').map(({ attributes }) => attributes.fill);
    expect(fills).toContain('url(#hatch-1)');
    expect(bars.shapes.filter(({ name }) => name === 'pattern')).toHaveLength(1);
    const lines = draw({ kind: 'line', x: 'year', y: ['count', 'other'] });
    const dashes = lines.shapes
      .filter(({ name, attributes }) => name === 'path' && attributes['stroke-linejoin'] === 'round')
      .map(({ attributes }) => attributes['stroke-dasharray']);
    expect(dashes).toEqual([undefined, '8 4']);
  });

  // “Suggestions at production conferences 250” read as one: 250 was the figure of the highest point.
  it('names the axis above the figures of its points, which keep a clear edge where a line runs through', () => {
    const { svg } = draw({ kind: 'line', x: 'year', y: ['count'] });
    const lineOf = (label: string) => Number(new RegExp(`<text[^>]* y="([\\d.]+)"[^>]*>${label}<`).exec(svg)?.[1]);
    expect(lineOf('800') - lineOf('Count \\(%\\)')).toBeGreaterThan(14);
    expect(svg).toMatch(/<text[^>]*paint-order="stroke"[^>]*>800</);
  });

  it('breaks a line where a value is missing, and sets points where their numbers are', () => {
    const { shapes } = draw({ kind: 'line', x: 'year', y: ['other'] });
    const line = shapes.find(({ attributes }) => attributes['stroke-linejoin'] === 'round');
    expect(line?.attributes.d?.match(/M/g)).toHaveLength(2);
    const discs = draw({ kind: 'dot', x: 'year', y: ['year'] }).shapes.filter(({ name }) => name === 'circle');
    const [first = 0, second = 0, third = 0] = discs.map(({ attributes }) => Number(attributes.cx));
    expect((third - first) / (second - first)).toBeCloseTo(5, 1);
  });

  it('writes numbers as the language does, also where they name rows', () => {
    const rows = [
      { what: 2.5, count: -1.5, other: null, year: 1939 },
      { what: 'b', count: 1.25e15, other: null, year: 1940 },
    ];
    expect(draw({}, { ...base, rows } as unknown as Dataset, 'de').words).toEqual(
      expect.arrayContaining(['2,5', '−1,5', '1,25·10^15']),
    );
    expect(draw({}, { ...base, rows } as unknown as Dataset, 'ar').words).toContain('\u200e−1.5');
  });

  it.each([
    [1.25e15, 'en', '1.25·10^15'],
    [-1.25e15, 'ru', '−1,25·10^15'],
    [1.5e-12, 'de', '1,5·10^−12'],
    [1234.56789012345, 'en', '1234.57'],
    [1 / 3, 'fr', '0,333333'],
    [-123456.789012345, 'de', '−123\u202f457'],
  ])('writes %d in %s as people write it: %s', (count, language, written) => {
    const rows = [{ what: 'a', count, other: null, year: 1939 }];
    const { words } = draw({}, { ...base, rows } as unknown as Dataset, language);
    expect(words).toContain(written);
    expect(words.join(' ')).not.toMatch(/\de[+-]?\d/);
  });

  it('does not group the digits of years, but those of large values', () => {
    const rows = [{ what: 'a', count: 12345, other: null, year: 1939 }];
    const { words } = draw({ kind: 'line', x: 'year' }, { ...base, rows } as Dataset);
    expect(words).toContain('1939');
    expect(words).toContain('12\u202f345');
  });

  it('draws negative values to the other side of the axis', () => {
    const rows = [
      { what: 'a', count: -50 },
      { what: 'b', count: 100 },
    ];
    const bars = draw({}, { ...base, rows } as Dataset).shapes.filter(
      ({ attributes }) => attributes.fill === COLOURS[0],
    );
    const [negative, positive] = bars as [Shape, Shape];
    expect(Number(negative.attributes.x) + width(negative)).toBeCloseTo(Number(positive.attributes.x), 1);
    expect(width(positive) / width(negative)).toBeCloseTo(2, 1);
  });

  it.each([
    ['next to nothing', [-5e-324, null]],
    ['as good as the same', [1e15, 1e15 + 0.125]],
  ])('has an axis with figures that are %s', (_, [first, second]) => {
    const rows = [
      { what: 'a', count: first, other: null, year: 1 },
      { what: 'b', count: second, other: null, year: 2 },
    ];
    const { svg, words } = draw({ kind: 'line', x: 'what' }, { ...base, rows } as Dataset);
    expect(svg).not.toMatch(/NaN|Infinity/);
    expect(words).toContain('0');
  });

  it('has colours that stand out from white paper and one from the other in greyscale', () => {
    for (const colour of COLOURS) expect(contrast(colour, '#ffffff')).toBeGreaterThan(4.5);
    expect(new Set(COLOURS).size).toBe(COLOURS.length);
  });

  it('is drawn whatever the figures are, well-formed and inside its frame', () => {
    const value = fc.option(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9 }), { nil: null });
    const row = fc.record({
      what: fc.string({ unit: 'grapheme', maxLength: 60 }),
      count: value,
      other: value,
      year: value,
    });
    fc.assert(
      fc.property(
        fc.array(row, { minLength: 1, maxLength: 30 }),
        fc.constantFrom('bar', 'line', 'dot'),
        fc.constantFrom('what', 'year'),
        (rows, kind, x) => {
          const { svg, shapes } = draw({ kind, x, y: ['count', 'other'] } as Chart, { ...base, rows } as Dataset);
          expect(svg).not.toMatch(/NaN|Infinity|undefined/);
          for (const { name, attributes } of shapes)
            if (name === 'rect' && attributes.x !== undefined) {
              expect(Number(attributes.x)).toBeGreaterThanOrEqual(0);
              expect(Number(attributes.x) + Number(attributes.width)).toBeLessThanOrEqual(500);
            }
        },
      ),
      tries(200),
    );
  });
});

describe('niceAxis', () => {
  it.each([
    [[0, 837], true, [0, 200, 400, 600, 800, 1000]],
    [[3, 5], true, [0, 1, 2, 3, 4, 5]],
    [[0.1, 0.32], true, [0, 0.1, 0.2, 0.3, 0.4]],
    [[98, 102], false, [98, 99, 100, 101, 102]],
    [[-40, 60], true, [-40, -20, 0, 20, 40, 60]],
    [[0], true, [0, 0.2, 0.4, 0.6, 0.8, 1]],
    [[], true, [0, 0.2, 0.4, 0.6, 0.8, 1]],
    [[7, 7], false, [0, 2, 4, 6, 8]],
  ])('of %j', (values, fromZero, ticks) => {
    expect(niceAxis(values, 5, fromZero).ticks).toEqual(ticks);
  });
});

it('wraps labels at gaps, between Chinese characters, and inside words that are too long', () => {
  expect(wrapText('Resolved in favour of the worker', 120).length).toBeGreaterThan(1);
  expect(wrapText('Geschwindigkeitsbegrenzung im Ort', 120)).toEqual(['Geschwindigkei-', 'tsbegrenzung', 'im Ort']);
  expect(wrapText('Shorter', 20)).toEqual(['Shorter']);
  for (const width of [60, 70, 80]) {
    const marked = wrapText('e\u0301'.repeat(30), width);
    expect(marked.length).toBeGreaterThan(1);
    expect(marked.filter((line) => /^\p{M}/u.test(line))).toEqual([]);
  }
  expect(wrapText('一个非常长的城，市名', 96)).toEqual(['一个非常长的', '城，市名']);
});

it('is among the generated pictures of a module, under the id that its page shows', async () => {
  const [pages, module] = await Promise.all([defaultPages(), richModule()]);
  const charts = pages.generated(module);
  expect([...charts.keys()]).toEqual(['chart-figures']);
  expect(charts.get('chart-figures')).toMatchObject({
    fileName: 'chart-figures.svg',
    mediaType: 'image/svg+xml',
    alt: 'Few were answered.',
  });
  const page = JSON.stringify(pages.activity(module, activityOf(module, 'figures')));
  expect(page).toContain('"to":"asset","id":"chart-figures"');
});

it('follows the reader’s screen on pages of ours: every colour has one for the dark, and words keep their contrast', async () => {
  const [pages, module] = await Promise.all([defaultPages(), richModule()]);
  const { text, followingTheScreen } = pages.generated(module).get('chart-figures') ?? {};
  expect(text).not.toContain('<style>');
  const dark =
    /<style>@media screen and \(prefers-color-scheme:dark\)\{(.*)\}<\/style>/.exec(followingTheScreen ?? '')?.[1] ?? '';
  expect(followingTheScreen?.replace(/<style>.*<\/style>/, '')).toBe(text);
  const ground = /\[fill="#ffffff"\]\{fill:(#[0-9a-f]{6})\}/.exec(dark)?.[1] ?? '';
  for (const [, paint = '', colour = ''] of (text ?? '').matchAll(/(fill|stroke)="(#[0-9a-f]{6})"/g)) {
    const found = new RegExp(`\\[${paint}="${colour}"\\]\\{${paint}:(#[0-9a-f]{6})\\}`).exec(dark)?.[1];
    expect([colour, found]).toEqual([colour, expect.stringMatching(/^#/)]);
    if (contrast(colour, '#ffffff') >= 4.5) expect(contrast(found ?? '', ground)).toBeGreaterThanOrEqual(4.5);
  }
});

it('takes an institution’s colours along into the dark', () => {
  const drawing = '<svg><desc id="desc">Bars</desc><rect fill="#003366"/></svg>';
  const dark = /\[fill="#003366"\]\{fill:(#[0-9a-f]{6})\}/.exec(followingTheScreen(drawing))?.[1] ?? '';
  expect(contrast(dark, '#201e1b')).toBeGreaterThanOrEqual(4.5);
});
