import type { Fixture } from '../support.ts';

/** A workspace whose theme `mine` has these files beside a `theme.json` without fault. */
function theme(files: Readonly<Record<string, string | undefined>>, settings = ''): Pick<Fixture, 'files'> {
  const all = { 'theme.json': '{ "name": "mine", "description": "Mine." }', ...files };
  return {
    files: {
      'cartwright.json': `{"theme": "mine", ${settings}"sourceTexts": {"letter-book": "texts/letters.txt"}}`,
      ...Object.fromEntries(Object.entries(all).map(([name, text]) => [`templates/mine/${name}`, text])),
    },
  };
}

const option = '{"type": "boolean", "default": true, "description": "d"}';

/** What can be wrong with a workspace's theme. */
export const renderFixtures: readonly Fixture[] = [
  {
    title: 'a theme that does not exist',
    ...theme({ 'theme.json': undefined }),
    expected: [
      {
        code: 'render/theme-missing',
        file: 'cartwright.json',
        pointer: '/theme',
        message: 'There is no theme in `templates/mine`: it has no `theme.json`.',
        hint: 'Check the theme’s name in `cartwright.json`, or leave it out for the default theme.',
      },
    ],
  },
  {
    title: 'a misspelt theme',
    files: {
      'cartwright.json': '{"theme": "mien", "sourceTexts": {"letter-book": "texts/letters.txt"}}',
      'templates/mine/theme.json': '{ "name": "mine", "description": "Mine." }',
    },
    expected: [
      {
        code: 'render/theme-missing',
        file: 'cartwright.json',
        pointer: '/theme',
        message: 'There is no theme in `templates/mien`: it has no `theme.json`.',
        hint: 'Did you mean `mine`?',
      },
    ],
  },
  {
    title: 'a theme’s file without a name',
    ...theme({ 'theme.json': '{\n  "description": "Mine."\n}' }),
    expected: [
      {
        code: 'render/theme-invalid',
        file: 'templates/mine/theme.json',
        pointer: '/name',
        covers: '{\n  "description": "Mine."\n}',
        message: 'A theme’s `name` is a text.',
        hint: 'Write "name": "…".',
      },
    ],
  },
  {
    title: 'a theme’s file with an unknown property',
    ...theme({ 'theme.json': '{\n  "name": "mine",\n  "description": "Mine.",\n  "colour": "red"\n}' }),
    expected: [
      {
        code: 'render/theme-invalid',
        file: 'templates/mine/theme.json',
        pointer: '/colour',
        message: 'A theme has no property `colour`.',
        hint: 'Write `name`, `description` and, where needed, `options` and `styles`.',
      },
    ],
  },
  {
    title: 'an option without a fitting default',
    ...theme({
      'theme.json':
        '{\n  "name": "mine",\n  "description": "Mine.",\n  "options": {"motto": {"type": "string", "default": 1, "description": "d"}}\n}',
    }),
    expected: [
      {
        code: 'render/theme-invalid',
        file: 'templates/mine/theme.json',
        pointer: '/options/motto',
        message: 'An option has a `type` (boolean, number or string), a `default` of that type and a `description`.',
        hint: 'Write it like this: { "type": "boolean", "default": true, "description": "…" }.',
      },
    ],
  },
  {
    title: 'a style that loads something',
    ...theme({
      'theme.json':
        '{\n  "name": "mine",\n  "description": "Mine.",\n  "styles": {"cw-note": "background: url(https://example.org/a.png)"}\n}',
    }),
    expected: [
      {
        code: 'render/style-not-inline',
        file: 'templates/mine/theme.json',
        pointer: '/styles/cw-note',
        message: 'The style of `cw-note` is not a list of plain CSS declarations.',
        hint: 'Write plain declarations: `color: #333; margin: 0`.',
      },
    ],
  },
  {
    title: 'a page that does not exist',
    ...theme({ 'pages/readings.hbs': '<p></p>' }),
    expected: [
      {
        code: 'render/unknown-file',
        file: 'templates/mine/pages/readings.hbs',
        message: 'No page uses a template named `pages/readings.hbs`.',
        hint: 'Check its spelling against the default theme.',
      },
    ],
  },
  {
    title: 'a file that has no place',
    ...theme({ 'notes.txt': 'To do' }),
    expected: [
      {
        code: 'render/unknown-file',
        file: 'templates/mine/notes.txt',
        message: 'A theme has no place for `notes.txt`.',
        hint: 'Move it into `assets`, or delete it.',
      },
    ],
  },
  {
    title: 'a page saved as a font',
    ...theme({ 'assets/text.woff2': '<!doctype html><title>Download</title>' }),
    expected: [
      {
        code: 'render/asset-contents',
        file: 'templates/mine/assets/text.woff2',
        message: '`assets/text.woff2` is a web page, not a WOFF2 font, whatever its name says.',
        hint: 'What was saved is a page about the file. Open the page and download the file itself.',
      },
    ],
  },
  {
    title: 'a template that is not whole',
    ...theme({ 'pages/link.hbs': '<p>\n{{#if url}}</p>\n' }),
    expected: [
      {
        code: 'render/template-syntax',
        file: 'templates/mine/pages/link.hbs',
        range: '3:1-3:1',
        message: "The template cannot be read: Expecting 'OPEN_INVERSE_CHAIN', 'INVERSE', 'OPEN_ENDBLOCK', got 'EOF'",
        hint: 'Look for an unclosed brace or block near this line.',
      },
    ],
  },
  {
    title: 'a variable that the page does not have',
    ...theme({ 'pages/link.hbs': '<p>\n{{descripton}}</p>' }),
    expected: [
      {
        code: 'render/unknown-variable',
        file: 'templates/mine/pages/link.hbs',
        covers: 'descripton',
        message: 'There is no `descripton` here.',
        hint: 'Did you mean `description`?',
      },
    ],
  },
  {
    title: 'a partial that does not exist',
    ...theme({ 'pages/link.hbs': '{{> fot foot}}' }),
    expected: [
      {
        code: 'render/unknown-partial',
        file: 'templates/mine/pages/link.hbs',
        covers: '{{> fot foot}}',
        message: 'There is no partial `fot`.',
        hint: 'Make a file of this name in `partials`, or correct the name.',
      },
    ],
  },
  {
    title: 'a helper that does not exist',
    ...theme({ 'pages/link.hbs': '{{contents description}}' }),
    expected: [
      {
        code: 'render/unknown-helper',
        file: 'templates/mine/pages/link.hbs',
        covers: '{{contents description}}',
        message: 'There is no helper `contents`.',
        hint: 'Did you mean `content`?',
      },
    ],
  },
  {
    title: 'words that no catalogue has',
    ...theme({ 'pages/link.hbs': '{{t "link.opne" site=site}}' }),
    expected: [
      {
        code: 'render/unknown-text',
        file: 'templates/mine/pages/link.hbs',
        covers: '{{t "link.opne" site=site}}',
        message: 'No text is named `link.opne`.',
        hint: 'Did you mean `link.open`?',
      },
    ],
  },
  {
    title: 'an option that is not declared',
    ...theme({ 'pages/link.hbs': '{{#if @options.motto}}{{/if}}' }),
    expected: [
      {
        code: 'render/unknown-option',
        file: 'templates/mine/pages/link.hbs',
        covers: '@options.motto',
        message: 'The theme declares no option `motto`.',
        hint: 'Declare it under `options` in `theme.json`, or take it out of the template.',
      },
    ],
  },
  {
    title: 'an option that nothing uses',
    ...theme({ 'theme.json': `{\n  "name": "mine",\n  "description": "Mine.",\n  "options": {"motto": ${option}}\n}` }),
    expected: [
      {
        code: 'render/unused-option',
        file: 'templates/mine/theme.json',
        pointer: '/options/motto',
        range: '',
        message: 'No template uses the option `motto`.',
        hint: 'Delete it, or write `@options.motto` where it should count.',
      },
    ],
  },
  {
    title: 'content written as words',
    ...theme({ 'pages/link.hbs': '{{description}}' }),
    expected: [
      {
        code: 'render/wrong-use',
        file: 'templates/mine/pages/link.hbs',
        covers: '{{description}}',
        message: '`description` is content, not words.',
        hint: 'Write {{content description}}.',
      },
    ],
  },
  {
    title: 'an attribute without quotation marks',
    ...theme({ 'pages/link.hbs': '<p class={{url}}></p>' }),
    expected: [
      {
        code: 'render/unquoted-attribute',
        file: 'templates/mine/pages/link.hbs',
        covers: '{{url}}',
        message: 'This attribute’s value has no quotation marks around it.',
        hint: 'Put the value into quotation marks: class="{{name}}".',
      },
    ],
  },
  {
    title: 'a main colour that nobody can read',
    files: {
      'cartwright.json': '{"colors": {"main": "#fd0"}, "sourceTexts": {"letter-book": "texts/letters.txt"}}',
    },
    expected: [
      {
        code: 'render/colour-contrast',
        file: 'cartwright.json',
        pointer: '/colors/main',
        covers: '"#fd0"',
        message:
          'The main colour #fd0 has a contrast of 1.31:1 with the page (#fdfcf9); words in it need 4.5:1 (WCAG 2.2, 1.4.3).',
        hint: 'The nearest colour that would do is #877400: write "main": "#877400". A pale colour can be the second one.',
      },
    ],
  },
  {
    title: 'a second colour that is told from nothing beside it, on a theme’s own page',
    ...theme(
      { 'assets/base.css': ':root { --paper: #fff; --sheet: #fff; --accent: #123; }' },
      '"colors": {"main": "#7a5200", "second": "#d08c20"}, ',
    ),
    expected: [
      {
        code: 'render/colour-contrast',
        file: 'cartwright.json',
        pointer: '/colors/second',
        message:
          'The second colour #d08c20 is told neither from the page (#ffffff) nor from the main colour (#7a5200): its contrast is 2.81:1 at most, and 3:1 is needed (WCAG 2.2, 1.4.11).',
        hint: 'The nearest colour that would do is #ca8616: write "second": "#ca8616".',
      },
    ],
  },
];
