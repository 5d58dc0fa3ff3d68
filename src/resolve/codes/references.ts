import type { CodeSpec } from '../../diagnostics/codes.ts';

/** What can be wrong with ids, names and references of a module’s parts. */
export const referenceCodes = {
  'folder-name': {
    severity: 'error',
    title: 'A module’s id is not the name of its folder',
    explanation: 'Files in packages are named after the id, and units name folders, so the two have to be the same.',
  },
  'duplicate-id': {
    severity: 'error',
    title: 'An id is used twice',
    explanation:
      'Activities, questions, pools, assets, sources, people, terms, objectives and rubrics share one set of ids. Passages, events, criteria and the like have to be unique within the part that contains them.',
  },
  'retired-id': {
    severity: 'error',
    title: 'A retired id is used again',
    explanation:
      'An id listed in `retired` cannot come back with another meaning, because existing courses still know the old one.',
  },
  'retired-now-unknown': {
    severity: 'error',
    title: 'A retired id is said to continue under an id that does not exist',
    explanation:
      'When something was renamed, `now` gives its present id, so that customized copies of the module can follow it.',
  },
  'unknown-activity': {
    severity: 'error',
    title: 'A named activity does not exist',
    explanation: 'The link would lead nowhere. Write the id of one of the module’s activities.',
  },
  'unknown-term': {
    severity: 'error',
    title: 'A named term does not exist',
    explanation: 'Write the id of a term of the glossary, or add the term there.',
  },
  'unknown-source': {
    severity: 'error',
    title: 'A named source does not exist',
    explanation: 'Write the id of one of `sources`, or add the source there.',
  },
  'unknown-asset': {
    severity: 'error',
    title: 'A picture or file does not exist',
    explanation: 'Write the id of one of `assets` rather than the file’s name, or add the asset there.',
  },
  'unknown-person': {
    severity: 'error',
    title: 'A named person does not exist',
    explanation: 'Write the id of one of `people`, or add the person there.',
  },
  'unknown-objective': {
    severity: 'error',
    title: 'A named objective does not exist',
    explanation: 'Write the id of one of the module’s objectives.',
  },
  'unknown-rubric': {
    severity: 'error',
    title: 'A named rubric does not exist',
    explanation: 'Write the id of one of `rubrics`, or add the rubric there.',
  },
  'instructor-link': {
    severity: 'error',
    title: 'A link sends students to something only the instructor sees',
    explanation: 'Activities for the instructor are left out of students’ packages, so the link would lead nowhere.',
  },
  'excerpt-kind': {
    severity: 'error',
    title: 'A question shows something that is not an excerpt',
    explanation: 'An excerpt or a dataset can appear beside a question. An evidence question needs an excerpt.',
  },
  'include-place': {
    severity: 'error',
    title: 'A file is included where plain words are expected',
    explanation:
      'Markdown texts, lists of sources, people and terms, and questions can be in files of their own. Titles, answers and activities cannot.',
  },
  'file-name-as-text': {
    severity: 'warning',
    title: 'A text is just the name of a file',
    explanation:
      'Students, or those who hear alternative texts, would get the name itself. To read a text from a file, write `{"file": "readings/text.md"}`.',
  },
  'author-note': {
    severity: 'warning',
    title: 'A note to the author is still in a text',
    explanation:
      'A module made by `npx cartwright new` explains itself in notes that begin with “To the author.” or “To the author:”, and you can write such notes yourself. Nothing removes them from the packages.',
  },
  'link-hides-host': {
    severity: 'warning',
    title: 'A link hides where it leads',
    explanation:
      'In `https://known.example@other.example/` the part before the @ is a user name; the link leads to other.example. Such addresses are used to deceive people, and browsers and platforms may refuse them.',
  },
  'link-closed': {
    severity: 'warning',
    title: 'Only the author can open a link',
    explanation:
      'The address of a document that you are editing, of a file on your own drive, or of a page in one course asks other people to sign in, and then refuses them. Nothing is fetched: the address alone shows this.',
  },
  'blank-text': {
    severity: 'error',
    title: 'A text would be empty on the page',
    explanation: 'Spaces alone, or marks that show nothing, make empty pages and choices. Moodle refuses empty pages.',
  },
  'shown-in-itself': {
    severity: 'error',
    title: 'A picture or recording is shown in its own description',
    explanation:
      'Descriptions, transcripts and captions are shown with their picture or recording. One that shows it again, directly or through another, would never end.',
  },
  'repeats-too-much': {
    severity: 'error',
    title: 'Something shown many times makes the pages too large',
    explanation:
      'A description appears beside its picture wherever that is shown, and an excerpt beside each of its questions. A long one that is shown hundreds of times makes pages that no browser can open.',
  },
} as const satisfies Record<string, CodeSpec>;
