import type { AdvisedCode } from '../../../../read/advised-codes.ts';
import { SEEN, SEEN_LATER } from './observed.ts';

/** What Moodle does with the HTML of pages, discussions and questions, and with its links. */
export const textCodes = {
  'empty-page': {
    severity: 'error',
    title: 'An empty page stops the restore',
    explanation: `${SEEN}: a page that is empty after cleaning is fatal (cc/entity11).`,
    advice: 'Write something on the page, or leave it out.',
  },
  'content-lost': {
    severity: 'warning',
    title: 'Moodle cuts content out of a page',
    explanation: `${SEEN}: iframe, script, SVG, MathML, data: images and <style> are removed by HTML Purifier.`,
    advice: 'Use pictures, tables and text, or link to what is embedded.',
  },
  'markup-lost': {
    severity: 'info',
    title: 'Moodle removes tags or attributes of a page',
    explanation: `${SEEN}: details, figure, section, article, mark and time lose their tags (the text stays); data-, aria-, role and loading are removed.`,
    advice: 'Use plain tags such as <div>, <p> and <strong>.',
  },
  'anchor-lost': {
    severity: 'warning',
    title: 'Links inside a page lead nowhere',
    explanation: `${SEEN}: every id and name is removed, so in-page anchors die.`,
    advice: 'Name the place in words instead.',
  },
  'reference-decoded': {
    severity: 'warning',
    title: 'Text that shows tags becomes live markup',
    explanation: `${SEEN}: one level of character references is decoded in pages, topics and questions: &lt;b&gt; becomes bold, &lt;script&gt; a script. &lt; followed by U+2060 survives.`,
    advice: 'Put the invisible character U+2060 after &lt;.',
  },
  'file-path': {
    severity: 'warning',
    title: 'A picture or file of a page will not be found',
    explanation: `${SEEN}: only plain relative paths of letters, digits, dots, hyphens and underscores to files listed in a web content resource are rewritten; $IMS-CC-FILEBASE$, absolute paths, queries, spaces, other letters, &, ' and + break.`,
    advice: 'Use a relative path of plain letters, digits, dots, hyphens and underscores, such as ../images/map.png.',
  },
  'file-not-listed': {
    severity: 'warning',
    title: 'A picture or file of a page is not listed as web content',
    explanation: `${SEEN}: only files that a web content resource lists as <file> are copied into the course; the picture is broken although it is in the zip.`,
    advice:
      'List the file as a <file> of a resource of the type webcontent in imsmanifest.xml, or add the picture again after the import.',
  },
  'page-link': {
    severity: 'warning',
    title: 'A link to another page will be broken',
    explanation: `${SEEN}: HTML files are never copied as files, so such a link is always a 404.`,
    advice: 'Name the other page in words instead of linking to it.',
  },
  'line-break-doubled': {
    severity: 'warning',
    title: 'Line breaks of a discussion are doubled',
    explanation: `${SEEN}: <br> becomes <br></br>, which browsers show as two breaks. Use <p>.`,
    advice: 'Use <p> instead of <br>.',
  },
  'spaces-between-tags': {
    severity: 'warning',
    title: 'Words run together',
    explanation: `${SEEN}: in discussions, questions and choices, white space alone between two tags is removed: <em>a</em> <b>c</b> becomes "ac".`,
    advice: 'Move the space inside one of the tags.',
  },
  'newline-becomes-break': {
    severity: 'warning',
    title: 'New lines in the source become line breaks',
    explanation: `${SEEN}: in discussions, questions and choices every newline becomes <br />.`,
    advice: 'Write the HTML on one line.',
  },
  'text-link': {
    severity: 'warning',
    title: 'A link or picture of a discussion or question leads nowhere',
    explanation: `${SEEN_LATER}: in discussions and in the text of questions every address without https: or the like, those inside the text included, is taken for the path of a course file (file.php). Only files that web content lists, pages aside, are there.`,
    advice:
      'Name pages and places in words, and refer to pictures by their path from the document, such as ../images/map.png.',
  },
  'attachments-become-links': {
    severity: 'info',
    title: 'Attachments of a discussion become links',
    explanation: `${SEEN}: they are linked at the end of the forum's introduction.`,
    advice: 'Nothing needs to be done where that is good enough; else link to them inside the text.',
  },
  'links-embedded': {
    severity: 'info',
    title: 'Web links open inside the Moodle page',
    explanation: `${SEEN}: the display is set to "embed", and many sites refuse to be shown inside another page.`,
    advice: 'Where a page stays empty, set its appearance in Moodle to "Open" or "New window".',
  },
  'formula-cut': {
    severity: 'warning',
    title: 'Readers will see the TeX of a formula',
    explanation:
      'Observed in Moodle 5.1: MathJax typesets \\(…\\) and \\[…\\] where both signs are in one run of words. A tag between them, or a sign without its other, leaves TeX on the page.',
    advice: 'Write both signs, and &lt; for a sign < between them.',
  },
  'marker-in-words': {
    severity: 'info',
    title: 'Readers will see a marker that was meant for a program',
    explanation: `${SEEN}: such markers are not replaced in pages, discussions or questions of a cartridge.`,
    advice: 'Where it was meant as an address, put it into a link or a picture.',
  },
} as const satisfies Record<string, AdvisedCode>;
