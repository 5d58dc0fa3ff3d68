import { defineCodes } from '../../diagnostics/codes.ts';

/**
 * What SCORM asks beyond its XSDs. CAM is the Content Aggregation Model, which describes a manifest element by element;
 * its sections bear other numbers in every edition, so the elements are named instead.
 */
export const scormCodes = defineCodes('scorm', {
  'unknown-version': {
    severity: 'error',
    title: 'A SCORM package of an unknown edition',
    explanation:
      'CAM, schemaversion: 1.2, CAM 1.3, 2004 3rd Edition or 2004 4th Edition, to the letter. Moodle takes anything else for 1.2.',
  },
  'wrong-schema': {
    severity: 'error',
    title: 'The manifest does not say that it is SCORM',
    explanation: 'CAM, schema: the element says ADL SCORM.',
  },
  'no-organization': {
    severity: 'error',
    title: 'A package without an organization',
    explanation:
      'CAM, organizations: a content aggregation has at least one organization; without one there is nothing to launch.',
  },
  'default-organization': {
    severity: 'error',
    title: 'The default organization does not exist',
    explanation: 'CAM, organizations: `default` names one of the organizations, and is required.',
  },
  'empty-organization': {
    severity: 'error',
    title: 'An organization without items',
    explanation: 'CAM, organization: it holds at least one item; without one there is nothing to open.',
  },
  'title-missing': {
    severity: 'error',
    title: 'An organization or item has no title',
    explanation: 'CAM, title: every organization and item has one; platforms show it in the menu.',
  },
  'leaf-without-resource': {
    severity: 'error',
    title: 'An item leads nowhere',
    explanation: 'CAM, item: one without items below it refers to a resource.',
  },
  'folder-with-resource': {
    severity: 'error',
    title: 'A folder has a resource of its own',
    explanation: 'CAM 2004, item: only those without items below them refer to a resource.',
  },
  'unresolved-item': {
    severity: 'error',
    title: 'An item points at no resource',
    explanation: 'CAM, item: `identifierref` names a resource of the manifest.',
  },
  'unresolved-dependency': {
    severity: 'error',
    title: 'A dependency points at no resource',
    explanation: 'CAM, dependency: `identifierref` names a resource of the manifest.',
  },
  'scorm-type-missing': {
    severity: 'error',
    title: 'A resource does not say whether it is a SCO',
    explanation:
      'CAM, resource: `adlcp:scormtype` in 1.2, `adlcp:scormType` in 2004, is required; platforms take a resource without it for an asset, and no score comes back.',
  },
  'resource-type': {
    severity: 'error',
    title: 'A resource is of a type that SCORM does not know',
    explanation: 'CAM, resource: `type` is webcontent.',
  },
  'no-launch-file': {
    severity: 'error',
    title: 'A resource that is launched names no file',
    explanation: 'CAM, resource: one that an item refers to has an `href`.',
  },
  'launch-file-not-listed': {
    severity: 'warning',
    title: 'The file a resource opens is not listed among its files',
    explanation:
      'IMS Content Packaging 1.1.4 XML Binding, 3.4.1.2, and CAM, file: the file at `href` is listed as a `file` of the resource, too.',
  },
  'file-missing': {
    severity: 'error',
    title: 'A listed file is not in the package',
    explanation:
      'IMS Content Packaging 1.1.4 XML Binding, 3.4.1.2, and CAM, file: every local file of a resource lies in the package.',
  },
  'file-case': {
    severity: 'error',
    title: 'A file is listed in other capitals than it has',
    explanation: 'Paths are compared letter by letter on most servers; the file is not found.',
  },
  'file-not-listed': {
    severity: 'info',
    title: 'A file of the package is listed by no resource',
    explanation:
      'IMS Content Packaging 1.1.4, 2.1: the files of a package are listed as `file` elements of resources. Platforms unpack the whole zip all the same.',
  },
  'sco-not-opened': {
    severity: 'warning',
    title: 'A SCO that no item opens',
    explanation:
      'CAM, item: activities refer to resources. A SCO without an activity is in the zip, but nobody can start it.',
  },
  'misplaced-element': {
    severity: 'error',
    title: 'An element of SCORM stands where it means nothing, or twice',
    explanation:
      'CAM, each element: the XSDs let extensions in nearly everywhere, but platforms look for each in its place only, and take one.',
  },
  'mastery-score': {
    severity: 'error',
    title: 'A mastery score is not a number from 0 to 100',
    explanation: 'CAM 1.2, adlcp:masteryscore: normalised to 0 to 100.',
  },
  'time-limit': {
    severity: 'error',
    title: 'A time limit is not in the form HHHH:MM:SS.SS',
    explanation: 'CAM 1.2, adlcp:maxtimeallowed.',
  },
  'unknown-prerequisite': {
    severity: 'warning',
    title: 'A prerequisite names no item',
    explanation:
      'CAM 1.2, adlcp:prerequisites: an AICC script over identifiers of items; an unknown one can never be met.',
  },
  'own-prerequisite': {
    severity: 'error',
    title: 'An item waits for itself',
    explanation: 'CAM 1.2, adlcp:prerequisites: an item that has to be completed before it can be opened never opens.',
  },
  'sub-manifest': {
    severity: 'warning',
    title: 'A manifest inside the manifest',
    explanation: 'IMS Content Packaging 1.1.4, 4.1, has sub-manifests; no platform seen reads more than the outermost.',
  },
  'control-schemas': {
    severity: 'warning',
    title: 'Schemas that the manifest names are not in the package',
    explanation:
      'IMS Content Packaging 1.1.4, 2.2: the schemas that a manifest names by local path lie at the root of the package, or a validating reader cannot check the manifest.',
  },
  'no-control-schemas': {
    severity: 'info',
    title: 'The package carries none of the schemas of SCORM',
    explanation:
      'IMS Content Packaging 1.1.4, 2.2: schemas that are used lie at the root of the package. No platform seen asks for them; conformance test suites do.',
  },
  'sequencing-reference': {
    severity: 'error',
    title: 'A sequencing rule looks at an objective that its activity does not have',
    explanation:
      'CAM 2004, imsss:ruleCondition: `referencedObjective` is the objectiveID of an objective of the same activity.',
  },
  'unknown-sequencing': {
    severity: 'error',
    title: 'An activity takes its sequencing from something else',
    explanation: 'CAM 2004, imsss:sequencing: `IDRef` names a `sequencing` of the collection by its `ID`.',
  },
  'bad-objective-id': {
    severity: 'error',
    title: 'The ID of an objective is empty or has blanks',
    explanation:
      'CAM 2004, imsss:objective and imsss:mapInfo: IDs of objectives are URIs, so none is empty or has blanks.',
  },
  'rollup-count': {
    severity: 'warning',
    title: 'A rollup rule asks for none at least',
    explanation:
      'CAM 2004, imsss:rollupRule: `minimumCount` and `minimumPercent` are 0 where they are missing, so that the rule always holds.',
  },
  'repeated-objective': {
    severity: 'error',
    title: 'An activity has two objectives of the same ID',
    explanation: 'CAM 2004, imsss:objective: objectiveIDs are unique in their activity.',
  },
  'objective-without-id': {
    severity: 'error',
    title: 'An objective is shared but has no ID',
    explanation: 'CAM 2004, imsss:primaryObjective: one with a `mapInfo` needs an objectiveID.',
  },
  'several-writers': {
    severity: 'error',
    title: 'Two objectives of an activity write the same shared objective',
    explanation: 'CAM 2004, imsss:mapInfo: at most one objective of an activity writes a shared objective.',
  },
  'measure-threshold': {
    severity: 'warning',
    title: 'A rule compares a measure with nothing',
    explanation:
      'CAM 2004, imsss:ruleCondition: objectiveMeasureGreaterThan and objectiveMeasureLessThan compare with `measureThreshold`, which is 0 where it is missing.',
  },
  'broken-reference': {
    severity: 'warning',
    title: 'A page refers to a file that is not in the package',
    explanation: 'A picture will be missing, a script will not run, or a link will lead nowhere.',
  },
});
