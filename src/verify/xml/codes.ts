import { defineCodes } from '../../diagnostics/codes.ts';
import { XML_LIMITS } from './limits.ts';

/** Whether a document is XML at all. */
export const xmlCodes = defineCodes('xml', {
  'not-well-formed': {
    severity: 'error',
    title: 'An XML document breaks off or is malformed',
    explanation: 'XML 1.0 (5th edition), 2.1: a document that is not well-formed is not XML, and no platform reads it.',
  },
  doctype: {
    severity: 'error',
    title: 'An XML document has a document type declaration',
    explanation:
      'A DTD may declare entities that swell beyond all bounds or read other files. None of the formats uses one; readers that are safe refuse it, and so does this one, without expanding anything.',
  },
  'bad-encoding': {
    severity: 'error',
    title: 'Bytes of an XML document are not in its encoding',
    explanation:
      'XML 1.0, 4.3.3: bytes that do not belong to the declared encoding (UTF-8 where none is) are a fatal error.',
  },
  'unusual-encoding': {
    severity: 'warning',
    title: 'An XML document is not in UTF-8',
    explanation: 'XML 1.0 asks readers for UTF-8 and UTF-16 only; UTF-8 is what every platform reads.',
  },
  'too-deep': {
    severity: 'error',
    title: 'An XML document nests its elements too deeply',
    explanation: `More than ${XML_LIMITS.depth} levels are not read, so that a hostile document cannot exhaust the machine.`,
  },
  'too-large': {
    severity: 'error',
    title: 'An XML document is too large',
    explanation: `More than ${XML_LIMITS.bytes / 1024 ** 2} MiB of one document are not read, nor more than ${XML_LIMITS.elements / 1e6} million elements of a package.`,
  },
});

/** Whether a document keeps to the schema of its kind. */
export const schemaCodes = defineCodes('schema', {
  'wrong-root': {
    severity: 'error',
    title: 'A document is of another kind or version than expected',
    explanation: 'The outermost element and its namespace say which schema holds. Importers look for exactly these.',
  },
  'unexpected-element': {
    severity: 'error',
    title: 'An element stands where its schema does not allow it',
    explanation: 'The XSD fixes which elements there are, in which order and how often. The message names the schema.',
  },
  'missing-element': {
    severity: 'error',
    title: 'A required element is missing',
    explanation: 'The XSD requires it. The message names the schema.',
  },
  'unexpected-text': {
    severity: 'error',
    title: 'Text stands where only elements may',
    explanation:
      'The XSD gives the element no text of its own. HTML inside these documents is written escaped (`&lt;p&gt;`).',
  },
  'unknown-attribute': {
    severity: 'error',
    title: 'An attribute is not of the schema',
    explanation: 'The XSD does not know it there: a slip of the pen, of capitals, or an attribute of another version.',
  },
  'missing-attribute': {
    severity: 'error',
    title: 'A required attribute is missing',
    explanation: 'The XSD requires it. The message names the schema.',
  },
  'bad-value': {
    severity: 'error',
    title: 'A value is not one that the schema allows',
    explanation: 'The XSD lists or bounds the values. Capitals and blanks count.',
  },
  'bad-id': {
    severity: 'error',
    title: 'An identifier is not a legal XML ID',
    explanation:
      'xs:ID (XML Schema 2, 3.3.8): it starts with a letter or `_` and has no blanks or colons. Moodle rejects the whole cartridge.',
  },
  'duplicate-id': {
    severity: 'error',
    title: 'Two elements have the same identifier',
    explanation: 'xs:ID is unique in its document (XML Schema 2, 3.3.8); references to it become a matter of chance.',
  },
  'unresolved-idref': {
    severity: 'error',
    title: 'A reference points at no identifier',
    explanation: 'xs:IDREF (XML Schema 2, 3.3.9) needs an element of that identifier in the same document.',
  },
  'foreign-element': {
    severity: 'warning',
    title: 'An element of an unknown namespace',
    explanation:
      'The schema lets other namespaces in only with a schema of their own; importers skip what they do not know.',
  },
});
