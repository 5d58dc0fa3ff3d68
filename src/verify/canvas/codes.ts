import { defineAdvisedCodes } from '../advised-codes.ts';

const RAN = "Observed by running Canvas's import code";
const READ = "Read in Canvas's source";

/** What Canvas does with a package. An error stops the import, a warning loses or changes something. */
export const canvasCodes = defineAdvisedCodes('canvas', {
  'version-refused': {
    severity: 'error',
    title: 'Canvas does not know this version of Common Cartridge',
    explanation: `${RAN}: schemaversion must be exactly 1.0.0, 1.1.0, 1.2.0 or 1.3.0, without blanks around it.`,
    advice: 'Write exactly 1.1.0, 1.2.0 or 1.3.0 as schemaversion, without blanks.',
  },
  'no-manifest': {
    severity: 'error',
    title: 'Canvas does not recognise a zip without a manifest',
    explanation: `${RAN}: a package is a zip with imsmanifest.xml at its top.`,
    advice: 'Export the questions again as a package with an imsmanifest.xml at its top.',
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
  'marker-in-words': {
    severity: 'info',
    title: 'Readers will see a marker that was meant for a program',
    explanation: `${RAN}: markers are replaced in links and pictures, not among words.`,
    advice: 'Where it was meant as an address, put it into a link or a picture.',
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
  'filebase-in-page': {
    severity: 'warning',
    title: 'Pictures or links of a page will be broken',
    explanation: `${READ}: HTML files are uploaded byte for byte, so $IMS-CC-FILEBASE$ stays in them as literal text.`,
    advice: 'Use paths relative to the page, such as ../images/map.png.',
  },
  unpublished: {
    severity: 'info',
    title: 'Some things arrive unpublished',
    explanation: `${RAN}: of a plain cartridge headers, web links, external tools and quizzes come in unpublished; of a Canvas cartridge headers and links that do not say workflow_state active.`,
    advice: 'Publish them in Canvas after the import.',
  },
  'quizzes-graded': {
    severity: 'info',
    title: 'Every quiz of a plain cartridge is graded',
    explanation: `${READ}: quizzes arrive as graded quizzes with an assignment of their own, whatever qmd_assessmenttype says.`,
    advice: 'Where a quiz is for practice, make it a practice quiz in its settings after the import.',
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
  'shuffle-lost': {
    severity: 'info',
    title: 'Choices are not shuffled',
    explanation: `${RAN}: whether choices are shuffled is a setting of the quiz, which a plain cartridge does not have; shuffle="Yes" is not read.`,
    advice: 'Set "Shuffle answers" in the settings of the quiz after the import.',
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
  'section-becomes-question': {
    severity: 'info',
    title: 'The title of a section becomes a text among the questions',
    explanation: `${RAN}: a section with visible="true" and a title makes a question of the type "text".`,
    advice: 'Take visible="true" away from the section, or delete the text in the quiz after the import.',
  },
  'link-without-words': {
    severity: 'info',
    title: 'A link without words gets the name of its file',
    explanation: `${RAN}: in discussions, assignments and questions the name of the file is put in where the words of a link are blank.`,
    advice: 'Write the words of the link: what it opens.',
  },
  'anchor-lost': {
    severity: 'warning',
    title: 'A link inside a text leads nowhere',
    explanation: `${RAN}: ids lose their blanks, so a link to an id with blanks finds nothing.`,
    advice: 'Write the id, and the link to it, with hyphens in place of blanks.',
  },
  'id-changed': {
    severity: 'info',
    title: 'Canvas takes the blanks out of an id',
    explanation: `${RAN}: ids lose their blanks. Links from elsewhere and styles that name the id no longer find it.`,
    advice: 'Nothing needs to be done where nothing refers to the id; else write it with hyphens in place of blanks.',
  },
  'plain-text-topic': {
    severity: 'warning',
    title: 'A discussion in plain text loses its lines',
    explanation: `${RAN}: texttype is ignored; plain text is taken for HTML and its new lines vanish.`,
    advice: 'Write the text as HTML (texttype="text/html").',
  },
  'several-attachments': {
    severity: 'info',
    title: 'Attachments of a discussion become a list of links',
    explanation: `${RAN}: one attachment stays one; several are listed at the end of the text.`,
    advice: 'Nothing needs to be done where that is good enough; else link to them inside the text.',
  },
  'true-false-becomes-choice': {
    severity: 'warning',
    title: 'A true/false question becomes multiple choice',
    explanation: `${RAN}: unless question_type is true_false_question or the response ident begins with TF, and the labels hold true and false in English.`,
    advice:
      'Let the ident of its response_lid begin with TF, and its choices say True and False in English; the question works as multiple choice, too.',
  },
  'multiple-response-becomes-choice': {
    severity: 'info',
    title: 'A question with several choices becomes one with a single choice',
    explanation: `${RAN}: with one right answer, unless question_type says multiple_answers_question. Words, right answer and points stay.`,
    advice:
      'Add the field question_type with multiple_answers_question where students should not know how many are right.',
  },
  'pattern-match': {
    severity: 'warning',
    title: 'A pattern match becomes an exact short answer',
    explanation: `${RAN}: parts of answers no longer count.`,
    advice: 'List the answers to accept, each in full.',
  },
  'time-limit-zero': {
    severity: 'warning',
    title: 'A quiz gets a time limit of 0 minutes',
    explanation: `${RAN}: leave qmd_timelimit out where there is no limit.`,
    advice: 'Leave qmd_timelimit out, or take the limit away in the settings of the quiz after the import.',
  },
  'quiz-intro-lost': {
    severity: 'warning',
    title: 'The introduction of a quiz is lost',
    explanation: `${RAN}: rubric and presentation material of a plain cartridge are dropped.`,
    advice: 'Put it on a page before the quiz, or write it in the settings of the quiz after the import.',
  },
  'partial-credit-lost': {
    severity: 'warning',
    title: 'Partial credit is lost',
    explanation: `${RAN}: an answer is right or not.`,
    advice:
      'Decide which answers count in full, or make a Canvas cartridge with a question type that gives part of the points.',
  },
  'question-too-long': {
    severity: 'warning',
    title: 'A question is replaced by a notice',
    explanation: `${READ}: question text over 16384 characters is not kept. Put long texts on pages.`,
    advice: 'Put the long text on a page.',
  },
  'question-unreadable': {
    severity: 'warning',
    title: 'A question or quiz will simply not be there',
    explanation: `${RAN}: unreadable QTI gives no error and no warning; the quiz is missing, or the question is of type "Error".`,
    advice: 'Mend the errors of the file that this report lists, or make the quiz anew in Canvas.',
  },
  'data-image': {
    severity: 'warning',
    title: 'A picture inside the text is lost',
    explanation: `${RAN}: data: images are removed by the sanitiser.`,
    advice: 'Pack the picture as a file, and show that.',
  },
  'content-lost': {
    severity: 'warning',
    title: 'Canvas cuts content out of a text',
    explanation: `${RAN}: script, SVG, canvas and form controls are removed, and on... attributes with them.`,
    advice: 'Link to what needs a program, and pack drawings as pictures.',
  },
  'markup-lost': {
    severity: 'info',
    title: 'Canvas removes tags or attributes of a text',
    explanation: `${RAN}: main, hgroup, s, dialog, noscript and custom elements lose their tags; details[open], img[loading], time[datetime], ol[reversed] and others lose the attribute.`,
    advice: 'Nothing needs to be done where the text alone is good enough.',
  },
  'style-lost': {
    severity: 'info',
    title: 'Canvas removes styles of a text',
    explanation: `${RAN}: font-weight, text-transform, opacity, box-shadow, letter-spacing and columns are not kept in style attributes.`,
    advice: 'Use <strong>, headings and lists instead of styles.',
  },
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
  'tool-vanishes': {
    severity: 'warning',
    title: 'Canvas drops an external tool without a word',
    explanation: `${RAN}: in a Canvas cartridge only the type imsbasiclti_xmlv1p0 is read.`,
    advice: 'Use the type imsbasiclti_xmlv1p0.',
  },
  'quiz-vanishes': {
    severity: 'warning',
    title: 'Canvas drops a quiz without a word',
    explanation: `${RAN}: of a Canvas cartridge quizzes are read from non_cc_assessments only.`,
    advice:
      'Export the course again from Canvas, which writes the quiz into non_cc_assessments, too; or import it as a plain cartridge, without course_settings.',
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
    explanation: `${RAN}: the first descendant of a name counts, so simple elements must stand before nested blocks; a module took the title of its first item.`,
    advice: 'Write the simple elements before the nested ones.',
  },
  'link-unresolved': {
    severity: 'warning',
    title: 'A link leads to nothing in the package',
    explanation: `${RAN}: Canvas reports "Missing links found in imported content". Pages are linked as $WIKI_REFERENCE$/pages/<file name>, other things as $CANVAS_OBJECT_REFERENCE$/<kind>/<id>.`,
    advice:
      'Add what it leads to, correct the link, or take it away; after an import Canvas lists such links under "Missing links".',
  },
  'page-link-relative': {
    severity: 'warning',
    title: 'A relative link to another page does not work',
    explanation: `${RAN}: of a Canvas cartridge such links do not resolve; write $WIKI_REFERENCE$/pages/<file name>.`,
    advice: 'Write $WIKI_REFERENCE$/pages/ and the name of the page without .html.',
  },
  'points-ignored': {
    severity: 'warning',
    title: 'The points of an assignment or discussion are ignored',
    explanation: `${READ}: without grading_type, points_possible is not read, in an assignment or in a graded discussion.`,
    advice: 'Add <grading_type>points</grading_type>, or set the points in Canvas after the import.',
  },
  'quiz-not-graded': {
    severity: 'warning',
    title: 'A graded quiz arrives without a grade column',
    explanation: `${READ}: a quiz of type assignment needs a nested assignment in its assessment_meta.xml.`,
    advice: 'Nest an <assignment> in its settings, or look at the type and the points of the quiz after the import.',
  },
  'quiz-settings-missing': {
    severity: 'warning',
    title: 'A quiz arrives without its settings',
    explanation: `${RAN}: settings of a quiz are read from <ident>/assessment_meta.xml, where a learning application resource of the manifest lists it. Nothing else says whether it counts, is published or shows its answers.`,
    advice:
      'Add the file and list it in the manifest, or look through the settings of the quiz after the import: points, attempts, time, answers shown, publication.',
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
  'unknown-question-type': {
    severity: 'warning',
    title: 'A question of a type that Canvas does not know',
    explanation: `${RAN}: it becomes a question of type "Error", or is not there.`,
    advice: 'Make a question of one of the types of Canvas of it, or make it anew in Canvas.',
  },
});
