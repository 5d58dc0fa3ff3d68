import type { CodeSpec } from '../../diagnostics/codes.ts';

/** What can be wrong with ids, names and references of a module’s parts. */
export const referenceCodes = {
  'folder-name': {
    severity: 'error',
    title: 'A module’s id is not its folder’s name',
    explanation: 'Files in packages are named after the id, units name folders. The two have to be the same.',
  },
  'duplicate-id': {
    severity: 'error',
    title: 'An id stands twice',
    explanation:
      'Activities, questions, pools, assets, sources, people, terms, objectives and rubrics share one set of ids; passages, events, criteria and the like are unique in what holds them.',
  },
  'retired-id': {
    severity: 'error',
    title: 'A retired id is used again',
    explanation: 'An id in `retired` may not come back with another meaning, because courses still know the old one.',
  },
  'retired-now-unknown': {
    severity: 'error',
    title: 'A retired id is said to go on under an id that does not exist',
    explanation:
      'Where a thing was renamed, `now` names the id that it has since, so that customized copies of the module follow it there.',
  },
  'unknown-activity': {
    severity: 'error',
    title: 'An activity that does not exist is named',
    explanation: 'The link would lead nowhere. Write the id of one of the module’s activities.',
  },
  'unknown-term': {
    severity: 'error',
    title: 'A term that does not exist is named',
    explanation: 'Write the id of a term of the glossary, or add the term there.',
  },
  'unknown-source': {
    severity: 'error',
    title: 'A source that does not exist is cited',
    explanation: 'Write the id of one of `sources`, or add the source there.',
  },
  'unknown-asset': {
    severity: 'error',
    title: 'A picture or file that does not exist is shown',
    explanation: 'Write the id of one of `assets`, not the file’s name, or add the asset there.',
  },
  'unknown-person': {
    severity: 'error',
    title: 'A speaker who does not exist is named',
    explanation: 'Write the id of one of `people`, or add the person there.',
  },
  'unknown-objective': {
    severity: 'error',
    title: 'An objective that does not exist is named',
    explanation: 'Write the id of one of the module’s objectives.',
  },
  'unknown-rubric': {
    severity: 'error',
    title: 'A rubric that does not exist is named',
    explanation: 'Write the id of one of `rubrics`, or add the rubric there.',
  },
  'instructor-link': {
    severity: 'error',
    title: 'Students are sent to something that only the instructor sees',
    explanation: 'Activities for the instructor stay out of students’ packages, so the link would lead nowhere.',
  },
  'excerpt-kind': {
    severity: 'error',
    title: 'A question shows something that is no excerpt',
    explanation: 'An excerpt or a dataset can stand beside a question; an evidence question needs an excerpt.',
  },
  'include-place': {
    severity: 'error',
    title: 'A file is read in where words are expected',
    explanation:
      'Markdown texts, the lists of sources, people and terms, and questions may stand in files of their own; titles, answers and activities may not.',
  },
  'file-name-as-text': {
    severity: 'warning',
    title: 'A text is nothing but the name of a file',
    explanation:
      'Students, or those who hear alternative texts, would get the name itself. A text is read from a file only where it is named as one: `{"file": "readings/text.md"}`.',
  },
  'author-note': {
    severity: 'warning',
    title: 'A note to the author is still in a text',
    explanation:
      'The module that `cartwright new` makes explains itself in notes that begin with “To the author.” or “To the author:”; you may write such notes yourself. Nothing takes them out of the packages.',
  },
  'link-hides-host': {
    severity: 'warning',
    title: 'A link that hides where it leads',
    explanation:
      'In `https://known.example@other.example/` the part before the @ is a name to log in with; the link leads to other.example. Such addresses are used to deceive, and browsers and platforms may refuse them.',
  },
  'link-closed': {
    severity: 'warning',
    title: 'A link opens for its author only',
    explanation:
      'The address of a document that you edit, of your own drive, or of a page in one course asks others to sign in, and then for a right that they do not have. Nothing is fetched: the address alone says so.',
  },
  'blank-text': {
    severity: 'error',
    title: 'A text holds nothing to read',
    explanation: 'Blanks alone, or marks that show nothing, make empty pages and choices; Moodle refuses empty pages.',
  },
  'shown-in-itself': {
    severity: 'error',
    title: 'A picture or recording is shown within its own description',
    explanation:
      'Descriptions, transcripts and captions are shown with their picture or recording. One that shows it again, itself or by way of another, would never end.',
  },
  'repeats-too-much': {
    severity: 'error',
    title: 'What is shown more than once makes the pages too large',
    explanation:
      'A description stands beside its picture wherever that is shown, an excerpt beside each of its questions. A long one that is shown hundreds of times makes pages that no browser opens.',
  },
} as const satisfies Record<string, CodeSpec>;
