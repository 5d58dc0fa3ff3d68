import { identityHash } from '../../model/identity.ts';
import { el, type XmlElement } from '../shared/xml.ts';
import { courseNames } from './course.ts';
import { fields } from './fields.ts';
import type { MoodlePlan, SectionPlan } from './plan.ts';
import { BACKUP_RELEASE, MOODLE_RELEASE, MOODLE_VERSION, WWW_ROOT } from './release.ts';

/** No site has it: on a site that takes a backup for its own, ids of people and grade categories would be kept. */
const SITE_HASH = identityHash(['cartwright', '@site']).slice(0, 32);

/** What the backup holds, setting by setting; what is not named counts as left out. */
const SETTINGS: Readonly<Record<string, 0 | 1>> = {
  users: 0,
  anonymize: 0,
  role_assignments: 0,
  activities: 1,
  blocks: 0,
  files: 1,
  filters: 0,
  comments: 0,
  badges: 0,
  calendarevents: 0,
  userscompletion: 0,
  logs: 0,
  grade_histories: 0,
  questionbank: 1,
  groups: 0,
  competencies: 0,
  customfield: 0,
  contentbankcontent: 0,
  legacyfiles: 0,
};

/**
 * `moodle_backup.xml`. Its first 200 bytes hold the XML declaration, `<moodle_backup>` and `<information>`, by which the
 * format is recognised. The order of the activities is their order in the course.
 */
export function backupDocument(plan: MoodlePlan, fileName: string, timestamp: number): XmlElement {
  const { course, owner, ids } = plan;
  const names = courseNames(plan);
  return el(
    'moodle_backup',
    {},
    el(
      'information',
      {},
      fields({
        name: fileName,
        moodle_version: MOODLE_VERSION,
        moodle_release: MOODLE_RELEASE,
        backup_version: MOODLE_VERSION,
        backup_release: BACKUP_RELEASE,
        backup_date: timestamp,
        mnet_remoteusers: 0,
        include_files: 1,
        include_file_references_to_external_content: 0,
        original_wwwroot: WWW_ROOT,
        original_site_identifier_hash: SITE_HASH,
        original_course_id: course.id,
        original_course_format: 'topics',
        original_course_fullname: names.full,
        original_course_shortname: names.short,
        original_course_startdate: timestamp,
        original_course_enddate: 0,
        original_course_contextid: course.context,
        original_system_contextid: ids.of('context', owner, '@system'),
      }),
      el(
        'details',
        {},
        el(
          'detail',
          { backup_id: identityHash([owner.namespace, owner.id, '@backup']).slice(0, 32) },
          fields({ type: 'course', format: 'moodle2', interactive: 1, mode: 10, execution: 1, executiontime: 0 }),
        ),
      ),
      contents(plan, names.short),
      settings(plan, fileName),
    ),
  );
}

function contents({ course, sections }: MoodlePlan, shortName: string): XmlElement {
  return el(
    'contents',
    {},
    el('activities', {}, sections.flatMap(activityElements)),
    el(
      'sections',
      {},
      sections.map(({ id, name }) =>
        el('section', {}, fields({ sectionid: id, title: name, directory: `sections/section_${id}` })),
      ),
    ),
    el('course', {}, fields({ courseid: course.id, title: shortName, directory: 'course' })),
  );
}

function activityElements({ id, activities }: SectionPlan): readonly XmlElement[] {
  return activities.map(({ moduleId, moduleName, name, directory }) =>
    el('activity', {}, fields({ moduleid: moduleId, sectionid: id, modulename: moduleName, title: name, directory })),
  );
}

function settings({ sections }: MoodlePlan, fileName: string): XmlElement {
  const root = (name: string, value: string | number) => el('setting', {}, fields({ level: 'root', name, value }));
  const included = (level: 'section' | 'activity', name: string) =>
    ['included', 'userinfo'].map((what) =>
      el('setting', {}, fields({ level, [level]: name, name: `${name}_${what}`, value: what === 'included' ? 1 : 0 })),
    );
  return el(
    'settings',
    {},
    root('filename', fileName),
    Object.entries(SETTINGS).map(([name, value]) => root(name, value)),
    sections.map(({ id }) => included('section', `section_${id}`)),
    sections.flatMap(({ activities }) =>
      activities.map(({ moduleName, moduleId }) => included('activity', `${moduleName}_${moduleId}`)),
    ),
  );
}
