import { escapeAttribute, escapeText } from '../../content/escape.ts';

/**
 * A page or an assignment's text as Canvas exports it. Without an identifier and a title a page is dropped without a
 * word; only the body is read (docs/platforms/canvas.md, "page files").
 */
export function htmlDocument(title: string, body: string, meta: Readonly<Record<string, string>> = {}): string {
  const names = Object.entries(meta).map(
    ([name, content]) => `<meta name="${name}" content="${escapeAttribute(content, false)}">`,
  );
  return [
    '<html>',
    '<head>',
    '<meta http-equiv="Content-Type" content="text/html; charset=utf-8">',
    `<title>${escapeText(title)}</title>`,
    ...names,
    '</head>',
    '<body>',
    body,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}
