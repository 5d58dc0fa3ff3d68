import { defineAdvisedCodes } from '../../../read/advised-codes.ts';
import { formulaWithoutName } from '../../nameless-formulas.ts';

/**
 * What SCORM asks beyond its XSDs. CAM is the Content Aggregation Model, which describes a manifest element by element;
 * its sections bear other numbers in every edition, so the elements are named instead.
 */
export const scormCodes = defineAdvisedCodes('scorm', {
  'unknown-version': {
    severity: 'error',
    title: 'A SCORM package of an unknown edition',
    explanation:
      'CAM, schemaversion: 1.2, CAM 1.3, 2004 3rd Edition or 2004 4th Edition, to the letter. Moodle takes anything else for 1.2.',
    advice: 'Write the schemaversion of the edition exactly: 1.2, 2004 3rd Edition or 2004 4th Edition.',
  },
  'wrong-schema': {
    severity: 'error',
    title: 'The manifest does not say that it is SCORM',
    explanation: 'CAM, schema: the element says ADL SCORM.',
    advice: 'Write <schema>ADL SCORM</schema> into the metadata of the manifest.',
  },
  'no-organization': {
    severity: 'error',
    title: 'A package without an organization',
    explanation:
      'CAM, organizations: a content aggregation has at least one organization; without one there is nothing to launch.',
    advice: 'Export the package again, or add an <organization> with an item for what students open.',
  },
  'default-organization': {
    severity: 'error',
    title: 'The default organization does not exist',
    explanation: 'CAM, organizations: `default` names one of the organizations, and is required.',
    advice: 'Write the identifier of the organization into the attribute default of <organizations>.',
  },
  'empty-organization': {
    severity: 'error',
    title: 'An organization without items',
    explanation: 'CAM, organization: it holds at least one item; without one there is nothing to open.',
    advice: 'Add an item for what students open.',
  },
  'title-missing': {
    severity: 'error',
    title: 'An organization or item has no title',
    explanation: 'CAM, title: every organization and item has one; platforms show it in the menu.',
    advice: 'Write a <title> into the organization or item.',
  },
  'leaf-without-resource': {
    severity: 'error',
    title: 'An item leads nowhere',
    explanation: 'CAM, item: one without items below it refers to a resource.',
    advice: 'Let the item name a resource (identifierref), or take it away.',
  },
  'folder-with-resource': {
    severity: 'error',
    title: 'A folder has a resource of its own',
    explanation: 'CAM 2004, item: only those without items below them refer to a resource.',
    advice: 'Move the resource into an item of its own below.',
  },
  'unresolved-item': {
    severity: 'error',
    effect: 'losses',
    title: 'An item points at no resource',
    explanation: 'CAM, item: `identifierref` names a resource of the manifest.',
    advice: 'Correct the identifier in identifierref, or take the item away.',
  },
  'unresolved-dependency': {
    severity: 'error',
    title: 'A dependency points at no resource',
    explanation: 'CAM, dependency: `identifierref` names a resource of the manifest.',
    advice: 'Take the <dependency> away, or correct its identifier.',
  },
  'scorm-type-missing': {
    severity: 'error',
    title: 'A resource does not say whether it is a SCO',
    explanation:
      'CAM, resource: `adlcp:scormtype` in 1.2, `adlcp:scormType` in 2004, is required; platforms take a resource without it for an asset, and no score comes back.',
    advice: 'Add the attribute to the resource: sco for what reports results, asset for all else.',
  },
  'resource-type': {
    severity: 'error',
    title: 'A resource is of a type that SCORM does not know',
    explanation: 'CAM, resource: `type` is webcontent.',
    advice: 'Write type="webcontent".',
  },
  'no-launch-file': {
    severity: 'error',
    title: 'A resource that is launched names no file',
    explanation: 'CAM, resource: one that an item refers to has an `href`.',
    advice: 'Add an href to the resource, with the path of the page to open.',
  },
  'launch-file-not-listed': {
    severity: 'warning',
    title: 'The file a resource opens is not listed among its files',
    explanation:
      'IMS Content Packaging 1.1.4 XML Binding, 3.4.1.2, and CAM, file: the file at `href` is listed as a `file` of the resource, too.',
    advice: 'List the file at href as a <file> of the resource.',
  },
  'nothing-starts': {
    severity: 'error',
    effect: 'unusable',
    title: 'No item of the package starts anything',
    explanation:
      'CAM, item and resource: an item names a resource, and that a file of the package. Moodle 5.1.3 takes such a package: students get a page that is not found, or nothing to enter.',
    advice:
      'Let an item open a resource whose href is a file of the package. Whoever made the package may still have the file.',
  },
  'file-missing': {
    severity: 'error',
    effect: 'losses',
    title: 'A listed file is not in the package',
    explanation:
      'IMS Content Packaging 1.1.4 XML Binding, 3.4.1.2, and CAM, file: every local file of a resource lies in the package.',
    advice:
      'Add the file to the zip, or remove the entry from imsmanifest.xml. Whoever made the package may still have the file.',
  },
  'metadata-file-missing': {
    severity: 'error',
    title: 'A file of metadata is not in the package',
    explanation: 'CAM, adlcp:location: metadata in a file of its own lie in the package. Students miss nothing.',
    advice: 'Add the file to the zip, or take the <adlcp:location> out of imsmanifest.xml.',
  },
  'file-case': {
    severity: 'error',
    effect: 'losses',
    title: 'A file is listed in other capitals than it has',
    explanation: 'Paths are compared letter by letter on most servers; the file is not found.',
    advice: 'Use the same capitals in the name of the file and in imsmanifest.xml.',
  },
  'file-not-listed': {
    severity: 'info',
    title: 'A file of the package is listed by no resource',
    explanation:
      'IMS Content Packaging 1.1.4, 2.1: the files of a package are listed as `file` elements of resources. Platforms unpack the whole zip all the same.',
    advice: 'List it as a <file> of the resource that uses it, or leave it out of the zip.',
  },
  'sco-not-opened': {
    severity: 'warning',
    title: 'A SCO that no item opens',
    explanation:
      'CAM, item: activities refer to resources. A SCO without an activity is in the zip, but nobody can start it.',
    advice: 'Add an item that opens it (identifierref), or leave the resource out.',
  },
  'misplaced-element': {
    severity: 'error',
    title: 'An element of SCORM is where it means nothing, or is there twice',
    explanation:
      'CAM, each element: the XSDs let extensions in nearly everywhere, but platforms look for each in its place only, and take one.',
    advice: 'Move the element to where the standard has it, and keep one of it.',
  },
  'mastery-score': {
    severity: 'error',
    title: 'A mastery score is not a number from 0 to 100',
    explanation: 'CAM 1.2, adlcp:masteryscore: normalised to 0 to 100.',
    advice: 'Write a number from 0 to 100, such as 60.',
  },
  'time-limit': {
    severity: 'error',
    title: 'A time limit is not in the form HHHH:MM:SS.SS',
    explanation: 'CAM 1.2, adlcp:maxtimeallowed.',
    advice: 'Write hours, minutes and seconds: 0001:30:00.',
  },
  'unknown-prerequisite': {
    severity: 'warning',
    title: 'A prerequisite names no item',
    explanation:
      'CAM 1.2, adlcp:prerequisites: an AICC script over identifiers of items; an unknown one can never be met.',
    advice: 'Correct the identifier, or take it out of the prerequisites.',
  },
  'own-prerequisite': {
    severity: 'error',
    title: 'An item waits for itself',
    explanation: 'CAM 1.2, adlcp:prerequisites: an item that has to be completed before it can be opened never opens.',
    advice: 'Take the item out of its own prerequisites.',
  },
  'sub-manifest': {
    severity: 'warning',
    title: 'A manifest inside the manifest',
    explanation: 'IMS Content Packaging 1.1.4, 4.1, has sub-manifests; no platform seen reads more than the outermost.',
    advice: 'Move its items and resources into the outer manifest, or make a package of its own of it.',
  },
  'control-schemas': {
    severity: 'warning',
    title: 'Schemas that the manifest names are not in the package',
    explanation:
      'IMS Content Packaging 1.1.4, 2.2: the schemas that a manifest names by local path lie at the root of the package, or a validating reader cannot check the manifest.',
    advice: 'Add the schemas to the top of the zip, or take their addresses out of xsi:schemaLocation.',
  },
  'no-control-schemas': {
    severity: 'info',
    title: 'The package carries none of the schemas of SCORM',
    explanation:
      'IMS Content Packaging 1.1.4, 2.2: schemas that are used lie at the root of the package. No platform seen asks for them; conformance test suites do.',
    advice:
      'Nothing needs to be done for Moodle; for a conformance test add the schemas of the edition to the top of the zip.',
  },
  'sequencing-reference': {
    severity: 'error',
    title: 'A sequencing rule looks at an objective that its activity does not have',
    explanation:
      'CAM 2004, imsss:ruleCondition: `referencedObjective` is the objectiveID of an objective of the same activity.',
    advice: 'Let the rule name an objective of the same activity, or add that objective.',
  },
  'unknown-sequencing': {
    severity: 'error',
    title: 'An activity takes its sequencing from something else',
    explanation: 'CAM 2004, imsss:sequencing: `IDRef` names a `sequencing` of the collection by its `ID`.',
    advice: 'Correct the IDRef, or add the sequencing of that ID to the collection.',
  },
  'bad-objective-id': {
    severity: 'error',
    title: 'The ID of an objective is empty or has spaces',
    explanation:
      'CAM 2004, imsss:objective and imsss:mapInfo: IDs of objectives are URIs, so none is empty or has spaces.',
    advice: 'Give the objective an ID without spaces.',
  },
  'rollup-count': {
    severity: 'warning',
    title: 'A rollup rule asks for none at least',
    explanation:
      'CAM 2004, imsss:rollupRule: `minimumCount` and `minimumPercent` are 0 where they are missing, so that the rule always holds.',
    advice: 'Write a minimumCount of 1 or more, or a minimumPercent above 0.',
  },
  'repeated-objective': {
    severity: 'error',
    title: 'An activity has two objectives of the same ID',
    explanation: 'CAM 2004, imsss:objective: objectiveIDs are unique in their activity.',
    advice: 'Give one of the two another objectiveID.',
  },
  'objective-without-id': {
    severity: 'error',
    title: 'An objective is shared but has no ID',
    explanation: 'CAM 2004, imsss:primaryObjective: one with a `mapInfo` needs an objectiveID.',
    advice: 'Give the objective an objectiveID.',
  },
  'several-writers': {
    severity: 'error',
    title: 'Two objectives of an activity write the same shared objective',
    explanation: 'CAM 2004, imsss:mapInfo: at most one objective of an activity writes a shared objective.',
    advice: 'Let only one of the objectives write the shared objective.',
  },
  'measure-threshold': {
    severity: 'warning',
    title: 'A rule compares a measure with nothing',
    explanation:
      'CAM 2004, imsss:ruleCondition: objectiveMeasureGreaterThan and objectiveMeasureLessThan compare with `measureThreshold`, which is 0 where it is missing.',
    advice: 'Write the measure to compare with, such as measureThreshold="0.6".',
  },
  'broken-reference': {
    severity: 'warning',
    title: 'A page refers to a file that is not in the package',
    explanation: 'A picture will be missing, a script will not run, or a link will lead nowhere.',
    advice: 'Add the file to the zip, correct the path in the page, or take the picture or link away.',
  },
  'formula-without-name': formulaWithoutName,
});
