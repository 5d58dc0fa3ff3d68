import { defineCodes } from '../diagnostics/codes.ts';

/** What can be wrong with the shape of a definition. */
export const definitionCodes = defineCodes('definition', {
  'not-an-object': {
    severity: 'error',
    title: 'The file holds something other than a definition',
    explanation: 'A definition is one object: its text begins with { and ends with }.',
  },
  'more-mistakes': {
    severity: 'error',
    title: 'More mistakes than are listed',
    explanation: 'Of a file with thousands of mistakes the first are listed. Correct them, and check again.',
  },
  'newer-format': {
    severity: 'error',
    title: 'The definition is of a newer format',
    explanation: 'The file was written for a later version of the program. Install that version; nothing is guessed.',
  },
  'unknown-property': {
    severity: 'error',
    title: 'A property that the format does not know',
    explanation: 'Unknown properties are refused, because a misspelt one would otherwise be ignored without a word.',
  },
  'missing-property': {
    severity: 'error',
    title: 'A required property is missing',
    explanation: 'The part cannot be built without it.',
  },
  'wrong-type': {
    severity: 'error',
    title: 'A value of the wrong kind',
    explanation: 'For example a number where a text is expected, or one text where a list is.',
  },
  'unknown-value': {
    severity: 'error',
    title: 'A value that is not one of the allowed ones',
    explanation: 'The message lists what is allowed.',
  },
  'unknown-type': {
    severity: 'error',
    title: 'An activity or question type that does not exist',
    explanation: 'The message lists the types.',
  },
  'bad-form': {
    severity: 'error',
    title: 'A text that does not have the required form',
    explanation: 'Ids are kebab-case, versions semantic versions, addresses complete; the message says which.',
  },
  'bad-length': {
    severity: 'error',
    title: 'A text or a list is too short or too long',
    explanation:
      'Titles and labels are one line of at most 255 characters; for longer texts there are summaries, bodies and notes.',
  },
  'out-of-range': {
    severity: 'error',
    title: 'A number is too small or too large',
    explanation: 'The message says the limit.',
  },
  'repeated-item': {
    severity: 'error',
    title: 'A list holds the same item twice',
    explanation: 'Delete one of the two.',
  },
});
