import { createHash } from 'node:crypto';
import { HtmlValidate } from 'html-validate';
import { beforeAll, describe, expect, it } from 'vitest';
import type { TeachingModule } from '../../src/model/model.ts';
import { createPageSource } from '../../src/render/page-source.ts';
import { scriptSafe } from '../../src/render/pages/layout.ts';
import { minifyCss } from '../../src/render/theme/base-styles.ts';
import { loadDefaultTheme } from '../../src/render/theme-on-disk.ts';
import type { DocumentData, PageSource } from '../../src/targets/page-source.ts';
import { allPages, defaultPages, html, richModule } from './rich-module.ts';

let module: TeachingModule;
let pages: PageSource;

beforeAll(async () => {
  [module, pages] = await Promise.all([richModule(), defaultPages()]);
});

const validator = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:a11y'],
  rules: {
    // Groups of check boxes share a name, as radio buttons do.
    'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'submit', 'button', 'reset'] }],
  },
});

async function complaints(document: string): Promise<string[]> {
  const report = await validator.validateString(document);
  return report.results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line, column }) => `${ruleId} ${line}:${column} ${message}`),
  );
}

function data(parts: Partial<DocumentData> = {}): DocumentData {
  return {
    language: 'en',
    title: 'A page',
    moduleTitle: 'A module',
    html: { body: '<section><h1>A page</h1></section>', footer: html(pages.footer(module)) },
    stylesheets: ['assets/base.css', 'assets/theme.css'],
    scripts: ['assets/player.js'],
    navigation: [
      { title: 'Overview', href: 'index.html', type: 'overview' },
      { title: 'A page', href: 'a.html', type: 'reading', minutes: 5, current: true },
      { title: 'Another', href: 'b.html', type: 'quiz' },
    ],
    previous: { title: 'Overview', href: 'index.html' },
    next: { title: 'Another', href: 'b.html' },
    ...parts,
  };
}

describe('every page', () => {
  it.each([
    'overview',
    'glossary',
    'guide',
    'text',
    'source',
    'figures',
    'years',
    'talk',
    'paper',
    'archive',
    'quiz',
    'notes',
  ])('%s is valid HTML in its document', async (name) => {
    const tree = allPages(module, pages).get(name);
    expect(tree).toBeDefined();
    const body = `<section><h1>A page</h1>${html(tree ?? [])}</section>`;
    expect(await complaints(pages.document('website', data({ html: { body } })))).toEqual([]);
  });

  it('of a question is valid HTML', async () => {
    const forms = [...allPages(module, pages)].filter(([name]) => name.startsWith('question '));
    expect(forms.length).toBeGreaterThan(5);
    const body = `<section><h1>A quiz</h1><h2>Questions</h2><form>${forms.map(([, tree]) => html(tree)).join('')}<button type="submit">Send</button></form></section>`;
    expect(await complaints(pages.document('scorm', data({ html: { body } })))).toEqual([]);
  });
});

describe.each(['website', 'scorm', 'handout'])('the layout %s', (layout) => {
  const body = '<section><h1>A page</h1></section>';

  it('is a valid document in its language', async () => {
    const shown = layout === 'handout' ? '<p>Text.</p>' : body;
    const document = pages.document(layout, data({ language: 'ru', html: { body: shown } }));
    expect(await complaints(document)).toEqual([]);
    expect(document).toMatch(/^<!DOCTYPE html><html lang="ru" dir="ltr">/);
  });

  it('runs from right to left where its language does', () => {
    expect(pages.document(layout, data({ language: 'ar' }))).toContain('<html lang="ar" dir="rtl">');
  });

  it('lets nothing run and nothing load but the package’s own files', () => {
    const document = pages.document(layout, data());
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(document)?.[1] ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("base-uri 'none'");
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
    expect(document).not.toMatch(/src="(?:https?:)?\/\//);
    expect(document).not.toMatch(/\sstyle=|\son[a-z]+=|javascript:/);
  });

  it('holds no styles but those that its policy names', () => {
    const document = pages.document(layout, data());
    const allowed = [...document.matchAll(/'sha256-([^']+)'/g)].map(([, hash = '']) => hash.replace('&#x3D;', '='));
    const styles = [...document.matchAll(/<style data-file="[^"]*">([^<]*)<\/style>/g)].map(([, css = '']) => css);
    expect(document.match(/<style/g) ?? []).toHaveLength(styles.length);
    expect(styles.map((css) => createHash('sha256').update(css).digest('base64'))).toEqual(allowed);
    expect(styles).toHaveLength(layout === 'handout' ? 0 : 1);
  });

  it('escapes what it is given, and writes ready-made HTML as it is', () => {
    const document = pages.document(
      layout,
      data({
        title: '</title><script>alert(1)</script>',
        moduleTitle: '"><img>',
        html: { body: '<p id="ready">✓</p>' },
      }),
    );
    expect(document).not.toContain('<script>alert');
    expect(document).not.toContain('<img>');
    expect(document).toContain('<p id="ready">✓</p>');
  });
});

describe('the website', () => {
  it('has a skip link, a list of pages with the current one, the way on and back, and its place', () => {
    const document = pages.document('website', data());
    expect(document).toContain('<a class="cw-skip" href="#main">');
    expect(document).toContain('<main class="cw-main" id="main" tabindex="-1">');
    expect(document).toMatch(/href="a\.html" aria-current="page"/);
    expect(document.match(/aria-current=/g)).toHaveLength(1);
    expect(document).toMatch(/rel="prev" href="index\.html"/);
    expect(document).toMatch(/rel="next" href="b\.html"/);
    expect(document).toContain('Page 2 of 3');
    expect(document).toContain('Reading, 5 min');
    expect(document).toContain('CC BY 4.0');
    expect(document.indexOf('<main')).toBeLessThan(document.indexOf('<nav class="cw-nav"'));
  });

  it('says no place where the theme’s option is off', async () => {
    const quiet = createPageSource({ theme: await loadDefaultTheme(), options: { showProgress: false } });
    expect(quiet.document('website', data())).not.toContain('Page 2 of 3');
  });

  it('does without what is not there', () => {
    const { previous: _, next: __, ...rest } = data({ navigation: [] });
    const document = pages.document('website', rest);
    expect(document).not.toMatch(/<nav|rel="prev"|rel="next"|#contents/);
  });
});

describe('before any other file has arrived', () => {
  it.each(['website', 'scorm'])('the layout %s waits for no stylesheet: all stand behind the text', (layout) => {
    const document = pages.document(layout, data());
    const head = document.slice(0, document.indexOf('<body'));
    expect(head).not.toContain('<link');
    expect(head).toContain('--paper:');
    expect([...document.slice(document.indexOf('</footer>')).matchAll(/<link rel="stylesheet"/g)]).toHaveLength(2);
  });

  it.each([
    ['/* a "comment" */ a  ,\n b { color : red ; }', 'a,b{color : red;}'],
    ['a::before { content: "/* { ; } */  x"; }', 'a::before{content: "/* { ; } */  x";}'],
    [".b :hover { content: 'it\\'s  ;' }", ".b :hover{content: 'it\\'s  ;'}"],
    ['@media (min-width: 2rem)  { a + b { margin: 0 -1px } }', '@media (min-width: 2rem){a + b{margin: 0 -1px}}'],
  ])('%j is written short', (css, short) => {
    expect(minifyCss(css)).toBe(short);
  });
});

describe('data for the player', () => {
  it('stand in a JSON script element that nothing in them can end', () => {
    const json = JSON.stringify({ text: '</script><script>alert(1)</script><!-- & \u2028 "', n: 1 });
    const document = pages.document('scorm', data({ json }));
    const [, written = ''] =
      /<script type="application\/json" id="cartwright-data">(.*?)<\/script>/s.exec(document) ?? [];
    expect(JSON.parse(written)).toEqual(JSON.parse(json));
    expect(written).not.toMatch(/[<>&\u2028]/);
    expect(scriptSafe('"\u2029"')).toBe('"\\u2029"');
  });

  it('come with deferred scripts, in order', () => {
    const document = pages.document('scorm', data({ scripts: ['a.js', 'b.js'] }));
    expect(document).toContain('<script defer src="a.js"></script><script defer src="b.js"></script>');
  });
});

it('a layout that the theme does not have is a fault of ours', () => {
  expect(() => pages.document('poster', data())).toThrow('layouts/poster.hbs');
});
