import { defineCodes } from '../diagnostics/codes.ts';

/** What can be wrong with how the parts of a module fit together. */
export const resolveCodes = defineCodes('resolve', {
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
      'Markdown texts, and the lists of sources, people and terms, may stand in files of their own; titles and answers may not.',
  },
  'blank-text': {
    severity: 'error',
    title: 'A text holds nothing to read',
    explanation: 'Blanks alone, or marks that show nothing, make empty pages and choices; Moodle refuses empty pages.',
  },
  'asset-kind': {
    severity: 'error',
    title: 'A file of this kind cannot be part of a module',
    explanation: 'Pictures, sound, video and the usual documents can; what a browser would run, and archives, cannot.',
  },
  'asset-unused': {
    severity: 'warning',
    title: 'A file that nothing shows',
    explanation: 'It travels in no package. Show it where it belongs, or delete it.',
  },
  'picture-without-alt': {
    severity: 'error',
    title: 'A picture without an alternative text',
    explanation:
      'Students who cannot see it, and those whose network is slow, get the alternative text instead (WCAG 1.1.1).',
  },
  'picture-alt-and-decorative': {
    severity: 'warning',
    title: 'A picture is both decorative and described',
    explanation: 'A decorative picture is passed over by screen readers, and its alternative text with it.',
  },
  'media-without-text': {
    severity: 'error',
    title: 'Sound or video without captions and transcript',
    explanation: 'Students who cannot hear, or sit in a library, need the words as text (WCAG 1.2.1 and 1.2.2).',
  },
  'objective-untaught': {
    severity: 'warning',
    title: 'An objective that no activity teaches',
    explanation: 'What is promised at the beginning should come somewhere. Name the objective at its activity.',
  },
  'objective-unassessed': {
    severity: 'warning',
    title: 'An objective that nothing assesses',
    explanation:
      'Nobody learns whether it was reached. Name the objective at a question, an assignment or a discussion.',
  },
  'annotation-not-found': {
    severity: 'error',
    title: 'A note on words that are not there',
    explanation: 'The quote of an annotation must stand in one passage, exactly as written there.',
  },
  'quotation-not-found': {
    severity: 'error',
    title: 'Quoted words do not stand in the source',
    explanation:
      'What is marked as quoted is the source’s to the letter. White space, quotation marks and dashes make no difference; words left out are marked by … and words put in by brackets.',
  },
  'quotation-unchecked': {
    severity: 'info',
    title: 'Quotations were not compared with their source',
    explanation: 'The workspace names no text of the source. With one, every quoted word is checked.',
  },
  'quoted-words': {
    severity: 'error',
    title: 'More words of a source are quoted than may be',
    explanation: 'The source’s `maxQuotedWords` limits what all excerpts of the module quote from it.',
  },
  'bad-date': {
    severity: 'error',
    title: 'A date that cannot be read',
    explanation: 'Dates are written in the Extended Date/Time Format (ISO 8601-2), level 0 or 1.',
  },
  'timeline-order': {
    severity: 'warning',
    title: 'Events of a timeline are not in order',
    explanation: 'The page shows events as they stand in the definition.',
  },
  'unknown-column': {
    severity: 'error',
    title: 'A row has a value for a column that does not exist',
    explanation: 'The value would be shown nowhere. Correct the name, or add the column.',
  },
  'missing-cell': {
    severity: 'error',
    title: 'A row has no value for a column',
    explanation: 'Every row says something for every column; `null` says that it is not known.',
  },
  'cell-type': {
    severity: 'error',
    title: 'Text stands in a column of numbers',
    explanation: 'Numbers are written without quotation marks and without units, so that they can be drawn and sorted.',
  },
  'chart-column': {
    severity: 'error',
    title: 'A chart draws a column that it cannot',
    explanation: 'The columns named in `y` exist, hold numbers, and are not the one named in `x`.',
  },
  'chart-empty': {
    severity: 'warning',
    title: 'A chart draws a column without numbers',
    explanation: 'Where every value is unknown there is nothing to draw.',
  },
  'rubric-points': {
    severity: 'warning',
    title: 'A rubric’s points do not add up to the points of the work',
    explanation: 'The gradebook and the rubric would disagree. The best levels of all criteria should add up.',
  },
  'rubric-levels': {
    severity: 'warning',
    title: 'The levels of a criterion do not begin with the best',
    explanation: 'Platforms show levels as they stand, and teachers expect the best first.',
  },
  'rubric-unused': {
    severity: 'info',
    title: 'Nothing is judged by a rubric',
    explanation: 'It travels in no package but the instructor’s guide.',
  },
  'completion-impossible': {
    severity: 'error',
    title: 'An activity that could never count as done',
    explanation:
      'Posting is possible in discussions, handing in at assignments and quizzes, a score where points are given.',
  },
  minutes: {
    severity: 'info',
    title: 'The parts take longer than the whole',
    explanation: 'The minutes of the activities or of the lesson plan exceed what the module says it takes.',
  },
  'pool-too-small': {
    severity: 'error',
    title: 'More questions are to be drawn than a pool holds',
    explanation: 'Platforms would draw fewer, and the points would not add up.',
  },
  'pool-points': {
    severity: 'error',
    title: 'A question of a pool states points of its own',
    explanation: 'Whatever is drawn is worth the same: `pointsEach` of the pool.',
  },
  'reveal-before-feedback': {
    severity: 'warning',
    title: 'Right answers are revealed before the feedback',
    explanation:
      'Who sees the right answers knows whether the own were right, so holding back the feedback is in vain.',
  },
  'no-last-attempt': {
    severity: 'warning',
    title: 'Something is shown after the last attempt, but attempts are unlimited',
    explanation: 'There is no last attempt, so it would never be shown.',
  },
  'pass-without-grade': {
    severity: 'warning',
    title: 'A practice quiz has a pass mark',
    explanation: 'Practice counts for nothing, so nobody passes or fails.',
  },
  'only-essays': {
    severity: 'info',
    title: 'A graded quiz holds nothing but essays',
    explanation: 'A person gives its points. In SCORM packages essays are private drafts without a score.',
  },
  'question-too-long': {
    severity: 'warning',
    title: 'A question is longer than Canvas shows',
    explanation: 'Canvas replaces question texts of more than 16,384 characters by a notice.',
  },
  'state-too-long': {
    severity: 'warning',
    title: 'A student’s answers may not fit into a SCORM 1.2 platform',
    explanation:
      'SCORM 1.2 promises room for 4,096 characters. Some platforms hold more; where they do not, answers are forgotten between sessions.',
  },
  'notes-too-long': {
    severity: 'info',
    title: 'Drafts of essays may not fit into a SCORM 1.2 platform',
    explanation: 'Answers are saved first; drafts get the room that is left, and stay in the browser beyond that.',
  },
  'language-unknown': {
    severity: 'warning',
    title: 'A language that nobody knows under this name',
    explanation:
      'Languages are named by their registered codes (BCP 47): `en`, not `eng` or `uk` for English. By them screen readers choose a voice and browsers a font.',
  },
  'language-words': {
    severity: 'info',
    title: 'The interface has no words in the module’s language',
    explanation: 'Buttons and labels will be English. Words of another language can be contributed.',
  },
  'link-insecure': {
    severity: 'info',
    title: 'A link without https',
    explanation: 'Browsers and platforms warn of such pages or do not show them in frames.',
  },
  'unit-id': {
    severity: 'error',
    title: 'A unit has the id of one of its modules',
    explanation: 'Their packages would overwrite each other.',
  },
  'unit-language': {
    severity: 'info',
    title: 'A module of a unit is in another language than the unit',
    explanation: 'The unit’s own pages are in the unit’s language, the module’s in its own.',
  },
});
