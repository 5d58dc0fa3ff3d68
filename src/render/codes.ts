import { defineCodes } from '../diagnostics/codes.ts';

/** What can be wrong with a theme. */
export const renderCodes = defineCodes('render', {
  'theme-missing': {
    severity: 'error',
    title: 'A theme does not exist',
    explanation:
      'The workspace names a theme, but `templates/` holds no folder of that name with a `theme.json` in it.',
  },
  'theme-invalid': {
    severity: 'error',
    title: 'A theme’s `theme.json` is not as it should be',
    explanation:
      '`theme.json` holds `name`, `description` and, where needed, `options` and `styles`; anything else is probably misspelt.',
  },
  'style-not-inline': {
    severity: 'error',
    title: 'A style cannot be written into a `style` attribute',
    explanation:
      '`inline.css` gives declarations such as `border-left: 4px solid #555` to single classes, for platforms that take no stylesheet of ours; `styles` in `theme.json` does the same. Media queries, selectors of several parts, braces, quotation marks, addresses and `!important` do not survive there.',
  },
  'unknown-file': {
    severity: 'warning',
    title: 'A theme holds a file that nothing uses',
    explanation:
      'A theme’s folders are `layouts`, `pages`, `partials`, `interactions`, `icons` and `assets`. A template under another name is never used: the name is probably misspelt.',
  },
  'asset-contents': {
    severity: 'error',
    title: 'A theme’s font or picture is not what its name says',
    explanation:
      'Browsers go by the name and the first bytes of a file, and leave out a font that is none: a page of a download site saved as `text.woff2`, for example.',
  },
  'not-a-file': {
    severity: 'error',
    title: 'A theme holds a link, a pipe or a device',
    explanation:
      'A theme travels into every package, so it is read from ordinary files of its own folder alone; a link could take any file of the machine there.',
  },
  'template-syntax': {
    severity: 'error',
    title: 'A template is not valid Handlebars',
    explanation: 'A brace, a closing tag or a quotation mark is missing, or a word stands where none is expected.',
  },
  'unknown-variable': {
    severity: 'error',
    title: 'A template uses something that its page does not have',
    explanation:
      'Every page gives its template a fixed set of names. One that is not among them would show nothing, on every page, in every package.',
  },
  'unknown-partial': {
    severity: 'error',
    title: 'A template includes a partial that does not exist',
    explanation: 'Partials are `partials/<name>.hbs`; those of questions are `interactions/<name>.hbs`.',
  },
  'unknown-helper': {
    severity: 'error',
    title: 'A template uses a helper that does not exist',
    explanation:
      'There are `content`, `t`, `date` and `icon` beside Handlebars’ own `if`, `unless`, `each` and `with`.',
  },
  'unknown-text': {
    severity: 'error',
    title: 'A template names words that no catalogue has',
    explanation: 'The first word after `t` is a key of the text catalogues in `src/text`.',
  },
  'unknown-option': {
    severity: 'error',
    title: 'A template uses an option that the theme does not declare',
    explanation: 'Options are declared in `theme.json` with a type, a default and a description.',
  },
  'unused-option': {
    severity: 'warning',
    title: 'A theme declares an option that no template uses',
    explanation: 'Setting it would change nothing.',
  },
  'wrong-use': {
    severity: 'error',
    title: 'A template writes something in a way that cannot work',
    explanation:
      'Content is written with `{{content name}}`, words with `{{name}}`, lists with `{{#each name}}`; three braces only for HTML that a layout receives ready-made.',
  },
  'unquoted-attribute': {
    severity: 'error',
    title: 'A template writes an attribute without quotation marks',
    explanation: 'An author’s text could end such an attribute and begin another. Write `class="{{name}}"`.',
  },
});
