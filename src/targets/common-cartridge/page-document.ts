import { escapeText, WORD_JOINER } from '../../content/escape.ts';
import { languageAttributes } from '../shared/direction.ts';

/** A page as a file of HTML: complete, because Canvas and others show the file itself. */
export function pageDocument(language: string, title: string, body: string): string {
  return [
    '<!DOCTYPE html>',
    `<html${languageAttributes({ language })}>`,
    '<head>',
    // In this form, because the parser of older PHP knows no other.
    '<meta http-equiv="Content-Type" content="text/html; charset=utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeText(title, WORD_JOINER)}</title>`,
    '</head>',
    '<body>',
    body,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}
