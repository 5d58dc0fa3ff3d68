import { defineCodes } from '../diagnostics/codes.ts';

/** What can be wrong with the shape of a definition. */
export const definitionCodes = defineCodes('definition', {
  'not-an-object': {
    severity: 'error',
    title: 'The file is not a definition',
    explanation: 'A definition is a single object: its text begins with { and ends with }.',
  },
  'more-mistakes': {
    severity: 'error',
    title: 'There are more mistakes than are listed',
    explanation: 'In a file with thousands of mistakes only the first are listed. Correct them and check again.',
  },
  'newer-format': {
    severity: 'error',
    title: 'The definition uses a newer format',
    explanation: 'The file was written for a later version of the program. Install that version: nothing is guessed.',
  },
  'unknown-property': {
    severity: 'error',
    title: 'The format has no such property',
    explanation:
      'Unknown properties are refused, because a misspelt one would otherwise have no effect and nobody would notice.',
  },
  'missing-property': {
    severity: 'error',
    title: 'A required property is missing',
    explanation: 'The part cannot be built without it.',
  },
  'wrong-type': {
    severity: 'error',
    title: 'A value is of the wrong kind',
    explanation: 'For example, a number where a text is expected, or a single text where a list is expected.',
  },
  'unknown-value': {
    severity: 'error',
    title: 'A value is not allowed here',
    explanation: 'The message lists the allowed values.',
  },
  'unknown-type': {
    severity: 'error',
    title: 'There is no such type of activity or question',
    explanation: 'The message lists the types.',
  },
  'bad-form': {
    severity: 'error',
    title: 'A text does not have the required form',
    explanation:
      'Ids are in kebab-case, versions are semantic versions, and addresses are complete. The message says which is needed.',
  },
  'bad-length': {
    severity: 'error',
    title: 'A text or list is too short or too long',
    explanation:
      'Titles and labels are one line of at most 255 characters. Use summaries, bodies and notes for longer texts.',
  },
  'out-of-range': {
    severity: 'error',
    title: 'A number is too small or too large',
    explanation: 'The message says what the limit is.',
  },
  'repeated-item': {
    severity: 'error',
    title: 'A list contains the same item twice',
    explanation: 'Delete one of the two.',
  },
});
