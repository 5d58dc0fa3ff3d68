import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { texReader } from '../../src/content/formulas/read-tex.ts';
import { fullHtmlProfile } from '../../src/content/profiles.ts';
import { serialize } from '../../src/content/serialize.ts';
import { launchBrowser } from '../support/browser.ts';
import { drawAll } from './cells.ts';

/** What no command says that could be left out: lines between columns, places, and what is around a formula. */

const STYLES = readFileSync(new URL('../../templates/default/assets/formulas.css', import.meta.url), 'utf8');
const read = texReader('en');

function mathml(tex: string, display = false): string {
  const result = read(tex, display);
  if ('problem' in result) throw new Error(result.problem.message);
  const formula = { kind: 'formula', tex, display, mathml: result.mathml } as const;
  return serialize([formula], { profile: fullHtmlProfile, write: () => [] });
}

let page: Page;
beforeAll(async () => {
  page = await (await launchBrowser()).newPage();
});
afterAll(() => page.close());

const inksOf = async (cells: readonly string[]): Promise<readonly number[]> =>
  (await drawAll(page, cells)).map(({ ink }) => ink);

describe('lines of tables', () => {
  const array = (columns: string, rows = 'a & b \\\\ c & d'): string =>
    mathml(`\\begin{array}{${columns}} ${rows} \\end{array}`);

  test.each([
    ['between columns', array('c|c'), array('c:c'), array('c||c'), array('cc')],
    ['before the first', array('|cc'), array(':cc'), array('||cc'), array('cc')],
    ['behind the last', array('cc|'), array('cc:'), array('cc||'), array('cc')],
    [
      'over the first row',
      array('cc', '\\hline a & b \\\\ c & d'),
      array('cc', '\\hdashline a & b \\\\ c & d'),
      array('cc', '\\hline\\hline a & b \\\\ c & d'),
      array('cc'),
    ],
    [
      'between rows',
      array('cc', 'a & b \\\\ \\hline c & d'),
      array('cc', 'a & b \\\\ \\hdashline c & d'),
      array('cc', 'a & b \\\\ \\hline\\hline c & d'),
      array('cc'),
    ],
  ])('%s are whole, broken or double, as they are written', async (_, ...cells) => {
    const [whole = 0, broken = 0, double = 0, none = 0] = await inksOf(cells);
    expect(broken).toBeGreaterThan(none + 5);
    expect(whole).toBeGreaterThan(broken);
    expect(double).toBeGreaterThan(whole);
  });
});

interface Place {
  readonly sign: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
}

/** Where each sign of a formula is, in pixels. */
async function placesOf(html: string): Promise<readonly Place[]> {
  await page.setViewportSize({ width: 800, height: 300 });
  await page.setContent(
    `<!doctype html><meta charset="utf-8"><style>${STYLES}</style><p style="font-size:20px">${html}`,
  );
  return page.locator('math :is(mi, mn, mo, mtext)').evaluateAll((signs) =>
    signs.map((sign) => {
      const letters = document.createRange();
      letters.selectNodeContents(sign);
      const { left, right, top } = letters.getBoundingClientRect();
      return { sign: sign.textContent?.trim() ?? '', left, right, top };
    }),
  );
}

const placed = async (tex: string, display = false) => {
  const places = await placesOf(mathml(tex, display));
  return (sign: string, which = 0): Place => {
    const found = places.filter((place) => place.sign === sign)[which];
    if (found === undefined) throw new Error(`No ${sign} in ${tex}`);
    return found;
  };
};

describe('what is aligned', () => {
  test('lines have their relations below each other, with nothing between the two sides', async () => {
    const at = await placed('\\begin{aligned} x &= a \\\\ y+y+y &= b+b+b \\end{aligned}');
    expect(at('=', 1).left).toBeCloseTo(at('=', 0).left, 0);
    expect(at('x').right).toBeCloseTo(at('y', 2).right, 0);
    expect(at('a').left).toBeCloseTo(at('b').left, 0);
    expect(at('=').left - at('x').right).toBeLessThan(10);
    expect(at('a').left - at('=').right).toBeLessThan(10);
  });

  test('a second pair of columns is set apart', async () => {
    const at = await placed('\\begin{aligned} x &= a & y &= b \\\\ z &= c & w &= d \\end{aligned}');
    expect(at('y').left - at('a').right).toBeGreaterThan(15);
  });

  test.each([
    ['l', 'left', 'left'],
    ['r', 'right', 'right'],
  ] as const)('a column of `%s` has its cells on the %s', async (column, _, side) => {
    const at = await placed(`\\begin{array}{${column}} x \\\\ y+y+y \\end{array}`);
    expect(at('x')[side]).toBeCloseTo(at('y', column === 'l' ? 0 : 2)[side], 0);
  });

  test('a column of `c` has its cells in the middle', async () => {
    const at = await placed('\\begin{array}{c} x \\\\ y+y+y \\end{array}');
    expect(at('x').left + at('x').right).toBeCloseTo(at('y').left + at('y', 2).right, -1);
    expect(at('x').left).toBeGreaterThan(at('y').right);
  });

  test('a number of an equation is set apart from it', async () => {
    const at = await placed('x = y \\tag{7}', true);
    expect(at('(7)').left - at('y').right).toBeGreaterThan(40);
  });
});

describe('around a formula', () => {
  test('what is struck or a link is so in the formula, too', async () => {
    const x = mathml('x+y');
    const [plain = 0, struck = 0, link = 0] = await inksOf([x, `<del>${x}</del>`, `<a href="#">${x}</a>`]);
    expect(struck).toBeGreaterThan(plain + 10);
    expect(link).toBeGreaterThan(plain + 10);
  });

  test('emphasis changes no letter', async () => {
    const [plain, emphatic] = await drawAll(page, [mathml('x+1'), `<em>${mathml('x+1')}</em>`]);
    expect(emphatic).toEqual(plain);
  });

  test('a formula runs from left to right in words that run from right to left', async () => {
    const places = await placesOf(`<span dir="rtl">שלום ${mathml('a < b + 1')}</span>`);
    const lefts = places.map(({ left }) => left);
    expect(lefts).toEqual(lefts.toSorted((one, other) => one - other));
  });

  test('a circle has no corners, and a box has', async () => {
    const hasCorner = async (tex: string): Promise<boolean> => {
      await page.setContent(
        `<!doctype html><meta charset="utf-8"><style>${STYLES}</style><p style="font-size:40px">${mathml(tex)}`,
      );
      return page.locator('math [class*="cw-math"]').evaluate((frame) => {
        const { left, top } = frame.getBoundingClientRect();
        // What is under a point follows the frame's rounded corners.
        return frame.contains(document.elementFromPoint(left + 1, top + 1));
      });
    };
    expect(await hasCorner('\\textcircled{x}')).toBe(false);
    expect(await hasCorner('\\boxed{x}')).toBe(true);
  });

  test('a stroke stays on paper, where browsers leave grounds out', async () => {
    const bytesOf = async (styles: string): Promise<number> => {
      await page.setContent(`<!doctype html><meta charset="utf-8"><style>${styles}</style><p>${mathml('\\cancel{x}')}`);
      return (await page.pdf({ printBackground: false })).length;
    };
    expect(await bytesOf(STYLES)).toBeGreaterThan(
      (await bytesOf(STYLES.replace('print-color-adjust: exact;', ''))) + 100,
    );
  });
});

test('on a dark screen an author’s colours are on the ground for which they were chosen', async () => {
  const dark = await (await launchBrowser()).newPage({ colorScheme: 'dark' });
  const page_ = '<style>:root{background:#16140f;color:#eee}</style>';
  await dark.setContent(
    `<!doctype html><meta charset="utf-8"><style>${STYLES}</style>${page_}<p>${mathml('\\textcolor{black}{x}+y')}</p><p>${mathml('x+y')}`,
  );
  const grounds = await dark
    .locator('math')
    .evaluateAll((formulas) => formulas.map((formula) => getComputedStyle(formula).backgroundColor));
  await dark.close();
  expect(grounds).toEqual(['rgb(253, 252, 249)', 'rgba(0, 0, 0, 0)']);
});
