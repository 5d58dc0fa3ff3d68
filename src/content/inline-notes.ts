import type { ContentCode } from './codes.ts';
import type { InlineNote } from './markdown-state.ts';

interface NoteText {
  readonly code: ContentCode;
  readonly message: string;
  readonly hint: string;
}

/** What is said about each kind of thing that was left in the text; `message` follows the words in question. */
export const NOTES: Readonly<Record<Exclude<InlineNote['about'], 'html'> | 'line-footnote', NoteText>> = {
  'malformed-reference': {
    code: 'malformed-reference',
    message: 'looks like a reference but cannot be read.',
    hint: 'Write `[words](activity:the-id)`, without blanks in the parentheses.',
  },
  'malformed-citation': {
    code: 'malformed-reference',
    message: 'looks like a citation but cannot be read.',
    hint: 'Write `[@source-id]` or `[@source-id, p. 12]`, several separated by semicolons: `[@one; @two, p. 3]`.',
  },
  'malformed-language': {
    code: 'malformed-language',
    message: 'does not name a language.',
    hint: 'Write `[слово]{lang=ru}`.',
  },
  'malformed-gap': {
    code: 'malformed-gap',
    message: 'begins a gap but cannot be read.',
    hint: 'Write `[[the-id]]` with the id of one of the `blanks`.',
  },
  gap: {
    code: 'gap-outside-cloze',
    message: 'makes a gap only in the text of a cloze question; here it is shown as it stands.',
    hint: 'Make the question one of type `cloze`, or take the brackets away.',
  },
  footnote: {
    code: 'footnote-undefined',
    message: 'has no note in this text; the mark is shown as it stands.',
    hint: 'Add a paragraph that begins with the mark and a colon, then the note.',
  },
  'line-footnote': {
    code: 'footnote-not-possible',
    message: 'cannot be a footnote here, because this text is one line; the mark is shown as it stands.',
    hint: 'Put the words in parentheses.',
  },
};
