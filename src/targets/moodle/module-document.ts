import { el, type XmlElement } from '../shared/xml.ts';
import { availabilityJson } from './availability.ts';
import { fields } from './fields.ts';
import type { ActivityPlan } from './plan.ts';
import { MOODLE_VERSION } from './release.ts';

/** Completion is tracked by conditions; without any it would never come. */
const TRACKED_BY_CONDITIONS = 2;

/** `module.xml`: what every activity has, whatever its kind. */
export function moduleDocument(plan: ActivityPlan, gradeNumber: number, timestamp: number): XmlElement {
  const { completion } = plan;
  const percent = completion.kind === 'minPercent';
  return el(
    'module',
    { id: plan.moduleId, version: MOODLE_VERSION },
    fields({
      modulename: plan.moduleName,
      sectionid: plan.section.id,
      sectionnumber: plan.section.number,
      idnumber: plan.idNumber,
      added: timestamp,
      score: 0,
      indent: 0,
      visible: plan.visible,
      visibleoncoursepage: 1,
      visibleold: plan.visibleOtherwise,
      groupmode: 0,
      groupingid: 0,
      completion: completion.kind === 'none' ? 0 : TRACKED_BY_CONDITIONS,
      completiongradeitemnumber: percent || completion.kind === 'graded' ? gradeNumber : null,
      completionpassgrade: percent,
      completionview: completion.kind === 'view',
      completionexpected: 0,
      availability: availabilityJson(plan.availability),
      showdescription: 0,
      downloadcontent: 1,
      lang: null,
    }),
    el('tags'),
  );
}
