import type { AdvisedCode } from '../../../../read/advised-codes.ts';
import { SEEN, SEEN_LATER } from './observed.ts';

/** What Moodle does with a cartridge as a whole, with its outline and with what that shows. */
export const cartridgeCodes = {
  'version-refused': {
    severity: 'error',
    title: 'Moodle does not know this edition of Common Cartridge',
    explanation: `${SEEN}: 1.2 and 1.3 are an "Unknown backup format"; only 1.0 and 1.1 are read (converter/imscc11/lib.php).`,
    advice: 'Export the course as Common Cartridge 1.1.',
  },
  'version-1.0': {
    severity: 'warning',
    title: 'Moodle reads Common Cartridge 1.0 worse than 1.1',
    explanation: `${SEEN}: an older converter (converter/imscc1/lib.php) is used.`,
    advice: 'Export the course as Common Cartridge 1.1.',
  },
  'namespace-too-late': {
    severity: 'error',
    title: 'Moodle does not find the namespace of the manifest',
    explanation: `${SEEN}: the default xmlns must be in the first 1024 bytes, on a root without a prefix (converter/imscc11/lib.php:49-61).`,
    advice: 'Write xmlns as the first attribute of <manifest>, which bears no prefix.',
  },
  'manifest-rejected': {
    severity: 'error',
    title: 'Moodle rejects a manifest that is not valid',
    explanation: `${SEEN}: the manifest is held against the XSD and rejected whole (converter/imscc11/lib.php:94-99).`,
    advice: 'Fix the schema errors of imsmanifest.xml that this report lists, or export the course again.',
  },
  'authorizations-rejected': {
    severity: 'error',
    title: 'Moodle rejects cartridges with authorizations',
    explanation: `${SEEN}: any <authorizations> is rejected (converter/imscc11/lib.php:102).`,
    advice: 'Take <authorizations> out of imsmanifest.xml.',
  },
  'title-with-markup': {
    severity: 'error',
    title: 'A course title with < stops the restore',
    explanation: `${SEEN}: the whole restore aborts (util/settings/base_setting.class.php:471).`,
    advice: 'Take the < out of the title of the course.',
  },
  'title-too-long': {
    severity: 'error',
    title: 'A title is too long for Moodle',
    explanation: `${SEEN}: over 255 characters (243 for a quiz) the database refuses, and the whole restore aborts.`,
    advice: 'Shorten the title.',
  },
  'file-name': {
    severity: 'error',
    title: 'A file has a name that Moodle does not take',
    explanation: `${SEEN}: a file with ' or & in its name is left out, and the restore may abort. In 5.1.3 a picture or another file with one of & < > " ' \` | : in its name aborts it, and only pages and documents are read.`,
    advice: 'Write names of letters, digits, dots, hyphens and underscores.',
  },
  'section-titles': {
    severity: 'info',
    title: 'Folder titles become section summaries',
    explanation: `${SEEN}: top-level items become sections numbered from 0; the first lands in "General", a title shows only as the summary, and the heading stays "Topic n"; in 5.1 it is "New section".`,
    advice: 'After the import rename the sections in Moodle.',
  },
  'deep-folder': {
    severity: 'info',
    title: 'A folder inside a folder becomes a label',
    explanation: `${SEEN}: its contents are indented below the label.`,
    advice: 'Make a folder of its own of it, beside the others, if it should be a section.',
  },
  'page-vanishes': {
    severity: 'warning',
    title: 'A page that no item shows vanishes',
    explanation: `${SEEN}: unreferenced HTML is not imported at all.`,
    advice: 'Show it in an item of the outline.',
  },
  'resource-vanishes': {
    severity: 'warning',
    title: 'A discussion, quiz, web link or tool that no item shows vanishes',
    explanation:
      "Read in Moodle's source (cc2moodle::create_instances): activities are made of the items of the outline, and of question banks; nothing else of the manifest is looked at.",
    advice: 'Show it in an item of the outline, or make it again in Moodle.',
  },
  'tool-address-lost': {
    severity: 'error',
    title: 'Moodle finds no address for an external tool',
    explanation:
      "Read in Moodle's source (cc11_lti::get_basiclti_data): of a tool's two addresses launch_url alone is read.",
    advice: 'Write the same address into launch_url, which may have https as well.',
  },
  'tool-parameters-lost': {
    severity: 'info',
    title: 'Moodle leaves out the custom parameters of an external tool',
    explanation: `${SEEN_LATER}: title, description, address and icon of a tool arrive, and nothing else.`,
    advice:
      'Enter them in the settings of the activity after the import, or use a Moodle backup (.mbz), which brings them.',
  },
  'hidden-from-students': {
    severity: 'info',
    title: 'What is for teachers arrives hidden',
    explanation: `${SEEN}: an activity whose resource has the role Instructor (LOM, intendedEndUserRole) is hidden from students; its source has the role Mentor hidden, too.`,
    advice: 'Nothing needs to be done; show it in Moodle if students are to see it after all.',
  },
  'canvas-settings-lost': {
    severity: 'warning',
    title: 'Moodle does not read what is meant for Canvas alone',
    explanation: `${SEEN_LATER}: of a Canvas cartridge only the standard side is imported. Points, rubrics, requirements and publish states are in files of Canvas's own and do not arrive; what is unpublished there is visible in Moodle.`,
    advice: 'Set these again in Moodle after the import, or use a Moodle backup (.mbz), which brings them.',
  },
  'legacy-file': {
    severity: 'info',
    title: 'A file that no item or page shows goes to the legacy course files',
    explanation: `${SEEN}: students do not see these.`,
    advice: 'Show it in an item, or link to it from a page.',
  },
  'title-differs': {
    severity: 'info',
    title: 'Moodle shows another title than the item has',
    explanation: `${SEEN}: a forum and an external tool take the title of their own file, a quiz and a web link that of the item.`,
    advice: 'Give the thing and its item the same title, or rename it after the import.',
  },
  'title-tags-lost': {
    severity: 'warning',
    title: 'A title loses what looks like a tag',
    explanation: `${SEEN_LATER}: what is in angle brackets is taken for a tag and not shown: "The final <quiz>" becomes "The final". A < that nothing closes takes the rest of the title away, unless a space follows it.`,
    advice: 'Write the title without angle brackets.',
  },
  'title-hides-activities': {
    severity: 'warning',
    title: 'A title hides activities of the course',
    explanation: `${SEEN_LATER}: a folder's title becomes the summary of a section, or a label, as HTML. One that holds <!-- opens a comment there, and everything that follows on the course page disappears.`,
    advice: 'Take <!-- out of the title of the folder.',
  },
  'web-address': {
    severity: 'warning',
    title: 'A web address is not percent-encoded',
    explanation: `${SEEN}: spaces, quotation marks and other letters in a URL break it.`,
    advice: 'Percent-encode spaces, quotation marks and letters outside ASCII.',
  },
  'platform-link': {
    severity: 'warning',
    title: 'A link that only Canvas can follow',
    explanation:
      'Observed in Moodle 4.1 and 4.4: $CANVAS_OBJECT_REFERENCE$, $CANVAS_COURSE_REFERENCE$ and $WIKI_REFERENCE$ stay in the text as they are, and lead nowhere.',
    advice: 'Name the place in words instead of linking to it.',
  },
  'item-without-file': {
    severity: 'warning',
    title: 'An item becomes a file that is missing',
    explanation:
      "Observed in Moodle 4.1 and 4.4: an item that opens a resource of Canvas's own, such as an assignment, becomes a File activity without a file.",
    advice: 'Make the assignment again in Moodle, or use a Moodle backup (.mbz).',
  },
  'item-becomes-label': {
    severity: 'warning',
    title: 'An item that opens nothing becomes a label',
    explanation: `${SEEN}: an identifierref that names no resource makes a label of the item.`,
    advice: 'Let the item name a resource of the manifest, or take it away.',
  },
  'loose-item': {
    severity: 'info',
    title: 'An item outside any folder gets a section of its own',
    explanation: `${SEEN}: a top-level item that is no folder becomes an untitled section with one activity.`,
    advice: 'Put the item into a folder.',
  },
  'import-again': {
    severity: 'info',
    title: 'Importing again adds everything again',
    explanation: `${SEEN}: a cartridge never updates what an earlier import brought; merging doubles it, and deleting first destroys what students did.`,
    advice: 'Import a new edition into a new course, and copy from there what has changed.',
  },
} as const satisfies Record<string, AdvisedCode>;
