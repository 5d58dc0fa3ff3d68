import type { AdvisedCode } from '../../../../read/advised-codes.ts';
import { RAN, READ } from './observed.ts';

/** What Canvas does with the HTML of pages, discussions and questions, and with its links. */
export const textCodes = {
  'formula-differs': {
    severity: 'warning',
    title: 'A formula is shown otherwise than it is read out or edited',
    explanation: `${READ}: of a picture of the class equation_image the TeX in its address is typeset, its alternative text read out, and data-equation-content taken into the editor.`,
    advice: 'Write the same TeX in all three: twice percent-encoded in the address, after “LaTeX: ” in alt.',
  },
  'marker-in-words': {
    severity: 'info',
    title: 'Readers will see a marker that was meant for a program',
    explanation: `${RAN}: markers are replaced in links and pictures, not among words.`,
    advice: 'Where it was meant as an address, put it into a link or a picture.',
  },
  'filebase-in-page': {
    severity: 'warning',
    title: 'Pictures or links of a page will be broken',
    explanation: `${READ}: HTML files are uploaded byte for byte, so $IMS-CC-FILEBASE$ stays in them as literal text.`,
    advice: 'Use paths relative to the page, such as ../images/map.png.',
  },
  'link-without-words': {
    severity: 'info',
    title: 'A link without words gets the name of its file',
    explanation: `${RAN}: in discussions, assignments and questions the name of the file is put in where a link has no words.`,
    advice: 'Write the words of the link: what it opens.',
  },
  'anchor-lost': {
    severity: 'warning',
    title: 'A link inside a text leads nowhere',
    explanation: `${RAN}: ids lose their spaces, so a link to an id with spaces finds nothing.`,
    advice: 'Write the id, and the link to it, with hyphens in place of spaces.',
  },
  'id-changed': {
    severity: 'info',
    title: 'Canvas takes the spaces out of an id',
    explanation: `${RAN}: ids lose their spaces. Links from elsewhere and styles that name the id no longer find it.`,
    advice: 'Nothing needs to be done where nothing refers to the id; else write it with hyphens in place of spaces.',
  },
  'plain-text-topic': {
    severity: 'warning',
    title: 'A discussion in plain text loses its lines',
    explanation: `${RAN}: texttype is ignored; plain text is taken for HTML and its new lines vanish.`,
    advice: 'Write the text as HTML (texttype="text/html").',
  },
  'several-attachments': {
    severity: 'info',
    title: 'Attachments of a discussion become a list of links',
    explanation: `${RAN}: one attachment stays one; several are listed at the end of the text.`,
    advice: 'Nothing needs to be done where that is good enough; else link to them inside the text.',
  },
  'data-image': {
    severity: 'warning',
    title: 'A picture inside the text is lost',
    explanation: `${RAN}: data: images are removed by the sanitiser.`,
    advice: 'Pack the picture as a file, and show that.',
  },
  'content-lost': {
    severity: 'warning',
    title: 'Canvas cuts content out of a text',
    explanation: `${RAN}: script, SVG, canvas and form controls are removed, and on... attributes with them.`,
    advice: 'Link to what needs a program, and pack drawings as pictures.',
  },
  'markup-lost': {
    severity: 'info',
    title: 'Canvas removes tags or attributes of a text',
    explanation: `${RAN}: main, hgroup, s, dialog, noscript and custom elements lose their tags; details[open], img[loading], time[datetime], ol[reversed] and others lose the attribute.`,
    advice: 'Nothing needs to be done where the text alone is good enough.',
  },
  'style-lost': {
    severity: 'info',
    title: 'Canvas removes styles of a text',
    explanation: `${RAN}: font-weight, text-transform, opacity, box-shadow, letter-spacing and columns are not kept in style attributes.`,
    advice: 'Use <strong>, headings and lists instead of styles.',
  },
  'link-unresolved': {
    severity: 'warning',
    title: 'A link leads to nothing in the package',
    explanation: `${RAN}: Canvas reports "Missing links found in imported content". Pages are linked as $WIKI_REFERENCE$/pages/<file name>, other things as $CANVAS_OBJECT_REFERENCE$/<kind>/<id>.`,
    advice:
      'Add what it leads to, correct the link, or take it away; after an import Canvas lists such links under "Missing links".',
  },
  'page-link-relative': {
    severity: 'warning',
    title: 'A relative link to another page does not work',
    explanation: `${RAN}: of a Canvas cartridge such links do not resolve; write $WIKI_REFERENCE$/pages/<file name>.`,
    advice: 'Write $WIKI_REFERENCE$/pages/ and the name of the page without .html.',
  },
} as const satisfies Record<string, AdvisedCode>;
