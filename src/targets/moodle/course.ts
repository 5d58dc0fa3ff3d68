import { el, serializeXml, type XmlElement } from '../shared/xml.ts';
import type { PackageFile } from '../target.ts';
import { fields } from './fields.ts';
import { nameText } from './names.ts';
import type { MoodlePlan } from './plan.ts';

/** Longest short name of a course; the longest full name is one less than other names (4.1). */
const LONGEST_SHORT_NAME = 100;
const LONGEST_FULL_NAME = 254;

export interface CourseNames {
  readonly full: string;
  readonly short: string;
}

/** The names under which a restore makes a course, cut to what its database holds. */
export function courseNames({ owner, course }: MoodlePlan): CourseNames {
  return {
    full: nameText(course.title, LONGEST_FULL_NAME).text,
    short: nameText(owner.id, LONGEST_SHORT_NAME).text,
  };
}

/** Nobody's: a module gives no one a role. */
export function rolesDocument(): XmlElement {
  return el('roles', {}, el('role_overrides'), el('role_assignments'));
}

/** The course and the files that every backup has, though a module has nothing to say in them. */
export function courseFiles(plan: MoodlePlan, summary: string, timestamp: number): readonly PackageFile[] {
  const file = (path: string, root: XmlElement): PackageFile => ({ path, kind: 'text', text: serializeXml(root) });
  return [
    file('course/course.xml', courseDocument(plan, summary, timestamp)),
    file('course/roles.xml', rolesDocument()),
    file('course/inforef.xml', el('inforef')),
    file('roles.xml', el('roles_definition')),
    file('scales.xml', el('scales_definition')),
    file('outcomes.xml', el('outcomes_definition')),
    file('groups.xml', el('groups', {}, el('groupings'))),
    file('gradebook.xml', gradebookDocument()),
  ];
}

/**
 * Holds nothing, so that a course's own gradebook stays as it is; that it is there makes a restore work out all grades.
 * Otherwise they wait until someone opens the gradebook, and 4.5 lets nobody grade a forum before that.
 */
function gradebookDocument(): XmlElement {
  const parts = ['attributes', 'grade_categories', 'grade_items', 'grade_letters', 'grade_settings'];
  return el(
    'gradebook',
    {},
    parts.map((name) => el(name)),
  );
}

/** Read where a new course is made of the backup. Left out it would be hidden and track no completion. */
function courseDocument(plan: MoodlePlan, summary: string, timestamp: number): XmlElement {
  const { course } = plan;
  const names = courseNames(plan);
  return el(
    'course',
    { id: course.id, contextid: course.context },
    fields({
      shortname: names.short,
      fullname: names.full,
      idnumber: '',
      summary,
      summaryformat: 1,
      format: 'topics',
      showgrades: 1,
      newsitems: 0,
      startdate: timestamp,
      enddate: 0,
      marker: 0,
      maxbytes: 0,
      legacyfiles: 0,
      showreports: 0,
      visible: 1,
      groupmode: 0,
      groupmodeforce: 0,
      defaultgroupingid: 0,
      lang: '',
      theme: '',
      timecreated: timestamp,
      timemodified: timestamp,
      requested: 0,
      showactivitydates: 0,
      showcompletionconditions: 1,
      enablecompletion: 1,
      completionnotify: 0,
    }),
    el('category', { id: 1 }, fields({ name: names.full, description: null })),
    el('tags'),
    el('customfields'),
    el('courseformatoptions', {}, formatOption('hiddensections', 1), formatOption('coursedisplay', 0)),
  );
}

function formatOption(name: string, value: number): XmlElement {
  return el('courseformatoption', {}, fields({ format: 'topics', sectionid: 0, name, value }));
}
