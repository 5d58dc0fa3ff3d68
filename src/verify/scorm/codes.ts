import { defineCodes } from '../../diagnostics/codes.ts';

/** What SCORM asks beyond its XSDs. CAM is the Content Aggregation Model, SN Sequencing and Navigation. */
export const scormCodes = defineCodes('scorm', {
  'unknown-version': {
    severity: 'error',
    title: 'A SCORM package of an unknown edition',
    explanation:
      'CAM 1.2, 2.3.2 and CAM 2004, 3.4.1: `schemaversion` is 1.2, CAM 1.3, 2004 3rd Edition or 2004 4th Edition, to the letter. Moodle takes anything else for 1.2.',
  },
  'wrong-schema': {
    severity: 'error',
    title: 'The manifest does not say that it is SCORM',
    explanation: 'CAM 1.2, 2.3.2 and CAM 2004, 3.4.1: `schema` is ADL SCORM.',
  },
  'no-organization': {
    severity: 'error',
    title: 'A package without an organization',
    explanation:
      'CAM 1.2, 2.3.2.4 and CAM 2004, 3.4.1.4: a content aggregation has at least one organization; without one there is nothing to launch.',
  },
  'default-organization': {
    severity: 'error',
    title: 'The default organization does not exist',
    explanation: 'CAM 2004, 3.4.1.4: `default` names one of the organizations, and is required.',
  },
  'title-missing': {
    severity: 'error',
    title: 'An organization or item has no title',
    explanation:
      'CAM 1.2, 2.3.2 and CAM 2004, 3.4.1.6 and 3.4.1.9: every organization and item has a title; platforms show it in the menu.',
  },
  'leaf-without-resource': {
    severity: 'error',
    title: 'An item leads nowhere',
    explanation: 'CAM 2004, 3.4.1.8: an item without items below it refers to a resource.',
  },
  'folder-with-resource': {
    severity: 'error',
    title: 'A folder has a resource of its own',
    explanation: 'CAM 2004, 3.4.1.8: only items without items below them refer to a resource.',
  },
  'unresolved-item': {
    severity: 'error',
    title: 'An item points at no resource',
    explanation: 'CAM 1.2, 2.3.2 and CAM 2004, 3.4.1.8: `identifierref` names a resource of the manifest.',
  },
  'unresolved-dependency': {
    severity: 'error',
    title: 'A dependency points at no resource',
    explanation: 'CAM 2004, 3.4.1.27: `identifierref` of a dependency names a resource of the manifest.',
  },
  'scorm-type-missing': {
    severity: 'error',
    title: 'A resource does not say whether it is a SCO',
    explanation:
      'CAM 1.2, 2.3.2 (`adlcp:scormtype`) and CAM 2004, 3.4.1.25 (`adlcp:scormType`): required; platforms take a resource without it for an asset, and no score comes back.',
  },
  'resource-type': {
    severity: 'error',
    title: 'A resource is of a type that SCORM does not know',
    explanation: 'CAM 1.2, 2.3.2 and CAM 2004, 3.4.1.25: `type` is webcontent.',
  },
  'no-launch-file': {
    severity: 'error',
    title: 'A resource that is launched names no file',
    explanation: 'CAM 1.2, 2.3.2 and CAM 2004, 3.4.1.25: a resource that an item refers to has an `href`.',
  },
  'launch-file-not-listed': {
    severity: 'warning',
    title: 'The file a resource opens is not listed among its files',
    explanation: 'CAM 2004, 3.4.1.26: the file at `href` is listed as a `file` of the resource, too.',
  },
  'file-missing': {
    severity: 'error',
    title: 'A listed file is not in the package',
    explanation: 'CAM 2004, 3.4.1.26: every local file of a resource lies in the package.',
  },
  'file-case': {
    severity: 'error',
    title: 'A file is listed in other capitals than it has',
    explanation: 'Paths are compared letter by letter on most servers; the file is not found.',
  },
  'file-not-listed': {
    severity: 'info',
    title: 'A file of the package is listed by no resource',
    explanation: 'CAM 2004, 3.4.1.26: resources list all files they need. Platforms unpack the whole zip all the same.',
  },
  'mastery-score': {
    severity: 'error',
    title: 'A mastery score is not a number from 0 to 100',
    explanation: 'CAM 1.2, 2.3.2, adlcp:masteryscore: normalised to 0 to 100.',
  },
  'time-limit': {
    severity: 'error',
    title: 'A time limit is not in the form HHHH:MM:SS.SS',
    explanation: 'CAM 1.2, 2.3.2, adlcp:maxtimeallowed.',
  },
  'unknown-prerequisite': {
    severity: 'warning',
    title: 'A prerequisite names no item',
    explanation:
      'CAM 1.2, 2.3.2, adlcp:prerequisites: an AICC script over identifiers of items; an unknown one can never be met.',
  },
  'sub-manifest': {
    severity: 'warning',
    title: 'A manifest inside the manifest',
    explanation: 'CAM 2004 4th Edition, 3.4.1.2: sub-manifests are no longer used; platforms pass over them.',
  },
  'control-schemas': {
    severity: 'warning',
    title: 'Schemas that the manifest names are not in the package',
    explanation:
      'CAM 1.2, 2.3.1 and CAM 2004, 3.3: what `xsi:schemaLocation` names lies in the package, or a validating reader cannot check the manifest.',
  },
  'no-control-schemas': {
    severity: 'info',
    title: 'The package carries none of the schemas of SCORM',
    explanation:
      'CAM 1.2, 2.3.1 and CAM 2004, 3.3: the XSDs lie at the top of the package. No platform seen asks for them; conformance test suites do.',
  },
  'sequencing-reference': {
    severity: 'error',
    title: 'A sequencing rule looks at an objective that its activity does not have',
    explanation: 'SN 2004, 3.4: `referencedObjective` is the objectiveID of an objective of the same activity.',
  },
  'repeated-objective': {
    severity: 'error',
    title: 'An activity has two objectives of the same ID',
    explanation: 'SN 2004, 3.10: objectiveIDs are unique in their activity.',
  },
  'objective-without-id': {
    severity: 'error',
    title: 'An objective is shared but has no ID',
    explanation: 'SN 2004, 3.10.1: a primary objective with a `mapInfo` needs an objectiveID.',
  },
  'several-writers': {
    severity: 'error',
    title: 'Two objectives of an activity write the same shared objective',
    explanation: 'SN 2004, 3.10.3: at most one objective of an activity writes a shared objective.',
  },
  'measure-threshold': {
    severity: 'warning',
    title: 'A rule compares a measure with nothing',
    explanation:
      'SN 2004, 3.4.4: objectiveMeasureGreaterThan and objectiveMeasureLessThan compare with `measureThreshold`, which is 0 where it is missing.',
  },
  'broken-reference': {
    severity: 'warning',
    title: 'A page refers to a file that is not in the package',
    explanation: 'A picture will be missing, a script will not run, or a link will lead nowhere.',
  },
});
