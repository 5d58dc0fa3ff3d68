import type { renderCodes } from '../codes.ts';

type Code = Parameters<typeof renderCodes.report>[0];

/** What to do about a mistake in a template, where nothing closer is known: no similar name, no corrected form. */
export const advice: Readonly<Record<Code, string>> = {
  'theme-missing': 'Check the theme’s name in `cartwright.json`, or leave it out for the default theme.',
  'theme-invalid': 'Write `name`, `description` and, where needed, `options` and `styles`.',
  'style-not-inline': 'Write plain declarations: `color: #333; margin: 0`.',
  'asset-contents': 'Save or export the file again, as what its name says.',
  'unknown-file': 'Check its spelling against the default theme.',
  'not-a-file': 'Put a copy of the file in its place, or delete it.',
  'template-syntax': 'Look for an unclosed brace or block near this line.',
  'unknown-variable': 'Take a name that this page has; a name of the page around a list is written `../name`.',
  'unknown-partial': 'Make a file of this name in `partials`, or correct the name.',
  'unknown-helper':
    'Write `content`, `t`, `date` or `icon` before a value, or `#if`, `#unless`, `#each` or `#with` for a block.',
  'unknown-text': 'Use a key of the text catalogues, as the default theme’s templates do.',
  'unknown-option': 'Declare it under `options` in `theme.json`, or take it out of the template.',
  'unused-option': 'Delete it, or use it in a template.',
  'wrong-use':
    'Write words as {{name}}, content as {{content name}}, a list as {{#each name}}, texts as {{t "a.key"}}.',
  'colour-contrast': 'Choose a darker colour of the same hue.',
  'unquoted-attribute': 'Put the value into quotation marks: class="{{name}}".',
};
