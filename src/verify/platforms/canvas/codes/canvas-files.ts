import type { AdvisedCode } from '../../../../read/advised-codes.ts';
import { RAN, READ } from './observed.ts';

/** What Canvas does with the files that a Canvas cartridge has beside the standard ones. */
export const canvasFileCodes = {
  'no-modules': {
    severity: 'warning',
    title: 'The cartridge makes no modules in Canvas',
    explanation: `${RAN}: of a Canvas cartridge the organization is not read; modules come from course_settings/module_meta.xml.`,
    advice: 'Export the course again with its modules, or arrange pages and quizzes in modules after the import.',
  },
  'module-item-unresolved': {
    severity: 'warning',
    title: 'A module item opens nothing',
    explanation: `${RAN}: its identifierref is no page, file, assignment, discussion or quiz of the package.`,
    advice: 'Add what it opens to the package, or delete the item in Canvas after the import.',
  },
  'requirement-unresolved': {
    severity: 'warning',
    title: 'A requirement or prerequisite leads nowhere',
    explanation: `${READ}: a completion requirement names an item of its module, a prerequisite an earlier module.`,
    advice: 'Correct or delete the requirement; after an import look at the requirements of the module.',
  },
  'topics-vanish': {
    severity: 'warning',
    title: 'Canvas drops a discussion without a word',
    explanation: `${RAN}: in a Canvas cartridge only the type imsdt_xmlv1p1 is read.`,
    advice: 'Use the type imsdt_xmlv1p1 and Common Cartridge 1.1.',
  },
  'topic-file-missing': {
    severity: 'error',
    title: 'A discussion without its file stops the whole import',
    explanation: `${RAN}: NoMethodError; nothing is imported.`,
    advice: 'Add the file to the zip, or remove the discussion from imsmanifest.xml.',
  },
  'tool-without-address': {
    severity: 'warning',
    title: 'Canvas drops an item with an external tool',
    explanation: `${READ}: an item of the type ContextExternalTool is made of its own address (url); without one there is no item. An assignment with the submission type external_tool opens external_tool_url.`,
    advice: 'Write the launch address of the tool into the item or the assignment.',
  },
  'tool-vanishes': {
    severity: 'warning',
    title: 'Canvas drops an external tool without a word',
    explanation: `${RAN}: in a Canvas cartridge only the type imsbasiclti_xmlv1p0 is read.`,
    advice: 'Use the type imsbasiclti_xmlv1p0.',
  },
  'page-dropped': {
    severity: 'warning',
    title: 'Canvas drops a page without a word',
    explanation: `${RAN}: a page needs a meta tag "identifier" and a title.`,
    advice: 'Give the page a <title> and <meta name="identifier" content="..."> in its head.',
  },
  'element-order': {
    severity: 'warning',
    title: 'Canvas takes a value from the wrong place',
    explanation: `${RAN}: the first descendant of a name counts, so simple elements must come before nested blocks; a module took the title of its first item.`,
    advice: 'Write the simple elements before the nested ones.',
  },
  'points-ignored': {
    severity: 'warning',
    title: 'The points of an assignment or discussion are ignored',
    explanation: `${READ}: without grading_type, points_possible is not read, in an assignment or in a graded discussion.`,
    advice: 'Add <grading_type>points</grading_type>, or set the points in Canvas after the import.',
  },
  'changes-course': {
    severity: 'info',
    title: 'The cartridge can change the settings of the course',
    explanation: `${READ}: course_settings.xml, the syllabus and the weights of assignment groups apply to the course it is imported into, where they are selected.`,
    advice:
      'Where the course has settings of its own, import selected content only, without the settings and the syllabus.',
  },
  'rubric-points': {
    severity: 'warning',
    title: 'The points of a rubric do not add up',
    explanation: `${READ}: points_possible is stored as given; it should be the sum of its criteria.`,
    advice: 'Make points_possible the sum of the criteria, or correct the rubric in Canvas after the import.',
  },
} as const satisfies Record<string, AdvisedCode>;
