import { describe, expect, it } from 'vitest';
import { bundledThemeModule } from '../../scripts/bundled-theme.ts';
import { createPageSource } from '../../src/render/page-source.ts';
import { checkTheme } from '../../src/render/theme/check-theme.ts';
import { loadHandlebars, loadHandlebarsRuntime } from '../../src/render/theme/handlebars.ts';
import { loadTheme, type Theme, unpack } from '../../src/render/theme.ts';
import { defaultThemeFolder, loadDefaultTheme, readDefaultFolder } from '../../src/render/theme-on-disk.ts';
import { templateShapes } from '../../src/render/views/registry.ts';
import { memoryHost } from '../../src/source/memory-host.ts';
import { nodeHost } from '../../src/source/node-host.ts';
import { words as en } from '../../src/text/languages/en/words.ts';
import { literalWords } from './literal-words.ts';
import { activityOf, allPages, html, richModule } from './rich-module.ts';

const MANIFEST = '{ "name": "mine", "description": "Mine." }';

/** Findings about a theme of these files, as `code file line: message`. */
async function findings(files: Readonly<Record<string, string>>): Promise<string[]> {
  const { diagnostics } = await load(files);
  return diagnostics.map(
    ({ code, file, range, pointer, message }) =>
      `${code} ${file}${pointer ?? ''}:${range?.start.line ?? ''} ${message}`,
  );
}

function load(files: Readonly<Record<string, string>>) {
  const all = { 'theme.json': MANIFEST, ...files };
  const host = memoryHost(
    Object.fromEntries(Object.entries(all).map(([name, text]) => [`/w/templates/mine/${name}`, text])),
    '/w/templates',
  );
  return loadTheme(host, '/w/templates/mine', readDefaultFolder);
}

describe('the default theme', () => {
  it('has every template, and uses in them only what pages give', async () => {
    const [handlebars, folder] = await Promise.all([loadHandlebars(), readDefaultFolder()]);
    expect([...folder.templates.keys()]).toEqual(expect.arrayContaining(Object.keys(templateShapes)));
    const options = folder.manifest?.options ?? {};
    expect(checkTheme(handlebars, { ...folder, options, declared: Object.keys(options) }, (path) => path)).toEqual([]);
  });

  it('is loaded once, and lies beside the code', async () => {
    expect(loadDefaultTheme()).toBe(loadDefaultTheme());
    expect(defaultThemeFolder()).toMatch(/templates\/default$/);
    expect((await loadTheme(nodeHost(), defaultThemeFolder(), readDefaultFolder)).diagnostics).toEqual([]);
  });

  it('renders the same from a built program, where it is compiled beforehand', async () => {
    const [runtime, text, theme, module] = await Promise.all([
      loadHandlebarsRuntime(),
      bundledThemeModule(),
      loadDefaultTheme(),
      richModule(),
    ]);
    const { bundledTheme } = await import(`data:text/javascript,${encodeURIComponent(text)}`);
    const unpacked = unpack(runtime, bundledTheme);
    const plain = ({ assets, run: _, ...rest }: Theme) => ({
      ...rest,
      assets: [...assets].map(([name, bytes]) => [name, new TextDecoder().decode(bytes)]),
    });
    expect(plain(unpacked)).toEqual(plain(theme));
    const [first, second] = [unpacked, theme].map((each) => {
      const pages = createPageSource({ theme: each });
      return [...allPages(module, pages)].map(([name, tree]) => `${name}: ${html(tree)}`);
    });
    expect(first).toEqual(second);
    expect(() => unpacked.run('pages/poster.hbs', {}, {} as never)).toThrow('pages/poster.hbs');
  });

  it('has no literal word in any template: all words come from the text catalogue', async () => {
    const { templates } = await readDefaultFolder();
    for (const [path, source] of templates) expect([path, literalWords(source)]).toEqual([path, []]);
  });

  it('has no partial and no icon that nothing uses', async () => {
    const { templates, icons } = await readDefaultFolder();
    const sources = [...templates.values()].join('\n');
    const partials = [...templates.keys()].flatMap((path) => /^partials\/(.*)\.hbs$/.exec(path)?.[1] ?? []);
    expect(partials.filter((name) => !sources.includes(`{{> ${name}`))).toEqual([]);
    const types = Object.keys(templateShapes).flatMap((path) => /^pages\/(.*)\.hbs$/.exec(path)?.[1] ?? []);
    // The way to all pages of a long module.
    expect([...icons.keys()].filter((name) => ![...types, 'contents'].includes(name))).toEqual([]);
  });

  it('uses every page text of the catalogue that only templates could use', async () => {
    const { templates } = await readDefaultFolder();
    const sources = [...templates.values()].join('\n');
    const ofTemplates = Object.keys(en).filter((key) => /^(nav|excerpt|dataset|guide|rubric|link)\./.test(key));
    const inCode = [
      'excerpt.openQuote',
      'excerpt.closeQuote',
      'excerpt.noteMark',
      'dataset.missing',
      'guide.range',
      'guide.credit',
      'nav.allPages',
      'nav.section',
    ];
    expect(ofTemplates.filter((key) => !sources.includes(`"${key}"`) && !inCode.includes(key))).toEqual([]);
  });
});

describe('literalWords', () => {
  it.each([
    ['<p>Hello</p>', ['Hello']],
    ['<p title="Close it">{{x}}</p>', ['Close it']],
    ['<p aria-label="{{t "nav.skip"}}" class="word">{{x}}: ({{y}}) – [{{z}}]</p>', []],
    ['{{#if a}}und{{else}}oder{{/if}}', ['und', 'oder']],
    ['<!-- nobody sees this -->{{! nor this }}<br>', []],
    ['<meta name="viewport" content="width=device-width">', []],
    ['<input placeholder="Type here" type="text">', ['Type here']],
    ['<p>→ ↩︎ 1.</p>', []],
  ])('finds in %s', (source, words) => {
    expect(literalWords(source)).toEqual(words);
  });
});

describe('a theme of its own', () => {
  it('takes from the default theme what it leaves out', async () => {
    const { value, diagnostics } = await load({
      'pages/link.hbs': '<div class="mine">{{content description}}</div>',
      'icons/reading.svg': '<svg></svg>',
      'assets/mine.css': 'p {}',
      'theme.json':
        '{ "name": "mine", "description": "d", "styles": { "cw-table": "color: #000", "mine": "margin: 0" } }',
    });
    expect(diagnostics).toEqual([]);
    const base = await loadDefaultTheme();
    expect(value?.name).toBe('mine');
    expect(value?.styles).toEqual({ ...base.styles, 'cw-table': 'color: #000', mine: 'margin: 0' });
    expect([...(value?.assets.keys() ?? [])]).toEqual([...base.assets.keys(), 'mine.css']);
    const pages = createPageSource({ theme: value ?? base });
    const module = await richModule();
    expect(html(pages.activity(module, activityOf(module, 'archive')))).toBe(
      '<div class="mine"><p>Look around.</p>\n</div>',
    );
    expect(html(pages.activity(module, activityOf(module, 'text')))).toContain('cw-reading');
  });

  it('writes its own rules of `inline.css` into pages, class by class, and over them those of `theme.json`', async () => {
    const { value, diagnostics } = await load({
      'inline.css':
        '/* Ours. */\n.cw-table, .cw-quote { margin: 0;\n  padding: 4px }\n.cw-quote { color: #000 }\n.cw-note { margin: 0 }',
      'theme.json': '{ "name": "mine", "description": "d", "styles": { "cw-note": "margin: 2px" } }',
    });
    expect(diagnostics).toEqual([]);
    expect(value?.styles).toEqual({
      ...(await loadDefaultTheme()).styles,
      'cw-table': 'margin: 0; padding: 4px',
      'cw-quote': 'margin: 0; padding: 4px; color: #000',
      'cw-note': 'margin: 2px',
    });
  });

  it('has its own colours on platforms, too: those for any screen, over the default theme’s', async () => {
    const { value, diagnostics } = await load({
      'assets/base.css':
        ':root { --accent: #00529b; --ink: var(--deep); --deep: #001122 }\n@media (prefers-color-scheme: dark) { :root { --accent: #fff } }',
      'inline.css':
        ':root { --edge: #123456; }\n.cw-date { color: var(--gone, #010101); border: 1px solid var(--accent) }',
    });
    expect(diagnostics).toEqual([]);
    expect(value?.styles['cw-words-quoted']).toContain('border-left: 4px solid #00529b');
    expect(value?.styles['cw-source']).toContain('border: 1px solid #123456');
    expect(value?.styles['cw-source']).toContain('background-color: #ffffff; color: #001122');
    expect(value?.styles['cw-date']).toBe('color: #010101; border: 1px solid #00529b');
  });

  it('may declare options and use them', async () => {
    const { value, diagnostics } = await load({
      'theme.json':
        '{ "name": "mine", "description": "d", "options": { "motto": { "type": "string", "default": "Festina & lente", "description": "d" } } }',
      'pages/link.hbs': '<p>{{#if @options.motto}}{{@options.motto}}{{/if}}</p>',
    });
    expect(diagnostics).toEqual([]);
    const module = await richModule();
    const theme = value ?? (await loadDefaultTheme());
    const page = (options: Record<string, string>) =>
      html(createPageSource({ theme, options }).activity(module, activityOf(module, 'archive')));
    expect(page({})).toBe('<p>Festina &amp; lente</p>');
    expect(page({ motto: '' })).toBe('<p></p>');
  });

  it.each<[string, Record<string, string>, string]>([
    ['theme-invalid', { 'theme.json': '[]' }, 'theme-invalid mine/theme.json:1'],
    [
      'theme-invalid',
      { 'theme.json': '{"name": "a", "description": "b", "colour": 1}' },
      'theme-invalid mine/theme.json/colour:1',
    ],
    [
      'theme-invalid',
      {
        'theme.json':
          '{"name": "a", "description": "b", "options": {"x": {"type": "boolean", "default": 1, "description": "d"}}}',
      },
      'theme-invalid mine/theme.json/options/x:1',
    ],
    [
      'style-not-inline',
      { 'theme.json': '{"name": "a", "description": "b", "styles": {"x": "background: url(http://e.org)"}}' },
      'style-not-inline mine/theme.json/styles/x:1',
    ],
    // Many declarations, of which the last is none.
    [
      'style-not-inline',
      {
        'theme.json': `{"name": "a", "description": "b", "styles": {"x": "${'color:   red; '.repeat(200)}"}}`.replace(
          '; "}',
          '; x"}',
        ),
      },
      'style-not-inline mine/theme.json/styles/x:1',
    ],
    [
      'style-not-inline',
      { 'theme.json': '{"name": "a", "description": "b", "styles": {"x": "color: red !important"}}' },
      'style-not-inline',
    ],
    [
      'style-not-inline',
      { 'inline.css': '.cw-note { margin: 0 }\n.cw-note > p { margin: 0 }' },
      'style-not-inline mine/inline.css:2 A `style` attribute can say rules of single classes and of headings only',
    ],
    ['style-not-inline', { 'inline.css': '\n@media print { .cw-note { margin: 0 } }' }, 'mine/inline.css:2'],
    ['style-not-inline', { 'inline.css': '.cw-note:hover { margin: 0 }' }, 'mine/inline.css:1'],
    ['style-not-inline', { 'inline.css': ':root { color: red }' }, 'custom properties alone'],
    ['style-not-inline', { 'inline.css': '.a { background: url(http://e.org) }' }, 'no plain'],
    ['style-not-inline', { 'inline.css': '.a { color: red !important }' }, 'no plain'],
    ['style-not-inline', { 'inline.css': '.a {\n  color red;\n}' }, 'mine/inline.css:2 This is not CSS'],
    [
      'style-not-inline',
      { 'inline.css': '.a { margin: 0 }\n.b { color: var(--gone) }' },
      'mine/inline.css:2 The color of `.b` is `var(--gone)`, which no `:root` gives a value.',
    ],
    [
      'style-not-inline',
      { 'inline.css': ':root { --a: var(--b); --b: var(--a) }\n.a { color: var(--a) }' },
      'mine/inline.css:2',
    ],
    ['unknown-file', { 'pages/readings.hbs': '' }, 'unknown-file mine/pages/readings.hbs: No page uses a template'],
    ['unknown-file', { 'notes.txt': 'x' }, 'unknown-file mine/notes.txt: A theme has no place'],
    ['template-syntax', { 'pages/link.hbs': '<p>\n{{#if url}}</p>' }, 'template-syntax mine/pages/link.hbs:2'],
    [
      'unknown-variable',
      { 'pages/link.hbs': '\n{{adress}}' },
      'unknown-variable mine/pages/link.hbs:2 There is no `adress` here.',
    ],
    ['unknown-variable', { 'pages/timeline.hbs': '{{#each events}}{{year}}{{/each}}' }, 'unknown-variable'],
    ['unknown-variable', { 'pages/link.hbs': '{{../url}}' }, 'unknown-variable'],
    ['unknown-variable', { 'pages/link.hbs': '{{constructor}}' }, 'unknown-variable'],
    ['unknown-variable', { 'pages/link.hbs': '{{@index}}' }, 'unknown-variable'],
    ['unknown-variable', { 'partials/term.hbs': '{{nothing}}' }, 'unknown-variable mine/partials/term.hbs:1'],
    ['unknown-partial', { 'pages/link.hbs': '{{> fot foot}}' }, 'unknown-partial'],
    ['unknown-helper', { 'pages/link.hbs': '{{contents description}}' }, 'unknown-helper'],
    ['unknown-helper', { 'pages/link.hbs': '{{#unles url}}{{/unles}}' }, 'unknown-helper'],
    ['unknown-text', { 'pages/link.hbs': '{{t "link.opne" site=site}}' }, 'unknown-text'],
    ['unknown-option', { 'pages/link.hbs': '{{#if @options.showProgres}}{{/if}}' }, 'unknown-option'],
    [
      'unused-option',
      {
        'theme.json':
          '{"name": "a", "description": "b", "options": {"x": {"type": "boolean", "default": true, "description": "d"}}}',
      },
      'unused-option mine/theme.json/options/x: No template uses the option `x`.',
    ],
    ['wrong-use', { 'pages/link.hbs': '{{description}}' }, '`description` is content, not words.'],
    ['wrong-use', { 'pages/link.hbs': '{{content url}}' }, 'wrong-use'],
    ['wrong-use', { 'pages/link.hbs': '{{{url}}}' }, 'three braces would let'],
    ['wrong-use', { 'pages/link.hbs': '{{&url}}' }, 'three braces would let'],
    ['wrong-use', { 'pages/link.hbs': '{{foot}}' }, 'nothing that can be written as words'],
    ['wrong-use', { 'pages/link.hbs': '{{#each url}}{{/each}}' }, 'Only a list'],
    ['wrong-use', { 'pages/link.hbs': '<p title="{{content description}}"></p>' }, 'Content cannot stand inside a tag'],
    ['wrong-use', { 'pages/link.hbs': '{{t "link.open"}}' }, 'needs a value for `site`'],
    ['wrong-use', { 'pages/link.hbs': '{{t "link.open" site=foot}}' }, 'neither words nor a number'],
    ['wrong-use', { 'pages/link.hbs': '{{t url}}' }, 'the key of a text in quotation marks'],
    ['wrong-use', { 'pages/link.hbs': '{{"fixed"}}' }, 'A fixed value needs no braces'],
    ['wrong-use', { 'pages/link.hbs': '{{icon "nothing"}}' }, 'The theme has no icon'],
    ['wrong-use', { 'pages/link.hbs': '{{> (lookup . "x")}}' }, 'named outright'],
    ['wrong-use', { 'pages/link.hbs': '{{#> page-foot foot}}{{/page-foot}}' }, 'Blocks of partials'],
    ['wrong-use', { 'layouts/website.hbs': '{{html.body}}' }, 'is HTML already'],
    ['unquoted-attribute', { 'pages/link.hbs': '<p class={{url}}></p>' }, 'unquoted-attribute'],
  ])('is told: %s, %j', async (code, files, expected) => {
    const found = await findings(files);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(`render/${code} `);
    expect(found[0]).toContain(expected);
  });

  it('that does not exist is an error, and so is a broken JSON', async () => {
    const { value, diagnostics } = await loadTheme(memoryHost({}), '/w/templates/gone', readDefaultFolder);
    expect(value).toBeUndefined();
    expect(diagnostics.map(({ code }) => code)).toEqual(['render/theme-missing']);
    expect((await load({ 'theme.json': '{' })).diagnostics.map(({ code }) => code)).toEqual(['source/syntax']);
  });

  it('is not refused for what warns only', async () => {
    expect((await load({ 'notes.txt': 'x' })).value?.name).toBe('mine');
  });

  it('suggests what was probably meant', async () => {
    const { diagnostics } = await load({ 'pages/link.hbs': '{{descripton}}' });
    expect(diagnostics[0]?.hint).toBe('Did you mean `description`?');
  });
});
