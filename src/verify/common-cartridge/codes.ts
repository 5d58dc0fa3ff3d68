import { defineCodes } from '../../diagnostics/codes.ts';

/** The XSDs of 1.1 to 1.3 number their rules; the labels with an S are those of 1.0. */
const RULES = 'Schematron rules of the Common Cartridge manifest profile';

/** What Common Cartridge asks beyond its XSDs. */
export const ccCodes = defineCodes('cc', {
  'unknown-version': {
    severity: 'error',
    title: 'A cartridge of an unknown version',
    explanation:
      'Namespace and `schemaversion` of the manifest say the edition: 1.0.0, 1.1.0, 1.2.0 or 1.3.0, to the letter. Later editions are imported by neither Moodle nor Canvas.',
  },
  'file-count': {
    severity: 'error',
    title: 'A resource has no file, or several where one is asked',
    explanation: `${RULES}, 1a, 1b, 2a, 2b, 3a, 3b, 4b, 4c, in 1.0 S06, S07, S11a and S11b1: a topic, web link, assessment or question bank is exactly one file. External tools and assignments are documents too, so they need theirs.`,
  },
  'href-not-allowed': {
    severity: 'error',
    title: 'A resource has an href where none is allowed',
    explanation: `${RULES}, 1c, 2c, 3c, 4d, in 1.0 S06, S07, S11a and S11b2: topics, web links, assessments and question banks name their file in \`file\` only.`,
  },
  'prohibited-dependency': {
    severity: 'error',
    title: 'A resource depends on one it may not depend on',
    explanation: `${RULES}, 1d to 1h, 2d, 3d to 3h, 4e to 4i, 5a to 5f, 6a to 6f, 11a to 11f, in 1.0 S03, S07, S12, S14 and S15.`,
  },
  'unresolved-dependency': {
    severity: 'error',
    title: 'A dependency points at no resource',
    explanation: 'IMS Content Packaging 1.1.4, 4, dependency: `identifierref` names a resource of the same manifest.',
  },
  'unresolved-variant': {
    severity: 'error',
    title: 'A variant points at no resource',
    explanation:
      'IMS Content Packaging extension 1.2, variant: `identifierref` names another resource of the manifest, which may stand in for this one.',
  },
  'self-dependency': {
    severity: 'error',
    title: 'A resource depends on itself',
    explanation: `${RULES}, 7a.`,
  },
  'repeated-dependency': {
    severity: 'error',
    title: 'A resource names a dependency twice',
    explanation: `${RULES}, 7b.`,
  },
  'several-banks': {
    severity: 'error',
    title: 'More than one question bank',
    explanation: `${RULES}, 4a of 1.1 and 1.2, S11b4 of 1.0: a cartridge has at most one question bank.`,
  },
  'bank-in-organization': {
    severity: 'error',
    title: 'An item shows a question bank',
    explanation: `${RULES}, 8a, in 1.0 S11b3: banks are for teachers and stand in no organization.`,
  },
  'item-with-children': {
    severity: 'error',
    title: 'An item has a resource and items below it',
    explanation: `${RULES}, 8b, in 1.0 S04. Canvas drops the items below without a word.`,
  },
  'unresolved-item': {
    severity: 'error',
    title: 'An item points at no resource',
    explanation:
      'IMS Content Packaging 1.1.4, 4, item: `identifierref` names a resource of the same manifest. Moodle makes a label of such an item, Canvas drops it.',
  },
  'empty-title': {
    severity: 'warning',
    title: 'An item without words for a title',
    explanation:
      'The schema asks each item for a title, and platforms show it as the name of the thing. An empty one cannot be seen or clicked.',
  },
  'repeated-file': {
    severity: 'error',
    title: 'A resource lists a file twice',
    explanation: `${RULES}, 9a.`,
  },
  'href-without-file': {
    severity: 'error',
    title: 'A resource has an href but lists no file',
    explanation: `${RULES}, 10a; in 1.0 IMS Content Packaging 1.1.4 XML Binding, 3.4.1.2.`,
  },
  'href-not-listed': {
    severity: 'error',
    title: 'The href of a resource is none of its files',
    explanation: `${RULES}, 10b; in 1.0 IMS Content Packaging 1.1.4 XML Binding, 3.4.1.2: the files of a resource include the one at its \`href\`.`,
  },
  'no-launch-file': {
    severity: 'error',
    title: 'An item shows a resource that does not say which file to open',
    explanation: `${RULES}, S05 of 1.0: web content that an item refers to needs an \`href\`. The XSDs of 1.1 to 1.3 have it as 5g and 6g, not switched on; importers open the \`href\` all the same.`,
  },
  'file-missing': {
    severity: 'error',
    title: 'A listed file is not in the package',
    explanation:
      'IMS Content Packaging 1.1.4 XML Binding, 3.4.1.2: each `file` of a resource is a local one, at its `href`.',
  },
  'file-case': {
    severity: 'error',
    title: 'A file is listed in other capitals than it has',
    explanation: 'Paths are compared letter by letter on most servers; the file is not found.',
  },
  'file-not-listed': {
    severity: 'warning',
    title: 'A file of the package is listed by no resource',
    explanation:
      'IMS Content Packaging 1.1.4, 2.1: the files of a package are listed as `file` elements of resources. Importers leave unlisted files behind or put them where no student looks.',
  },
  'file-escapes': {
    severity: 'error',
    title: 'A listed path leads out of the package',
    explanation:
      'IMS Content Packaging 1.1.4 XML Binding, 3.4.1.2: each `file` is a local one, so its path stays inside the package.',
  },
  'remote-file': {
    severity: 'warning',
    title: 'A resource lists a file of another server',
    explanation: 'Common Cartridge takes web addresses as web links; importers skip a remote `file`.',
  },
  'attachment-missing': {
    severity: 'error',
    title: 'An attachment is not in the package',
    explanation:
      'Common Cartridge discussion topic and assignment, attachment: `href` is a path from the document to a file of the package.',
  },
  'broken-reference': {
    severity: 'warning',
    title: 'A text refers to a file that is not in the package',
    explanation:
      'A picture will be missing or a link will lead nowhere. `$IMS-CC-FILEBASE$` stands for the top of the package.',
  },
  'wrong-document': {
    severity: 'error',
    title: 'A resource holds another kind of document than its type says',
    explanation:
      'Common Cartridge profile, resource types: an assessment holds an `assessment`, a question bank an `objectbank`.',
  },
  'empty-link': {
    severity: 'error',
    title: 'A web link has no usable address',
    explanation: 'Common Cartridge web link, url: `href` is an absolute address, with http or https in practice.',
  },
  'lti-reference': {
    severity: 'warning',
    title: 'An external tool names a resource that does not exist',
    explanation:
      'imslticc XSD: `cartridge_bundle` and `cartridge_icon` name resources of the cartridge by `identifierref`. Without them the tool has no icon, or no settings of its own.',
  },
  'lti-without-url': {
    severity: 'error',
    title: 'An external tool has no usable address',
    explanation:
      'Basic LTI 1.0, launch_url and secure_launch_url: the XSD leaves both out if need be, but a tool without either, or with something else than an absolute address, cannot be launched.',
  },
});
