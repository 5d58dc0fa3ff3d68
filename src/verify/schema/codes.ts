import { defineAdvisedCodes } from '../../read/advised-codes.ts';

/** Whether a document keeps to the schema of its kind. */
export const schemaCodes = defineAdvisedCodes('schema', {
  'wrong-root': {
    severity: 'error',
    title: 'A document is of another kind or version than expected',
    explanation: 'The outermost element and its namespace say which schema holds. Importers look for exactly these.',
    advice:
      'Export the package again in one version of the standard. By hand: give the outermost element the name and the xmlns that the message asks for.',
  },
  'wrong-namespace': {
    severity: 'error',
    title: 'A namespace is mistyped',
    explanation:
      'Names belong to the schema whose namespace they bear, to the letter (Namespaces in XML 1.0, 2.3). Importers that go by namespaces do not find what is in another one. The rest of the document was checked as if the right one stood there.',
    advice: 'Write the namespace that the message names into the xmlns attribute.',
  },
  'unexpected-element': {
    severity: 'error',
    title: 'An element is where its schema does not allow it',
    explanation: 'The XSD fixes which elements there are, in which order and how often. The message names the schema.',
    advice: 'Take the element away, or move it to where the standard has it.',
  },
  'missing-element': {
    severity: 'error',
    title: 'A required element is missing',
    explanation: 'The XSD requires it. The message names the schema.',
    advice: 'Add the element that the message names.',
  },
  'unexpected-text': {
    severity: 'error',
    title: 'There is text where only elements may be',
    explanation:
      'The XSD gives the element no text of its own. HTML inside these documents is written escaped (`&lt;p&gt;`).',
    advice: 'Take the words away, or put them into an element that may hold text. HTML is written escaped: &lt;p&gt;.',
  },
  'unknown-attribute': {
    severity: 'error',
    title: 'An attribute is not of the schema',
    explanation: 'The XSD does not know it there: a slip of the pen, of capitals, or an attribute of another version.',
    advice: 'Take the attribute away, or correct its spelling; capitals count.',
  },
  'missing-attribute': {
    severity: 'error',
    title: 'A required attribute is missing',
    explanation: 'The XSD requires it. The message names the schema.',
    advice: 'Add the attribute that the message names.',
  },
  'bad-value': {
    severity: 'error',
    title: 'A value is not one that the schema allows',
    explanation: 'The XSD lists or bounds the values. Capital letters and spaces count.',
    advice: 'Write one of the values that the message allows, with the same capitals and without spaces around it.',
  },
  'bad-id': {
    severity: 'error',
    title: 'An identifier is not a legal XML ID',
    explanation:
      'xs:ID (XML Schema 2, 3.3.8): it starts with a letter or `_` and has no spaces or colons. Moodle rejects the whole cartridge.',
    advice:
      'Start it with a letter or _, and use letters, digits, hyphens, dots and underscores only; change every reference to it as well.',
  },
  'duplicate-id': {
    severity: 'error',
    title: 'Two elements have the same identifier',
    explanation: 'xs:ID is unique in its document (XML Schema 2, 3.3.8); references to it become a matter of chance.',
    advice: 'Give one of the two another identifier, and see which of them the references mean.',
  },
  'unresolved-idref': {
    severity: 'error',
    title: 'A reference points at no identifier',
    explanation: 'xs:IDREF (XML Schema 2, 3.3.9) needs an element of that identifier in the same document.',
    advice: 'Correct the identifier, or take the reference away.',
  },
  'foreign-element': {
    severity: 'warning',
    title: 'An element of an unknown namespace',
    explanation:
      'The schema lets other namespaces in only with a schema of their own; importers skip what they do not know.',
    advice:
      'Nothing needs to be done where the content does not depend on it; else write it in elements of the standard.',
  },
});
