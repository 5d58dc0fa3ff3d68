import { beforeAll, describe, expect, it } from 'vitest';
import { COLOURS } from '../../src/render/charts/series.ts';
import { type Colouring, colouringOf, type GivenColours, screensOf } from '../../src/render/colours/colouring.ts';
import { hexOf, oklchOf } from '../../src/render/colours/oklch.ts';
import { faintColours, paletteOf, type ThemeColours } from '../../src/render/colours/palette.ts';
import type { PlatformStyles } from '../../src/render/theme/platform-styles.ts';
import { platformStyles } from '../../src/render/theme/platform-styles.ts';
import type { ThemeFolder } from '../../src/render/theme/read-folder.ts';
import { colourDefaultTheme } from '../../src/render/theme.ts';
import { loadDefaultTheme, readDefaultFolder } from '../../src/render/theme-on-disk.ts';
import { contrast } from '../../src/written/contrast.ts';
import { fc, tries } from '../support/property.ts';

let folder: ThemeFolder;
let screens: readonly [light: ThemeColours, dark: ThemeColours];

beforeAll(async () => {
  folder = await readDefaultFolder();
  screens = screensOf(folder, folder);
});

const place = { file: 'cartwright.json' };

function given(main: string, second?: string): GivenColours {
  return { main: { value: main, place }, ...(second === undefined ? {} : { second: { value: second, place } }) };
}

function colouring(main: string, second?: string): Colouring {
  return colouringOf(given(main, second), folder, folder);
}

function stylesIn(main: string, second?: string): PlatformStyles {
  return platformStyles(folder, folder, (path) => path, colouring(main, second).platform).styles;
}

/** As `color-mix(in srgb, one 86%, other)`. */
function mixed(one: string, other: string): string {
  const channel = (colour: string, at: number) => Number.parseInt(colour.slice(at, at + 2), 16);
  const mix = (at: number) => Math.round(0.86 * channel(one, at) + 0.14 * channel(other, at));
  return `#${[1, 3, 5].map((at) => mix(at).toString(16).padStart(2, '0')).join('')}`;
}

/** Every pair of the default theme that has to be told apart, and fails to be, in these colours. */
function failures(colours: ThemeColours): string[] {
  const of = (name: string) => colours.get(name) ?? '';
  const grounds = ['paper', 'sheet', 'wash'];
  const pairs: [string, string, number][] = [
    ...['ink', 'muted', 'link', 'visited', 'heading', 'task', 'right', 'wrong', 'note', 'tip'].flatMap((name) =>
      grounds.map((ground): [string, string, number] => [of(name), of(ground), 4.5]),
    ),
    ...['ink', 'link', 'visited'].map((name): [string, string, number] => [of(name), of('highlight'), 4.5]),
    ...['comment', 'keyword', 'string', 'number', 'name'].map((name): [string, string, number] => [
      of(`code-${name}`),
      of('wash'),
      4.5,
    ]),
    [of('accent'), of('paper'), 4.5],
    [of('accent'), of('sheet'), 4.5],
    [of('on-accent'), of('accent'), 4.5],
    [of('on-accent'), mixed(of('accent'), of('ink')), 4.5],
    ...['accent', 'focus', 'mark', 'line'].flatMap((name) =>
      grounds.map((ground): [string, string, number] => [of(name), of(ground), 3]),
    ),
  ];
  const second = Math.max(contrast(of('second'), of('paper')), contrast(of('second'), of('accent')));
  return [
    ...pairs.filter(([one, other, least]) => contrast(one, other) < least).map((pair) => pair.join(' ')),
    ...(second < 3 ? [`second ${of('second')} ${second}`] : []),
  ];
}

const anyColour = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`);

describe('the palette of two colours', () => {
  it('has WCAG’s contrast on light and dark screens, or is refused with a colour that is not', () => {
    let used = 0;
    fc.assert(
      fc.property(anyColour, fc.option(anyColour, { nil: undefined }), (main, second) => {
        const [light] = screens;
        let colours = { main, ...(second === undefined ? {} : { second }) };
        // What is offered instead is taken at once, the main colour's first.
        for (let faint = faintColours(colours, light); faint.length > 0; faint = faintColours(colours, light)) {
          const [{ which, instead, has, needs }] = faint as [(typeof faint)[number]];
          expect(has).toBeLessThan(needs);
          expect(instead).toBeDefined();
          expect(instead).not.toBe(colours[which]);
          colours = { ...colours, [which]: instead };
        }
        used += colours.main === main ? 1 : 0;
        for (const theme of screens) expect(failures(new Map([...theme, ...paletteOf(colours, theme)]))).toEqual([]);
      }),
      tries(60),
    );
    expect(used).toBeGreaterThan(10);
  });

  it('leaves a main colour that can be read as it is, and lightens it for dark screens', () => {
    const [light, dark] = screens.map((theme) => paletteOf({ main: '#002b5c' }, theme)) as [ThemeColours, ThemeColours];
    expect(light.get('accent')).toBe('#002b5c');
    expect(contrast(dark.get('accent') ?? '', '#181715')).toBeGreaterThanOrEqual(7);
    const hue = (colour = '') => oklchOf(colour).hue;
    expect(hue(dark.get('accent'))).toBeCloseTo(hue('#002b5c'), 0);
  });

  it('keeps a grey institution grey', () => {
    for (const theme of screens)
      for (const [name, colour] of paletteOf({ main: '#444444' }, theme))
        if (!['visited', 'on-accent'].includes(name))
          expect([name, oklchOf(colour).chroma < 0.005]).toEqual([name, true]);
  });

  it('shows a pale second colour where it decorates, and a darker one of its hue where it says something', () => {
    const [light] = screens;
    const palette = paletteOf({ main: '#002b5c', second: '#ffb81c' }, light);
    expect(palette.get('second')).toBe('#ffb81c');
    expect(contrast(palette.get('mark') ?? '', '#ffffff')).toBeGreaterThanOrEqual(3);
  });

  it.each(['#000000', '#ffffff', '#7b2d26', '#00ff00', '#123456'])('reads and writes %s unchanged', (colour) => {
    expect(hexOf(oklchOf(colour))).toBe(colour);
  });
});

describe('colours that are too faint', () => {
  const said = (main: string, second?: string) =>
    colouring(main, second).diagnostics.map(({ message, hint }) => `${message} ${hint}`);

  it('are refused with their contrast, and the nearest that would do', () => {
    expect(said('#fd0')).toEqual([
      'The main colour #fd0 has a contrast of 1.31:1 with the page (#fdfcf9); words in it need 4.5:1 (WCAG 2.2, 1.4.3). ' +
        'The nearest colour that would do is #877400: write "main": "#877400". A pale colour can be the second one.',
    ]);
    expect(colouring('#877400').diagnostics).toEqual([]);
  });

  it('are refused as the second where neither the page nor the main colour shows them', () => {
    const [first] = said('#7a5200', '#d08c20');
    expect(first).toContain(
      'The second colour #d08c20 is told neither from the page (#fdfcf9) nor from the main colour',
    );
    const [, instead = ''] = /"second": "(#[0-9a-f]{6})"/.exec(first ?? '') ?? [];
    expect(said('#7a5200', instead)).toEqual([]);
  });
});

describe('where colours arrive', () => {
  it('on platforms as styles that both Canvas and Moodle keep, with contrast on their own ground', () => {
    const styles = stylesIn('#002b5c', '#ffb81c');
    expect(styles['<h2>']).toBe('padding: 0 0 4px; border-bottom: 2px solid #ffb81c');
    expect(styles['cw-page']).toBe('padding: 14px 0 0; border-top: 6px solid #002b5c');
    expect(styles['cw-kind-quoted']).toContain('background-color: #002b5c; color: #ffffff');
    for (const style of Object.values(styles)) {
      const value = (name: string) => new RegExp(`(?:^|; )${name}: (#[0-9a-f]{6})`).exec(style)?.[1];
      const colour = value('color');
      if (colour !== undefined)
        expect(contrast(colour, value('background-color') ?? '#ffffff')).toBeGreaterThanOrEqual(4.5);
    }
    expect(styles['cw-head']).not.toBe(stylesIn('#7a1f3d')['cw-head']);
  });

  it('nowhere without them: a platform’s pages have no edges then', async () => {
    const { styles } = await loadDefaultTheme();
    expect(styles['cw-page']).toBeUndefined();
    expect(styles['<h2>']).toBeUndefined();
  });

  it('in documents over whatever the theme’s stylesheets say, on screens alone', async () => {
    const { value } = await colourDefaultTheme(await loadDefaultTheme(), readDefaultFolder, given('#002b5c'));
    const css = new TextDecoder().decode(value?.assets.get('base.css'));
    expect(css).toMatch(/@media screen\{:root:root\{[^}]*--accent:#002b5c;/);
    expect(css).toMatch(/@media screen and \(prefers-color-scheme:dark\)\{:root:root\{[^}]*--accent:#/);
  });

  it('in charts, where the main colour takes the place of the one it is most like', () => {
    const { charts } = colouring('#1d4f7c');
    expect(charts).toEqual(['#1d4f7c', ...COLOURS.slice(1)]);
    expect(colouring('#2a6a4a').charts).toEqual(['#2a6a4a', ...COLOURS.filter((colour) => colour !== '#2f6f4f')]);
  });
});
