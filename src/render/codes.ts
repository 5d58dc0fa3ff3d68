import { defineCodes } from '../diagnostics/codes.ts';

/** What can be wrong with a theme. */
export const renderCodes = defineCodes('render', {
  'theme-missing': {
    severity: 'error',
    title: 'A theme does not exist',
    explanation: 'The workspace names a theme, but `templates/` has no folder of that name with a `theme.json` in it.',
  },
  'theme-invalid': {
    severity: 'error',
    title: 'A theme’s `theme.json` is not valid',
    explanation:
      '`theme.json` contains `name`, `description` and, if needed, `options` and `styles`. Anything else is probably misspelt.',
  },
  'style-not-inline': {
    severity: 'error',
    title: 'A style cannot be written into a `style` attribute',
    explanation:
      '`inline.css` gives declarations such as `border-left: 4px solid #555` to single classes, for platforms that do not take our stylesheet; `styles` in `theme.json` does the same. Media queries, selectors with several parts, braces, quotation marks, addresses and `!important` cannot be used there.',
  },
  'unknown-file': {
    severity: 'warning',
    title: 'A theme contains a file that is never used',
    explanation:
      'A theme’s folders are `layouts`, `pages`, `partials`, `interactions`, `icons` and `assets`. A template with another name is never used: the name is probably misspelt.',
  },
  'asset-contents': {
    severity: 'error',
    title: 'A theme’s font or picture is not what its name says',
    explanation:
      'Browsers go by the name and the first bytes of a file, and ignore a font that is not one: for example, a download site’s page saved as `text.woff2`.',
  },
  'not-a-file': {
    severity: 'error',
    title: 'A theme contains a link, a pipe or a device',
    explanation:
      'A theme goes into every package, so only ordinary files in its own folder are read: a link could put any file of the machine there.',
  },
  'template-syntax': {
    severity: 'error',
    title: 'A template is not valid Handlebars',
    explanation: 'A brace, a closing tag or a quotation mark is missing, or there is a word where none is expected.',
  },
  'unknown-variable': {
    severity: 'error',
    title: 'A template uses a name that its page does not have',
    explanation:
      'Every page gives its template a fixed set of names. Any other name would show nothing, on every page, in every package.',
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
      'Besides Handlebars’ own `if`, `unless`, `each` and `with` there are `content`, `t`, `date` and `icon`.',
  },
  'unknown-text': {
    severity: 'error',
    title: 'A template names a text that is in no catalogue',
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
      'Write content with `{{content name}}`, words with `{{name}}` and lists with `{{#each name}}`. Use three braces only for HTML that a layout receives ready-made.',
  },
  'colour-contrast': {
    severity: 'error',
    title: 'A colour of the institution is too faint',
    explanation:
      'The main colour is that of links, headings and buttons, and has to be readable on the page: a contrast of 4.5 to 1 (WCAG 2.2, 1.4.3). The second colour only decorates; it has to be distinguishable from the page or from the main colour beside it: 3 to 1 (1.4.11). Dark screens get lighter colours of the same hue by themselves.',
  },
  'unquoted-attribute': {
    severity: 'error',
    title: 'A template writes an attribute without quotation marks',
    explanation: 'An author’s text could end such an attribute and start another. Write `class="{{name}}"`.',
  },
});
