import { defineAdvisedCodes } from '../advised-codes.ts';
import { XML_LIMITS } from './limits.ts';

/** Whether a document is XML at all. */
export const xmlCodes = defineAdvisedCodes('xml', {
  'not-well-formed': {
    severity: 'error',
    title: 'An XML document breaks off or is malformed',
    explanation: 'XML 1.0 (5th edition), 2.1: a document that is not well-formed is not XML, and no platform reads it.',
    advice:
      'Export the package again. Where the file was edited by hand, close every tag, quote every attribute and write & as &amp;.',
  },
  doctype: {
    severity: 'error',
    title: 'An XML document has a document type declaration',
    explanation:
      'A DTD can declare entities that grow without limit or read other files. None of the formats uses one. Safe readers refuse it, and so does this one, without expanding anything.',
    advice: 'Delete the line that begins with <!DOCTYPE.',
  },
  'bad-encoding': {
    severity: 'error',
    title: 'Bytes of an XML document are not in its encoding',
    explanation:
      'XML 1.0, 4.3.3: bytes that do not belong to the declared encoding (UTF-8 where none is) are a fatal error.',
    advice: 'Open the file in a text editor and save it as UTF-8.',
  },
  'unusual-encoding': {
    severity: 'warning',
    title: 'An XML document is not in UTF-8',
    explanation: 'XML 1.0 asks readers for UTF-8 and UTF-16 only; UTF-8 is what every platform reads.',
    advice: 'Open the file in a text editor, save it as UTF-8, and say so in its first line: encoding="UTF-8".',
  },
  'too-deep': {
    severity: 'error',
    title: 'An XML document nests its elements too deeply',
    explanation: `More than ${XML_LIMITS.depth} levels are not read, so that a hostile document cannot exhaust the machine.`,
    advice: 'Ask whoever made the package for an export without so many levels of folders or tags.',
  },
  'too-large': {
    severity: 'error',
    title: 'The zip is too large when unpacked',
    explanation: 'More than 2048 MiB of unpacked data is not read, so that a hostile archive cannot fill the machine.',
    advice: 'Divide the course or the question bank into several packages.',
  },
});
