import { defineAdvisedCodes } from '../../../read/advised-codes.ts';

/** The XSDs of 1.1 to 1.3 number their rules; the labels with an S are those of 1.0. */
const RULES = 'Schematron rules of the Common Cartridge manifest profile';

/** What Common Cartridge asks beyond its XSDs. */
export const ccCodes = defineAdvisedCodes('cc', {
  'unknown-version': {
    severity: 'error',
    title: 'A cartridge of an unknown version',
    explanation:
      'Namespace and `schemaversion` of the manifest say the edition: 1.0.0, 1.1.0, 1.2.0 or 1.3.0, to the letter. Later editions are imported by neither Moodle nor Canvas.',
    advice: 'Export the course as Common Cartridge 1.1, 1.2 or 1.3.',
  },
  'file-count': {
    severity: 'error',
    title: 'A resource has no file, or several where one is asked',
    explanation: `${RULES}, 1a, 1b, 2a, 2b, 3a, 3b, 4b, 4c, in 1.0 S06, S07, S11a and S11b1: a topic, web link, assessment or question bank is exactly one file. External tools and assignments are documents too, so they need theirs.`,
    advice:
      'List exactly one file in the resource: the document itself. Pictures and other files get resources of their own.',
  },
  'href-not-allowed': {
    severity: 'error',
    title: 'A resource has an href where none is allowed',
    explanation: `${RULES}, 1c, 2c, 3c, 4d, in 1.0 S06, S07, S11a and S11b2: topics, web links, assessments and question banks name their file in \`file\` only.`,
    advice: 'Remove the attribute href from the resource.',
  },
  'prohibited-dependency': {
    severity: 'error',
    title: 'A resource depends on one it may not depend on',
    explanation: `${RULES}, 1d to 1h, 2d, 3d to 3h, 4e to 4i, 5a to 5f, 6a to 6f, 11a to 11f, in 1.0 S03, S07, S12, S14 and S15.`,
    advice: 'Take the <dependency> away. What is shown beside it gets an item of its own in the outline.',
  },
  'unresolved-dependency': {
    severity: 'error',
    title: 'A dependency points at no resource',
    explanation: 'IMS Content Packaging 1.1.4, 4, dependency: `identifierref` names a resource of the same manifest.',
    advice: 'Take the <dependency> away, or correct its identifier.',
  },
  'unresolved-variant': {
    severity: 'error',
    title: 'A variant points at no resource',
    explanation:
      'IMS Content Packaging extension 1.2, variant: `identifierref` names another resource of the manifest, which may stand in for this one.',
    advice: 'Take the <variant> away, or correct its identifier.',
  },
  'self-dependency': {
    severity: 'error',
    title: 'A resource depends on itself',
    explanation: `${RULES}, 7a.`,
    advice: 'Take the <dependency> away.',
  },
  'repeated-dependency': {
    severity: 'error',
    title: 'A resource names a dependency twice',
    explanation: `${RULES}, 7b.`,
    advice: 'Take one of the two away.',
  },
  'several-banks': {
    severity: 'error',
    title: 'More than one question bank',
    explanation: `${RULES}, 4a of 1.1 and 1.2, S11b4 of 1.0: a cartridge has at most one question bank.`,
    advice: 'Put all questions into one bank.',
  },
  'bank-in-organization': {
    severity: 'error',
    title: 'An item shows a question bank',
    explanation: `${RULES}, 8a, in 1.0 S11b3: banks are for teachers and are in no organization.`,
    advice: 'Take the item out of the outline, or show a quiz in its place.',
  },
  'item-with-children': {
    severity: 'error',
    title: 'An item has a resource and items below it',
    explanation: `${RULES}, 8b, in 1.0 S04. Canvas drops the items below without a word.`,
    advice: 'Make a folder of it, and move the resource into an item of its own inside.',
  },
  'unresolved-item': {
    severity: 'error',
    title: 'An item points at no resource',
    explanation:
      'IMS Content Packaging 1.1.4, 4, item: `identifierref` names a resource of the same manifest. Moodle makes a label of such an item, Canvas drops it.',
    advice:
      'Correct the identifier in identifierref, or take the item away. If the content is missing from the package, ask whoever made it.',
  },
  'empty-title': {
    severity: 'warning',
    title: 'An item without words for a title',
    explanation:
      'The schema asks each item for a title, and platforms show it as the name of the thing. An empty one cannot be seen or clicked.',
    advice: 'Write a title into the item of imsmanifest.xml, or give the thing a name where the package was made.',
  },
  'repeated-file': {
    severity: 'error',
    title: 'A resource lists a file twice',
    explanation: `${RULES}, 9a.`,
    advice: 'Take one of the two <file> entries away.',
  },
  'href-without-file': {
    severity: 'error',
    title: 'A resource has an href but lists no file',
    explanation: `${RULES}, 10a; in 1.0 IMS Content Packaging 1.1.4 XML Binding, 3.4.1.2.`,
    advice: 'List the file at href as a <file> of the resource.',
  },
  'href-not-listed': {
    severity: 'error',
    title: 'The href of a resource is none of its files',
    explanation: `${RULES}, 10b; in 1.0 IMS Content Packaging 1.1.4 XML Binding, 3.4.1.2: the files of a resource include the one at its \`href\`.`,
    advice: 'List the file at href as a <file> of the resource.',
  },
  'no-launch-file': {
    severity: 'error',
    title: 'An item shows a resource that does not say which file to open',
    explanation: `${RULES}, S05 of 1.0: web content that an item refers to needs an \`href\`. The XSDs of 1.1 to 1.3 have it as 5g and 6g, not switched on; importers open the \`href\` all the same.`,
    advice: 'Add an href to the resource, with the path of the file to open.',
  },
  'nothing-to-open': {
    severity: 'error',
    effect: 'unusable',
    title: 'No item of the outline opens anything',
    explanation: 'IMS Content Packaging 1.1.4, 4, item and resource: what the outline shows lies in the package.',
    advice: 'Add the files to the zip. Whoever made the package may still have them.',
  },
  'file-missing': {
    severity: 'error',
    effect: 'losses',
    title: 'A listed file is not in the package',
    explanation:
      'IMS Content Packaging 1.1.4 XML Binding, 3.4.1.2: each `file` of a resource is a local one, at its `href`.',
    advice:
      'Add the file to the zip, or remove the entry from imsmanifest.xml. Whoever made the package may still have the file.',
  },
  'file-case': {
    severity: 'error',
    effect: 'losses',
    title: 'A file is listed in other capitals than it has',
    explanation: 'Paths are compared letter by letter on most servers; the file is not found.',
    advice: 'Use the same capitals in the name of the file and in imsmanifest.xml.',
  },
  'file-not-listed': {
    severity: 'warning',
    title: 'A file of the package is listed by no resource',
    explanation:
      'IMS Content Packaging 1.1.4, 2.1: the files of a package are listed as `file` elements of resources. Importers leave unlisted files behind or put them where no student looks.',
    advice: 'List it as a <file> of the resource it belongs to, or leave it out of the zip.',
  },
  'file-escapes': {
    severity: 'error',
    title: 'A listed path leads out of the package',
    explanation:
      'IMS Content Packaging 1.1.4 XML Binding, 3.4.1.2: each `file` is a local one, so its path stays inside the package.',
    advice: 'Put the file into the package and list it by its path from the top, without ../.',
  },
  'remote-file': {
    severity: 'warning',
    title: 'A resource lists a file of another server',
    explanation: 'Common Cartridge takes web addresses as web links; importers skip a remote `file`.',
    advice: 'Pack the file, or make a web link of it.',
  },
  'attachment-missing': {
    severity: 'error',
    title: 'An attachment is not in the package',
    explanation:
      'Common Cartridge discussion topic and assignment, attachment: `href` is a path from the document to a file of the package.',
    advice: 'Add the file to the zip, correct its path, or take the attachment away.',
  },
  'broken-reference': {
    severity: 'warning',
    title: 'A text refers to a file that is not in the package',
    explanation:
      'A picture will be missing or a link will lead nowhere. `$IMS-CC-FILEBASE$` stands for the top of the package.',
    advice: 'Add the file to the zip, correct the path in the text, or take the picture or link away.',
  },
  'wrong-document': {
    severity: 'error',
    title: 'A resource holds another kind of document than its type says',
    explanation:
      'Common Cartridge profile, resource types: an assessment holds an `assessment`, a question bank an `objectbank`.',
    advice: 'Correct the type of the resource, or list the document that it is meant for.',
  },
  'empty-link': {
    severity: 'error',
    title: 'A web link has no usable address',
    explanation: 'Common Cartridge web link, url: `href` is an absolute address, with http or https in practice.',
    advice: 'Write the whole address, beginning with https://.',
  },
  'lti-reference': {
    severity: 'warning',
    title: 'An external tool names a resource that does not exist',
    explanation:
      'imslticc XSD: `cartridge_bundle` and `cartridge_icon` name resources of the cartridge by `identifierref`. Without them the tool has no icon, or no settings of its own.',
    advice: 'Take the reference away, or correct its identifier.',
  },
  'lti-secret': {
    severity: 'error',
    title: 'An external tool holds a key or a secret',
    explanation:
      'Basic LTI 1.0, security: key and secret are agreed between the platform and whoever runs the tool. A cartridge is passed around, and anybody can read what is in it; Canvas even takes `consumer_key` and `shared_secret` from it.',
    advice: 'Take it away, have the secret changed by whoever runs the tool, and enter key and secret on the platform.',
  },
  'lti-without-url': {
    severity: 'error',
    title: 'An external tool has no usable address',
    explanation:
      'Basic LTI 1.0, launch_url and secure_launch_url: the XSD leaves both out if need be, but a tool without either, or with something else than an absolute address, cannot be launched.',
    advice: 'Write the whole launch address of the tool, beginning with https://; whoever runs the tool can tell it.',
  },
});
