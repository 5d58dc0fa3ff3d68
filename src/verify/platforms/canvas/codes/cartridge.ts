import type { AdvisedCode } from '../../../../read/advised-codes.ts';
import { RAN, READ } from './observed.ts';

/** What Canvas does with a cartridge as a whole, with its outline and with what that shows. */
export const cartridgeCodes = {
  'version-refused': {
    severity: 'error',
    title: 'Canvas does not know this version of Common Cartridge',
    explanation: `${RAN}: schemaversion must be exactly 1.0.0, 1.1.0, 1.2.0 or 1.3.0, without spaces around it.`,
    advice: 'Write exactly 1.1.0, 1.2.0 or 1.3.0 as schemaversion, without spaces.',
  },
  'no-manifest': {
    severity: 'error',
    title: 'Canvas does not recognise a zip without a manifest',
    explanation: `${RAN}: a package is a zip with imsmanifest.xml at its top.`,
    advice: 'Export the questions again as a package with an imsmanifest.xml at its top.',
  },
  'no-question-resource': {
    severity: 'error',
    title: 'Canvas does not recognise a zip of questions',
    explanation: `${READ}: a content package that names neither a Common Cartridge nor another program's format is taken for questions where the type of a resource begins with imsqti or ims_qti, and for nothing otherwise.`,
    advice: 'List the questions in imsmanifest.xml as a resource of the type imsqti_xmlv1p2.',
  },
  'taken-for-questions': {
    severity: 'warning',
    title: 'Canvas imports only the quizzes of a cartridge',
    explanation: `${READ}: where the schema does not say "IMS Common Cartridge" or "IMS Thin Common Cartridge" and the type of a resource begins with imsqti, the package is taken for a zip of questions.`,
    advice: 'Write exactly "IMS Common Cartridge" as schema.',
  },
  'scorm-not-imported': {
    severity: 'info',
    title: 'Canvas does not import SCORM as a course',
    explanation: `${RAN}: "Unsupported content package". Hosted Canvas has a separate SCORM app, to which the package is uploaded by hand.`,
    advice: 'Use a Canvas cartridge instead, or the SCORM app of a hosted Canvas.',
  },
  'schema-refused': {
    severity: 'error',
    title: 'Canvas does not take the manifest for a Common Cartridge',
    explanation: `${RAN}: the schema must hold "IMS Common Cartridge" or "IMS Thin Common Cartridge"; "1EdTech Common Cartridge" is refused.`,
    advice: 'Write exactly "IMS Common Cartridge" as schema.',
  },
  'children-lost': {
    severity: 'warning',
    title: 'Items below an item that opens something are lost',
    explanation: `${RAN}: an item with an identifierref loses its children without a word.`,
    advice: 'Put them beside it, or into a folder.',
  },
  'item-dropped': {
    severity: 'warning',
    title: 'An item that opens nothing is dropped',
    explanation: `${RAN}: an identifierref that names no resource is dropped without a warning.`,
    advice: 'Let the item name a resource of the manifest, or take it away.',
  },
  'wrapper-folder': {
    severity: 'info',
    title: 'A folder around all others becomes the only module',
    explanation: `${RAN}: folders below the first level become headers inside one module.`,
    advice: 'Take the folder around the others away.',
  },
  'file-not-imported': {
    severity: 'warning',
    title: 'A file of a Canvas cartridge is not imported',
    explanation: `${RAN}: files are web content whose href begins with web_resources; others, and those that the manifest does not list, are passed over.`,
    advice: 'List it as a resource of the type webcontent, with its path as href.',
  },
  'no-root-item': {
    severity: 'warning',
    title: 'Canvas puts everything into one module',
    explanation: `${RAN}: there must be one root item without a title. Otherwise the folders' titles are lost, and everything goes into "Misc Module".`,
    advice: 'Put all items into one root item without a title.',
  },
  'loose-item': {
    severity: 'warning',
    title: 'An item outside any folder goes to "Misc Module"',
    explanation: `${RAN}: an item directly below the root becomes an item of a module of that name.`,
    advice: 'Put the item into a folder, or move it in Canvas after the import.',
  },
  'type-not-imported': {
    severity: 'warning',
    title: 'Canvas does not import this type of resource',
    explanation: `${RAN}: unsupported types are dropped, mostly without a warning.`,
    advice: 'Make a page, a file or a web link of it, or add it by hand in Canvas after the import.',
  },
  'link-vanishes': {
    severity: 'warning',
    title: 'A web link outside the modules vanishes',
    explanation: `${RAN}: web links become module items only; one that no item shows is not imported.`,
    advice: 'Show it in an item of the outline.',
  },
  'pages-stay-files': {
    severity: 'info',
    title: 'Web pages stay files in Canvas',
    explanation: `${RAN}: HTML of a plain cartridge becomes a file, not a Canvas page, unless a hidden setting is on. Links between such files keep working.`,
    advice: 'Use a Canvas cartridge where students should get Canvas pages; else nothing needs to be done.',
  },
  unpublished: {
    severity: 'info',
    title: 'Some things arrive unpublished',
    explanation: `${RAN}: of a plain cartridge headers, web links, external tools and quizzes come in unpublished; of a Canvas cartridge headers and links that do not say workflow_state active.`,
    advice: 'Publish them in Canvas after the import.',
  },
  'outside-modules': {
    severity: 'info',
    title: 'Something arrives in the course, but in no module',
    explanation: `${RAN}: discussions, quizzes, assignments and tools that no item of the outline shows are imported all the same; students find them only in the lists of the course.`,
    advice: 'Show it in an item of the outline, or add it to a module after the import.',
  },
  'hidden-from-students': {
    severity: 'info',
    title: 'What is for teachers arrives unpublished or locked',
    explanation: `${RAN}: where the first role of a resource is Instructor (LOM, intendedEndUserRole), a file is locked, a discussion or assignment unpublished, and its item in the module, too.`,
    advice: 'Nothing needs to be done; publish it in Canvas if students are to see it after all.',
  },
  'tool-becomes-assignment': {
    severity: 'info',
    title: 'An external tool becomes an assignment',
    explanation: `${RAN}: a tool with Canvas's property "outcome" makes an assignment of that many points in place of a tool in the module.`,
    advice: 'Nothing needs to be done where the tool is to be graded; else take the property away.',
  },
  'import-again': {
    severity: 'info',
    title: 'Importing again adds everything to the modules again',
    explanation: `${RAN}: module items of a plain cartridge carry no identity, so a second import doubles them, and quizzes are copied.`,
    advice:
      'Import a new edition into a new course, or delete the old items of the modules by hand. A Canvas cartridge updates them in place.',
  },
  'title-differs': {
    severity: 'info',
    title: 'Canvas shows another title than the item has',
    explanation: `${READ}: topics, quizzes and assignments keep their own titles; files, links and tools take that of their item.`,
    advice: 'Give the thing and its item the same title, or rename it after the import.',
  },
  'page-becomes-assignment': {
    severity: 'info',
    title: 'A page becomes an assignment',
    explanation: `${RAN}: web content in HTML with intendeduse="assignment" becomes an assignment with the title of its item and the page as its text, and stays a file as well.`,
    advice:
      'Set points, dates and the kind of submission in Canvas after the import; leave intendeduse out where a page is meant.',
  },
} as const satisfies Record<string, AdvisedCode>;
