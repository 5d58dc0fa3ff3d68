import { SaxesParser } from 'saxes';
import type { Contents } from './hostile-packages.ts';

/** Elements whose text is HTML to the platform that reads it, by the document's root or file. */
function isHtml(path: string, name: string, attributes: Readonly<Record<string, string>>): boolean {
  if (name === 'mattext' || name === 'text') return attributes.texttype === 'text/html' || attributes.format === '1';
  if (/^(?:activities|course|sections)\//.test(path) || path === 'questions.xml') return MOODLE_HTML.has(name);
  return name === 'description' && path.endsWith('assessment_meta.xml');
}

const MOODLE_HTML = new Set(
  'intro content questiontext answertext feedback generalfeedback summary subquestiontext correctfeedback partiallycorrectfeedback incorrectfeedback graderinfo hint feedbacktext'.split(
    ' ',
  ),
);

/** The HTML inside an XML document: one decoding away from what is in the file. */
function htmlInXml(path: string, xml: string): string[] {
  const found: string[] = [];
  const stack: { name: string; html: boolean; text: string }[] = [];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    // Moodle compares the accepted words of a short answer letter by letter and shows them as words.
    const typed = name === 'answertext' && stack.some((one) => one.name === 'plugin_qtype_shortanswer_question');
    const html = isHtml(path, name, attributes) && !typed;
    stack.push({ name, html, text: '' });
  });
  const add = (text: string) => {
    const top = stack.at(-1);
    if (top !== undefined) top.text += text;
  };
  parser.on('text', add);
  parser.on('cdata', add);
  parser.on('closetag', () => {
    const top = stack.pop();
    if (top?.html === true && /[<&]/.test(top.text)) found.push(top.text);
  });
  parser.write(xml).close();
  return found;
}

/** Everything of a package that some platform or browser reads as HTML. */
export function htmlOf(contents: Contents): string[] {
  return [...contents].flatMap(([path, content]) => {
    if (typeof content !== 'string') return [];
    if (path.endsWith('.html')) return [content];
    return /\.(xml|qti)$/.test(path) ? htmlInXml(path, content) : [];
  });
}

/** The pictures of a package that are text, also those inside its pages. */
export function picturesOf(contents: Contents): string[] {
  return [...contents].flatMap(([path, content]) => {
    if (typeof content !== 'string') return [];
    if (path.endsWith('.svg')) return [content];
    return [...content.matchAll(/data:image\/svg\+xml;base64,([A-Za-z0-9+/=]+)/g)].map(([, data]) =>
      Buffer.from(data ?? '', 'base64').toString('utf8'),
    );
  });
}
