import { el, type XmlElement } from '../shared/xml.ts';
import { fields, grade } from './fields.ts';
import { LONGEST_NAME } from './names.ts';
import type { ActivityPlan } from './plan.ts';

/** What the gradebook knows of an activity. */
export interface GradeItem {
  readonly id: number;
  /** 0, but 1 for the grade of a whole forum. */
  readonly number: 0 | 1;
  readonly maximum: number;
  /** Nought where nothing need be passed. Read here and nowhere else. */
  readonly pass: number;
  /** False where it is no part of the course's total. */
  readonly counts: boolean;
  readonly order: number;
}

/** `grades.xml`, which every activity has: without its item an activity's conditions and pass mark are lost. */
export function gradesDocument(plan: ActivityPlan, item: GradeItem | undefined, timestamp: number): XmlElement {
  return el(
    'activity_gradebook',
    {},
    el('grade_items', {}, item === undefined ? undefined : itemElement(plan, item, timestamp)),
    el('grade_letters'),
  );
}

function itemElement(plan: ActivityPlan, item: GradeItem, timestamp: number): XmlElement {
  return el(
    'grade_item',
    { id: item.id },
    fields({
      categoryid: null,
      itemname: item.number === 0 ? plan.name : wholeForum(plan.name),
      itemtype: 'mod',
      itemmodule: plan.moduleName,
      iteminstance: plan.id,
      itemnumber: item.number,
      iteminfo: null,
      idnumber: null,
      calculation: null,
      gradetype: 1,
      grademax: grade(item.maximum),
      grademin: grade(0),
      scaleid: null,
      outcomeid: null,
      gradepass: grade(item.pass),
      multfactor: grade(1),
      plusfactor: grade(0),
      aggregationcoef: grade(0),
      aggregationcoef2: grade(0),
      // An overridden weight of nought keeps a grade out of the course's total, which is natural by default.
      weightoverride: !item.counts,
      sortorder: item.order,
      display: 0,
      decimals: null,
      hidden: 0,
      locked: 0,
      locktime: 0,
      needsupdate: 0,
      timecreated: timestamp,
      timemodified: timestamp,
    }),
    el('grade_grades'),
  );
}

/** Moodle's own name for it. What the name would be cut to is escaped already and is not escaped again. */
function wholeForum(name: string): string {
  const suffix = ' whole forum';
  return Array.from(name).length + suffix.length > LONGEST_NAME ? name : `${name}${suffix}`;
}
