import { beforeAll, describe, expect, test } from 'vitest';
import { texReader } from '../../src/content/formulas/read-tex.ts';
import { fullHtmlProfile } from '../../src/content/profiles.ts';
import { serialize } from '../../src/content/serialize.ts';
import { launchBrowser } from '../support/browser.ts';
import { type Drawn, drawAll } from './cells.ts';
import { type CorpusFormula, corpus } from './corpus.ts';

const read = texReader('en');

function mathml(tex: string, display: boolean): string | undefined {
  const result = read(tex, display);
  if ('problem' in result) return undefined;
  const formula = { kind: 'formula', tex, display, mathml: result.mathml } as const;
  return serialize([formula], { profile: fullHtmlProfile, write: () => [] });
}

/** The same formula without one of its commands, whose braces stay: `\cancel{x}` without `\cancel` is `{x}`. */
interface Without {
  readonly whole: string;
  readonly command: string;
  readonly rest: string;
}

/** Commands that may change nothing where they are: they say what something is, group, or ask for what is there anyway. */
const SILENT = new Set(
  (
    'left right big Big bigg Bigg bigl bigr Bigl Bigr biggl biggr Biggl Biggr limits nolimits displaystyle textstyle ' +
    'dfrac tfrac dbinom tbinom cfrac genfrac operatorname operatornamewithlimits mathrm text mathop mathbin mathrel mathord mathopen mathclose ' +
    'smash vcenter mathclap mathllap mathrlap normalsize mbox phantom hphantom vphantom ce pu limits substack raise ' +
    'widehat widetilde widecheck overleftharpoon mathnormal textnormal mathit'
  ).split(' '),
);

/** Commands whose sign is ink of their own: without them there is less. Fractions and roots make their parts smaller, too. */
const INK = new Set(
  (
    'overline underline bar cancel bcancel xcancel sout hcancel boxed fbox angl phase longdiv textcircled vec ' +
    'hat tilde dot ddot check breve acute grave mathring widehat widetilde overrightarrow overleftarrow overbrace ' +
    'underbrace wideparen overparen not underbar utilde hline hdashline overleftrightarrow'
  ).split(' '),
);

function withoutEach({ tex, display }: CorpusFormula): readonly Without[] {
  const whole = mathml(tex, display);
  const commands = new Set(Array.from(tex.matchAll(/\\([A-Za-z]+)/g), (match) => match[1] ?? ''));
  return [...commands].flatMap((command) => {
    const rest = mathml(tex.replace(new RegExp(`\\\\${command}(?![A-Za-z])`), ' '), display);
    return whole === undefined || rest === undefined ? [] : [{ whole, command, rest }];
  });
}

test('every formula of the corpus is read', () => {
  expect(corpus.length).toBeGreaterThan(700);
  expect(corpus.filter(({ tex, display }) => mathml(tex, display) === undefined)).toEqual([]);
});

/** Unicode has no bold ℓ. */
const KNOWN = ['\\oint_{\\partial S} \\mathbf{B}\\cdot d\\boldsymbol{\\ell} = \\mu_0 I without \\boldsymbol'];

/** What no font that the tests bring has: braces in the shape of a moustache, Ⓢ, and Chinese words within a formula. */
const RARE = { commands: new Set(['circledS', 'lmoustache', 'rmoustache']), signs: new Set('Ⓢ⎰⎱中文') };

describe('in the browser', () => {
  const pairs = corpus.flatMap((formula) => withoutEach(formula).map((pair) => ({ ...pair, formula })));
  const all = [
    ...new Set([
      ...corpus.map(({ tex, display }) => mathml(tex, display) ?? ''),
      ...pairs.flatMap(({ whole, rest }) => [whole, rest]),
    ]),
  ];
  const drawn = new Map<string, Drawn>();

  beforeAll(async () => {
    const page = await (await launchBrowser()).newPage();
    const pictures = await drawAll(page, all);
    for (const [index, picture] of pictures.entries()) drawn.set(all[index] ?? '', picture);
    await page.close();
  }, 180_000);

  const of = (html: string): Drawn => drawn.get(html) ?? { picture: 0, ink: 0 };

  test('no command can be left out and the picture stay as it is', () => {
    const lost = pairs
      .filter(({ command }) => !SILENT.has(command) && !RARE.commands.has(command))
      .filter(({ whole, rest }) => of(whole).picture === of(rest).picture)
      .map(({ formula, command }) => `${formula.tex} without \\${command}`);
    expect(lost).toEqual(KNOWN);
  });

  test('signs that are lines and marks are ink of their own', () => {
    const withInk = pairs.filter(({ command }) => INK.has(command));
    expect(withInk.length).toBeGreaterThan(80);
    const lost = withInk
      .filter(({ whole, rest }) => of(whole).ink <= of(rest).ink)
      .map(
        ({ formula, command, whole, rest }) => `${formula.tex} without \\${command}: ${of(whole).ink}, ${of(rest).ink}`,
      );
    expect(lost).toEqual([]);
  });
});

test('without the theme’s stylesheet the strokes are gone, so that the tests above look at what it draws', async () => {
  const page = await (await launchBrowser()).newPage();
  const formulas = ['\\cancel{x}', '\\overline{AB}', '\\boxed{x}'].map((tex) => mathml(tex, false) ?? '');
  const [cancel, overline, boxed] = await drawAll(page, formulas, '');
  const [x, ab] = await drawAll(
    page,
    ['x', 'AB'].map((tex) => mathml(tex, false) ?? ''),
    '',
  );
  await page.close();
  expect([cancel, overline, boxed]).toEqual([x, ab, x]);
});

// Browsers paint a plain ground behind letters then, which covered the lines of `\\overline` and `\\underline`.
test('with colours of the reader’s lines and strokes are still there, and colours of the author’s are not', async () => {
  const page = await (await launchBrowser()).newPage({ forcedColors: 'active', colorScheme: 'light' });
  const lined = ['overline', 'underline', 'cancel', 'xcancel', 'sout', 'boxed', 'angl', 'phase'].map(
    (command) => mathml(`\\${command}{AB}`, false) ?? '',
  );
  const plain = ['AB', '\\textcolor{yellow}{AB}', '\\colorbox{black}{$AB$}'].map((tex) => mathml(tex, false) ?? '');
  const [bare, ...others] = await drawAll(page, [...plain, ...lined]);
  await page.close();
  const ink = bare?.ink ?? 0;
  expect(others.slice(0, 2).map((one) => one.ink)).toEqual([ink, ink]);
  expect(others.slice(2).filter((one) => one.ink <= ink + 5)).toEqual([]);
});

test('every sign of the corpus has a glyph that is seen', async () => {
  const page = await (await launchBrowser()).newPage();
  const signs = [
    ...new Set(
      corpus.flatMap(({ tex, display }) => Array.from((mathml(tex, display) ?? '').replace(/<[^>]*>|&[a-z]+;/g, ''))),
    ),
  ].filter((sign) => !/[\s\u2061-\u2064\u200b\u00a0]|\ufe0e/.test(sign));
  const pictures = await drawAll(
    page,
    signs.map((sign) => `<math><mi>${sign}</mi></math>`),
  );
  await page.close();
  const unseen = signs.filter((_, index) => (pictures[index]?.ink ?? 0) < 1);
  expect(unseen.toSorted()).toEqual([...RARE.signs].toSorted());
});
