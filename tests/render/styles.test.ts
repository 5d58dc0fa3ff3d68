import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Theme } from '../../src/render/theme.ts';
import { loadDefaultTheme } from '../../src/render/theme-on-disk.ts';
import { contrast } from '../../src/written/contrast.ts';
import { allPages, defaultPages, html, richModule } from './rich-module.ts';

let theme: Theme;
let css: string;
let base: string;

beforeAll(async () => {
  theme = await loadDefaultTheme();
  const text = (name: string) => new TextDecoder().decode(theme.assets.get(name));
  base = text('base.css');
  css = base + text('theme.css');
});

/**
 * Properties that Canvas keeps (CanvasSanitize, `css.properties`, 2024) and those that Moodle's HTML Purifier knows without
 * its "tricky" ones. A style may use what both keep; what only one keeps is in `COMFORT`: no meaning may hang on it.
 */
const KEPT_BY_BOTH = new Set(
  (
    'background-color border border-bottom border-collapse border-left border-right border-top clear color float ' +
    'font-family font-size font-style height line-height list-style-type margin padding text-align text-decoration ' +
    'text-indent vertical-align white-space width'
  ).split(' '),
);
const COMFORT = new Set(['max-height', 'max-width', 'min-width', 'overflow-x', 'caption-side']);

const LOGO = ['cw-logo-line', 'cw-logo-picture'];

/** What is nowhere but in a box with a ground of ours: a source, a question's context. */
const INSIDE_BOXES = ['cw-context-source', 'cw-role', 'cw-source-line', 'cw-words-editorial'];

function declarations(style: string): Map<string, string> {
  return new Map(
    style.split(';').map((declaration) => {
      const [property = '', value = ''] = declaration.split(':').map((part) => part.trim());
      return [property, value] as const;
    }),
  );
}

describe('styles for platforms without a stylesheet of ours', () => {
  it('use only what Canvas and Moodle both keep', () => {
    for (const [name, style] of Object.entries(theme.styles))
      for (const property of declarations(style).keys())
        expect([name, property, KEPT_BY_BOTH.has(property) || COMFORT.has(property)]).toEqual([name, property, true]);
  });

  it('hold nothing that Canvas’s pattern for style attributes refuses, and no colour that a name hides', () => {
    for (const style of Object.values(theme.styles)) {
      expect(style).toMatch(/^[-:,;#%.()/\sa-zA-Z0-9]*$/);
      for (const value of declarations(style).values()) expect(value).not.toMatch(/\b(red|black|white|gr[ae]y|navy)\b/);
    }
  });

  it('have contrast enough, on their own ground and on the platform’s white', () => {
    for (const [name, style] of Object.entries(theme.styles)) {
      const found = declarations(style);
      const ground = found.get('background-color') ?? '#ffffff';
      const colour = found.get('color');
      if (colour !== undefined) expect([name, contrast(colour, ground)]).toEqual([name, expect.any(Number)]);
      if (colour !== undefined) expect(contrast(colour, ground)).toBeGreaterThanOrEqual(4.5);
      // Where we lay a ground, the platform's dark mode must not bring light words onto it.
      if (found.has('background-color')) expect([name, colour]).toEqual([name, expect.stringMatching(/^#/)]);
    }
  });

  it('colour words only on a ground of ours: a platform may be dark', () => {
    const coloured = Object.entries(theme.styles).filter(([, style]) => declarations(style).has('color'));
    const bare = coloured.filter(([, style]) => !declarations(style).has('background-color')).map(([name]) => name);
    expect(bare.sort()).toEqual([...INSIDE_BOXES].sort());
  });

  it('have contrast enough where a muted word stands in a coloured box', () => {
    const grounds = Object.values(theme.styles).flatMap((style) => declarations(style).get('background-color') ?? []);
    const pale = grounds.filter((ground) => contrast(ground, '#000000') > 10);
    for (const name of INSIDE_BOXES)
      for (const ground of pale)
        expect(contrast(declarations(theme.styles[name] ?? '').get('color') ?? '', ground)).toBeGreaterThanOrEqual(4.5);
    expect(pale.length).toBeGreaterThan(5);
  });

  it('are of classes that pages really have', async () => {
    const [pages, module] = await Promise.all([defaultPages(), richModule()]);
    const written = [...allPages(module, pages).values()].map(html).join('\n');
    const classes = new Set([...written.matchAll(/ class="([^"]*)"/g)].flatMap(([, names = '']) => names.split(' ')));
    const unseen = Object.keys(theme.styles).filter((name) => !classes.has(name));
    // `mark` is what the serialiser makes of the element for Moodle, and `cw-remote-frame` is in pages of Canvas alone, a logo only where the workspace has one. A table without an alignment, or with a centred one, is not in the sample.
    expect(
      unseen.filter((name) => !['align-left', 'align-center', 'mark', 'cw-remote-frame', ...LOGO].includes(name)),
    ).toEqual([]);
  });

  it('tell quoted, narrated and editorial apart by more than colour', () => {
    const border = (name: string) =>
      declarations(theme.styles[name] ?? '')
        .get('border-left')
        ?.split(' ')[1];
    expect(border('cw-words-quoted')).toBe('solid');
    expect(border('cw-words-narrated')).toBe('dashed');
    expect(declarations(theme.styles['cw-words-editorial'] ?? '').get('font-style')).toBe('italic');
  });
});

/** Custom properties of the first `:root` block behind a place in the stylesheet. */
function palette(from: number): Record<string, string> {
  const start = css.indexOf(':root {', from);
  const block = css.slice(start, css.indexOf('}', start));
  return Object.fromEntries(
    [...block.matchAll(/--([a-z-]+):\s*(#[0-9a-f]{3,6});/g)].map((match) => [match[1], match[2]]),
  );
}

describe('the stylesheet', () => {
  it('is small', () => {
    expect(gzipSync(css).length).toBeLessThan(12 * 1024);
    // Every page holds it.
    expect(gzipSync(base).length).toBeLessThan(3 * 1024);
  });

  it('loads nothing from anywhere', () => {
    expect(css).not.toMatch(/@import|url\(|@font-face/);
  });

  it.each([
    ['light', () => palette(0)],
    ['dark', () => ({ ...palette(0), ...palette(css.indexOf('prefers-color-scheme: dark')) })],
    ['printed', () => ({ ...palette(0), ...palette(css.indexOf('@media print')) })],
  ])('has contrast enough in its %s colours', (_, colours) => {
    const { paper = '', sheet = '', wash = '', ...inks } = colours();
    for (const ground of [paper, sheet, wash])
      for (const name of ['ink', 'muted', 'link', 'accent', 'right', 'wrong'])
        expect([name, ground, contrast(inks[name] ?? '', ground) >= 4.5]).toEqual([name, ground, true]);
    expect(contrast(inks['on-accent'] ?? '', inks.accent ?? '')).toBeGreaterThanOrEqual(4.5);
    // What marks focus, and lines that carry meaning (WCAG 2.2, 1.4.11).
    for (const ground of [paper, sheet, wash])
      for (const name of ['focus', 'line']) expect(contrast(inks[name] ?? '', ground)).toBeGreaterThanOrEqual(3);
  });

  it.each([
    ['light', 0],
    ['dark', 1],
  ])('has contrast enough in the %s colours of words and boxes', (_, dark) => {
    const isDark = (at: number) => css.lastIndexOf('prefers-color-scheme: dark', at) > css.lastIndexOf('\n}\n', at);
    const palettes = [...css.slice(0, css.indexOf('@media print')).matchAll(/:root \{/g)].map(({ index }) => ({
      index,
      colours: palette(index),
    }));
    const colours = Object.assign(
      {},
      ...palettes.filter(({ index }) => dark === 1 || !isDark(index)).map((one) => one.colours),
    );
    for (const name of ['note', 'tip', 'warning', 'example', 'task'])
      expect([name, contrast(colours[name], colours.sheet) >= 4.5]).toEqual([name, true]);
    for (const name of ['comment', 'keyword', 'string', 'number', 'name'])
      expect([name, contrast(colours[`code-${name}`], colours.wash) >= 4.5]).toEqual([name, true]);
    for (const name of ['ink', 'link'])
      expect([name, contrast(colours[name], colours.highlight) >= 4.5]).toEqual([name, true]);
  });

  it('changes nothing but colours in the dark, and the ground around a logo', () => {
    const sheet = css.replace(/(?<=\.cw-logo \{)[^}]*padding:[^}]*(?=\})/, '');
    expect(sheet).not.toBe(css);
    const blocks = [...sheet.matchAll(/prefers-color-scheme: dark\) \{([\s\S]*?)\n\}/g)].map(([, block = '']) => block);
    expect(blocks).toHaveLength(3);
    const found = blocks.flatMap((block) => [...block.matchAll(/([a-z-]+):\s*([^;{}]+);/g)]);
    expect(found.length).toBeGreaterThan(20);
    for (const [, name = '', value = ''] of found)
      expect([name, value, /^(?:--.+|background)$/.test(name) && /^#[0-9a-f]{3,6}$/.test(value)]).toEqual([
        name,
        value,
        true,
      ]);
  });

  it('keeps colours in its custom properties, so that the dark scheme forgets none', () => {
    const rules = css.replace(/:root\s*\{[^}]*\}/g, '').replace(/@media print[\s\S]*$/, '');
    const colours = [...rules.matchAll(/#[0-9a-f]{3,6}\b/gi)].map(([colour]) => colour);
    // Pictures with dark lines on nothing need a white ground in any scheme.
    expect(colours).toEqual(['#fff']);
  });

  it('hides from paper what only a screen needs, and shows addresses there', () => {
    const print = css.slice(css.indexOf('@media print'));
    for (const name of ['.cw-nav', '.pager', '.cw-skip']) expect(print).toContain(`${name},`);
    expect(print).toContain('attr(href)');
  });

  it('moves nothing for those who asked for less motion', () => {
    const moving = [...css.matchAll(/scroll-behavior: smooth|transition:|animation(?!: show-late 0s):/g)];
    const allowed = css.indexOf('prefers-reduced-motion: no-preference');
    expect(moving.every(({ index }) => index > allowed)).toBe(true);
    expect(allowed).toBeGreaterThan(0);
  });
});
