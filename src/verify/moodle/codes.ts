import { defineCodes } from '../../diagnostics/codes.ts';

const SEEN = 'Observed in Moodle 4.4';

/** What Moodle does with a package, as observed. An error stops the import, a warning loses or changes something. */
export const moodleCodes = defineCodes('moodle', {
  'version-refused': {
    severity: 'error',
    title: 'Moodle does not know this edition of Common Cartridge',
    explanation: `${SEEN}: 1.2 and 1.3 are an "Unknown backup format"; only 1.0 and 1.1 are read (converter/imscc11/lib.php).`,
  },
  'version-1.0': {
    severity: 'warning',
    title: 'Moodle reads Common Cartridge 1.0 worse than 1.1',
    explanation: `${SEEN}: an older converter (converter/imscc1/lib.php) is used.`,
  },
  'namespace-too-late': {
    severity: 'error',
    title: 'Moodle does not find the namespace of the manifest',
    explanation: `${SEEN}: the default xmlns must stand in the first 1024 bytes, on a root without a prefix (converter/imscc11/lib.php:49-61).`,
  },
  'manifest-rejected': {
    severity: 'error',
    title: 'Moodle rejects a manifest that is not valid',
    explanation: `${SEEN}: the manifest is held against the XSD and rejected whole (converter/imscc11/lib.php:94-99).`,
  },
  'authorizations-rejected': {
    severity: 'error',
    title: 'Moodle rejects cartridges with authorizations',
    explanation: `${SEEN}: any <authorizations> is rejected (converter/imscc11/lib.php:102).`,
  },
  'title-with-markup': {
    severity: 'error',
    title: 'A course title with < stops the restore',
    explanation: `${SEEN}: the whole restore aborts (util/settings/base_setting.class.php:471).`,
  },
  'title-too-long': {
    severity: 'error',
    title: 'A title is too long for Moodle',
    explanation: `${SEEN}: over 255 characters (243 for a quiz) the database refuses, and the whole restore aborts.`,
  },
  'empty-page': {
    severity: 'error',
    title: 'An empty page stops the restore',
    explanation: `${SEEN}: a page that is empty after cleaning is fatal (cc/entity11).`,
  },
  'quiz-without-questions': {
    severity: 'error',
    title: 'A quiz without a question Moodle knows stops the restore',
    explanation: `${SEEN}: fatal (cc/entity11).`,
  },
  'quiz-used-twice': {
    severity: 'error',
    title: 'A quiz shown by two items stops the restore',
    explanation: `${SEEN}: fatal (cc/entity11).`,
  },
  'true-false-idents': {
    severity: 'error',
    title: 'A true/false question with other idents stops the restore',
    explanation: `${SEEN}: the idents of the two choices must be exactly true and false.`,
  },
  'file-name': {
    severity: 'error',
    title: "A file name with ' or & is not unpacked",
    explanation: `${SEEN}: the file is left out, and the restore may abort.`,
  },
  'section-titles': {
    severity: 'info',
    title: 'Folder titles become section summaries',
    explanation: `${SEEN}: top-level items become sections numbered from 0; the first lands in "General", a title shows only as the summary, and the heading stays "Topic n".`,
  },
  'deep-folder': {
    severity: 'info',
    title: 'A folder inside a folder becomes a label',
    explanation: `${SEEN}: its contents are indented below the label.`,
  },
  'content-lost': {
    severity: 'warning',
    title: 'Moodle cuts content out of a page',
    explanation: `${SEEN}: iframe, script, SVG, MathML, data: images and <style> are removed by HTML Purifier.`,
  },
  'markup-lost': {
    severity: 'info',
    title: 'Moodle removes tags or attributes of a page',
    explanation: `${SEEN}: details, figure, section, article, mark and time lose their tags (the text stays); data-, aria-, role and loading are removed.`,
  },
  'anchor-lost': {
    severity: 'warning',
    title: 'Links inside a page lead nowhere',
    explanation: `${SEEN}: every id and name is removed, so in-page anchors die.`,
  },
  'reference-decoded': {
    severity: 'warning',
    title: 'Text that shows tags becomes live markup',
    explanation: `${SEEN}: one level of character references is decoded in pages, topics and questions: &lt;b&gt; becomes bold, &lt;script&gt; a script. &lt; followed by U+2060 survives.`,
  },
  'file-path': {
    severity: 'warning',
    title: 'A picture or file of a page will not be found',
    explanation: `${SEEN}: only plain relative paths of letters, digits, dots, hyphens and underscores to files listed in a web content resource are rewritten; $IMS-CC-FILEBASE$, absolute paths, queries, blanks, other letters, &, ' and + break.`,
  },
  'page-link': {
    severity: 'warning',
    title: 'A link to another page will be broken',
    explanation: `${SEEN}: HTML files are never copied as files, so such a link is always a 404.`,
  },
  'page-vanishes': {
    severity: 'warning',
    title: 'A page that no item shows vanishes',
    explanation: `${SEEN}: unreferenced HTML is not imported at all.`,
  },
  'legacy-file': {
    severity: 'info',
    title: 'A file that no item or page shows goes to the legacy course files',
    explanation: `${SEEN}: students do not see these.`,
  },
  'line-break-doubled': {
    severity: 'warning',
    title: 'Line breaks of a discussion are doubled',
    explanation: `${SEEN}: <br> becomes <br></br>, which browsers show as two breaks. Use <p>.`,
  },
  'blanks-between-tags': {
    severity: 'warning',
    title: 'Words run together',
    explanation: `${SEEN}: in discussions, questions and choices, white space that stands alone between two tags is removed: <em>a</em> <b>c</b> becomes "ac".`,
  },
  'newline-becomes-break': {
    severity: 'warning',
    title: 'New lines in the source become line breaks',
    explanation: `${SEEN}: in discussions, questions and choices every newline becomes <br />.`,
  },
  'title-differs': {
    severity: 'info',
    title: 'Moodle shows another title than the item has',
    explanation: `${SEEN}: a forum takes the title of the topic's file, a quiz the title of its item.`,
  },
  'web-address': {
    severity: 'warning',
    title: 'A web address is not percent-encoded',
    explanation: `${SEEN}: blanks, quotation marks and other letters in a URL break it.`,
  },
  'quiz-intro-lost': {
    severity: 'warning',
    title: 'The introduction of a quiz is lost',
    explanation: `${SEEN}: rubric and presentation material are dropped; the item's title becomes the intro.`,
  },
  'quiz-grade': {
    severity: 'info',
    title: 'The quiz grade is wrong until a teacher recomputes it',
    explanation: `${SEEN}: the sum of marks is fixed at 4 and the grade at 10; right only with four one-point questions, until any mark on the Questions page is changed.`,
  },
  'quiz-review': {
    severity: 'info',
    title: 'Students see no feedback until the review options are set',
    explanation: `${SEEN}: after submitting there is no review, no marks and no feedback.`,
  },
  'points-lost': {
    severity: 'info',
    title: 'Points of questions are not used',
    explanation: `${SEEN}: cc_weighting becomes the default mark in the bank, but every slot of the quiz stays 1.`,
  },
  'multiple-response-scoring': {
    severity: 'warning',
    title: 'A question with several right choices is scored wrongly',
    explanation: `${SEEN}: case="Yes" is needed on each varequal, and a setvar of exactly 100.`,
  },
  'choice-scored-last': {
    severity: 'warning',
    title: 'A right choice counts as wrong',
    explanation: `${SEEN}: the last respcondition that matches a choice decides its score, also where it only shows feedback.`,
  },
  'answers-lost': {
    severity: 'warning',
    title: 'Accepted answers are lost',
    explanation: `${SEEN}: of a fill-in question only the first respcondition with 100 and direct varequals is read.`,
  },
  wildcard: {
    severity: 'warning',
    title: 'An asterisk in an answer accepts anything',
    explanation: `${SEEN}: * is a wildcard in a short answer.`,
  },
  'pattern-match': {
    severity: 'warning',
    title: 'A pattern match becomes a short answer with odd marks',
    explanation: `${SEEN}: short answer, with 100 marks of 1. Use fill in the blank.`,
  },
  'model-answer-lost': {
    severity: 'info',
    title: 'The model answer of an essay is dropped',
    explanation: `${SEEN}: the sample answer is not imported.`,
  },
  'feedback-joined': {
    severity: 'warning',
    title: 'Feedback for one answer is shown to everybody',
    explanation: `${SEEN}: feedback of any condition with continue="Yes" joins the general feedback.`,
  },
  'feedback-lost': {
    severity: 'warning',
    title: 'Feedback is lost',
    explanation: `${SEEN}: feedback is read from flow_mat only.`,
  },
  'text-lost': {
    severity: 'warning',
    title: 'Part of a question is lost',
    explanation: `${SEEN}: only the first mattext of a text counts.`,
  },
  'question-dropped': {
    severity: 'warning',
    title: 'A question is dropped',
    explanation: `${SEEN}: a question with an unknown cc_profile, or deeper than section/item, is left out.`,
  },
  'zero-text': {
    severity: 'warning',
    title: 'A text that is only 0 becomes empty',
    explanation: `${SEEN}: a question or choice "0" loses its text.`,
  },
  'picture-in-answer': {
    severity: 'warning',
    title: 'A picture in a choice or feedback is broken',
    explanation: `${SEEN}: pictures there are never rewritten.`,
  },
  'quiz-empty-in-4.1': {
    severity: 'info',
    title: 'In Moodle 4.1 the quizzes of a cartridge come without their questions',
    explanation:
      'Observed in Moodle 4.1.0: the slots of the quiz arrive, and refer to no question. In 4.4 the same cartridge arrives whole.',
  },
  'platform-link': {
    severity: 'warning',
    title: 'A link that only Canvas can follow',
    explanation:
      'Observed in Moodle 4.1 and 4.4: $CANVAS_OBJECT_REFERENCE$, $CANVAS_COURSE_REFERENCE$ and $WIKI_REFERENCE$ stay in the text as they are, and lead nowhere.',
  },
  'item-without-file': {
    severity: 'warning',
    title: 'An item becomes a file that is missing',
    explanation:
      "Observed in Moodle 4.1 and 4.4: an item that opens a resource of Canvas's own, such as an assignment, becomes a File activity without a file.",
  },
  'item-becomes-label': {
    severity: 'warning',
    title: 'An item that opens nothing becomes a label',
    explanation: `${SEEN}: an identifierref that names no resource makes a label of the item.`,
  },
  'loose-item': {
    severity: 'info',
    title: 'An item outside any folder gets a section of its own',
    explanation: `${SEEN}: a top-level item that is no folder becomes an untitled section with one activity.`,
  },
  'attachments-become-links': {
    severity: 'info',
    title: 'Attachments of a discussion become links',
    explanation: `${SEEN}: they are linked at the end of the forum's introduction.`,
  },
  'links-embedded': {
    severity: 'info',
    title: 'Web links open inside the Moodle page',
    explanation: `${SEEN}: the display is set to "embed", and many sites refuse to be shown inside another page.`,
  },
  'wrong-choices-free': {
    severity: 'info',
    title: 'Wrong choices cost nothing',
    explanation: `${SEEN}: in a question with several right choices the wrong ones take nothing away, so that ticking all of them gives full marks.`,
  },
  'shuffle-lost': {
    severity: 'info',
    title: 'Choices are not shuffled',
    explanation: `${SEEN}: shuffle="Yes" of a cartridge is not read.`,
  },
  'import-again': {
    severity: 'info',
    title: 'Importing again adds everything again',
    explanation: `${SEEN}: a cartridge never updates what an earlier import brought; merging doubles it, and deleting first destroys what students did.`,
  },
  'marker-in-words': {
    severity: 'info',
    title: 'Readers will see a marker that was meant for a program',
    explanation: `${SEEN}: such markers are not replaced in pages, discussions or questions of a cartridge.`,
  },
  'scorm-mastery': {
    severity: 'info',
    title: 'The mastery score decides over passed and failed',
    explanation: `${SEEN}: at LMSFinish Moodle sets passed or failed by it, even from incomplete, and the next visit is only a review (mod/scorm).`,
  },
  'scorm-completion-threshold': {
    severity: 'info',
    title: 'A completion threshold decides over the completion',
    explanation: `${SEEN}: with a progress_measure from the package it overrides the completion that the package sets (mod/scorm).`,
  },
  'scorm-prefix': {
    severity: 'warning',
    title: 'Moodle does not see the SCORM attributes',
    explanation: `${SEEN}: the prefixes adlcp:, imsss: and adlnav: are matched to the letter; with another the SCO becomes an asset and the mastery score is lost (mod/scorm).`,
  },
  'scorm-version': {
    severity: 'warning',
    title: 'Moodle reads the package as SCORM 1.2',
    explanation: `${SEEN}: schemaversion is 1.2, 1.3, CAM 1.3, 2004 3rd Edition or 2004 4th Edition; anything else, blanks around it included, is taken for 1.2 (mod/scorm).`,
  },
  'scorm-title': {
    severity: 'warning',
    title: 'A SCORM title is shown garbled',
    explanation: `${SEEN}: numeric character references show as they are written (mod/scorm). Write the letters themselves.`,
  },
  'scorm-title-blanks': {
    severity: 'info',
    title: 'Blanks beside an & vanish in a SCORM title',
    explanation: `${SEEN}: of "Bread & roses", whose & the manifest escapes, it makes "Bread&roses" (mod/scorm).`,
  },
  'scorm-mastery-zero': {
    severity: 'warning',
    title: 'A mastery score of 0 becomes empty',
    explanation: `${SEEN}: mod/scorm treats 0 as not given.`,
  },
});
