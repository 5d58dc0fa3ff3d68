import {
  ASSIGNMENT_GROUPS,
  canvasAssignments,
  canvasQuizFiles,
  canvasTopics,
  MODULE_META,
} from '../../../read/canvas/package.ts';
import type { CanvasReading } from '../../../read/package-reading.ts';
import type { XmlElement } from '../../../read/xml/element.ts';
import type { ReportKind } from '../../draft/report-kinds.ts';
import type { Notes } from '../../questions/notes.ts';
import { COURSE_SETTINGS, rootOf } from './canvas-facts.ts';

/** A setting that a module cannot hold: the element's name, the kind of entry, what is said of it. */
type Setting = readonly [name: string, kind: ReportKind, text: string];

const DATES: readonly Setting[] = [
  ['due_at', 'due-date', 'The due date is not part of a module; set it in the course.'],
  ['unlock_at', 'available-from', 'From when it is open is not part of a module; set it in the course.'],
  ['lock_at', 'available-until', 'Until when it is open is not part of a module; set it in the course.'],
  ['delayed_post_at', 'available-from', 'From when it is open is not part of a module; set it in the course.'],
  ['peer_reviews_due_at', 'due-date', 'The date for peer reviews is not part of a module; set it in the course.'],
];

const WORK: readonly Setting[] = [
  ...DATES,
  ['peer_reviews', 'peer-review', 'Peer reviews are the platform’s own setting.'],
  ['group_category', 'groups', 'That students work in groups is the platform’s own setting.'],
  ['allowed_extensions', 'file-types', 'Which kinds of files may be handed in is the platform’s own setting.'],
  ['allowed_attempts', 'attempts', 'How often work may be handed in is the platform’s own setting.'],
  [
    'omit_from_final_grade',
    'grade-category',
    'That it does not count in the final grade is the platform’s own setting.',
  ],
  ['turnitin_enabled', 'plagiarism', 'The check for copied text is the platform’s own setting.'],
  ['vericite_enabled', 'plagiarism', 'The check for copied text is the platform’s own setting.'],
  ['moderated_grading', 'moderated-grading', 'Moderated grading is the platform’s own setting.'],
  ['anonymous_grading', 'anonymous-grading', 'Anonymous grading is the platform’s own setting.'],
  ['grading_standard_identifierref', 'grading-scale', 'The grading scheme is the platform’s own setting.'],
];

const OF_QUIZZES: readonly Setting[] = [
  ...DATES,
  ['access_code', 'access-code', 'The access code is not part of a module; set it in the course.'],
  ['ip_filter', 'ip-filter', 'From where the quiz may be taken is the platform’s own setting.'],
  ['show_correct_answers_at', 'answers-date', 'From when right answers are shown is not part of a module.'],
  ['hide_correct_answers_at', 'answers-date', 'Until when right answers are shown is not part of a module.'],
  ['require_lockdown_browser', 'lockdown-browser', 'The lockdown browser is the platform’s own setting.'],
  ['cant_go_back', 'no-way-back', 'That questions are locked after answering is the platform’s own setting.'],
];

/** What Canvas keeps of a course that a module has no place for, each with its old value. */
export function leftOfCanvas(reading: CanvasReading, notes: Notes): void {
  const { cartridge } = reading;
  const file = (path: string) => `${notes.place.file}/${path}`;
  for (const module of rootOf(reading, MODULE_META)?.childrenNamed('module') ?? []) {
    const where = module.childText('title') ?? '';
    leave(DATES, module, notes.at({ file: file(MODULE_META), where }, module.attribute('identifier')));
  }
  const groups = groupTitles(reading);
  for (const { settings, settingsPath } of canvasAssignments(cartridge)) {
    const where = settings.childText('title') ?? '';
    const own = notes.at({ file: file(settingsPath), where }, settings.attribute('identifier'));
    leave(WORK, settings, own);
    leaveGroup(settings, groups, own);
    leaveOverrides(settings, own);
  }
  for (const { resource, meta, metaPath } of canvasTopics(cartridge)) {
    if (meta === undefined || metaPath === undefined) continue;
    const own = notes.at({ file: file(metaPath), where: meta.childText('title') ?? '' }, resource.identifier);
    leave(WORK, meta, own);
    const assignment = meta.child('assignment');
    if (assignment === undefined) continue;
    leave(WORK, assignment, own);
    leaveGroup(assignment, groups, own);
    leaveOverrides(assignment, own);
  }
  for (const { meta, metaPath, assessment } of canvasQuizFiles(cartridge)) {
    if (meta === undefined) continue;
    const own = notes.at(
      { file: file(metaPath), where: meta.childText('title') ?? '' },
      assessment?.attribute('ident'),
    );
    leave(OF_QUIZZES, meta, own);
    leaveGroup(meta.child('assignment') ?? meta, groups, own);
    leaveOverrides(meta.child('assignment'), own);
  }
  leftOfCourse(reading, notes);
}

function leave(settings: readonly Setting[], element: XmlElement, notes: Notes): void {
  for (const [name, kind, text] of settings) {
    const value = element.childText(name) ?? '';
    if (value === '' || value === 'false' || value === '-1') continue;
    notes.left(kind, text, value === 'true' ? 'yes' : value.replace(/^(\d{4}-\d\d-\d\d)T/, '$1 '));
  }
}

function groupTitles(reading: CanvasReading): ReadonlyMap<string, string> {
  const groups = rootOf(reading, ASSIGNMENT_GROUPS)?.childrenNamed('assignmentGroup') ?? [];
  return new Map(groups.map((group) => [group.attribute('identifier') ?? '', group.childText('title') ?? '']));
}

function leaveGroup(element: XmlElement, groups: ReadonlyMap<string, string>, notes: Notes): void {
  const title = groups.get(element.childText('assignment_group_identifierref') ?? '');
  // With one group there is nothing to choose.
  if (title === undefined || groups.size < 2) return;
  notes.left('assignment-group', 'Its assignment group is not part of a module; choose it in the course.', title);
}

function leaveOverrides(element: XmlElement | undefined, notes: Notes): void {
  const overrides = element?.child('assignment_overrides')?.children ?? [];
  if (overrides.length === 0) return;
  const was = overrides.map((one) => one.attributes.map(({ name, value }) => `${name} ${value}`).join(', ')).join('; ');
  notes.left('override', 'Other dates for some students or sections are not part of a module.', was);
}

const OF_COURSE: readonly Setting[] = [
  ['start_at', 'course-date', 'The start of the course is not part of a module.'],
  ['conclude_at', 'course-date', 'The end of the course is not part of a module.'],
  [
    'grading_standard_identifier_ref',
    'grading-scale',
    'The grading scheme of the course is the platform’s own setting.',
  ],
];

function leftOfCourse(reading: CanvasReading, notes: Notes): void {
  const settings = rootOf(reading, COURSE_SETTINGS);
  if (settings !== undefined) leave(OF_COURSE, settings, notes);
  const groups = rootOf(reading, ASSIGNMENT_GROUPS)?.childrenNamed('assignmentGroup') ?? [];
  const weighted = settings?.childText('group_weighting_scheme') === 'percent';
  const shown = groups.map((group) => {
    const weight = group.childText('group_weight');
    const title = group.childText('title') ?? '';
    const rules = group
      .descendants('rule')
      .map((rule) => `${rule.childText('drop_type') ?? ''} ${rule.childText('drop_count') ?? ''}`);
    const said = [...(weighted && weight !== undefined ? [`${Number(weight)} %`] : []), ...rules].map((one) =>
      one.replaceAll('_', ' ').trim(),
    );
    return said.length === 0 ? title : `${title} (${said.join(', ')})`;
  });
  if (groups.length > 1 || weighted)
    notes.left(
      'assignment-group',
      'Assignment groups and their weights are not part of a module; make them in the course.',
      shown.join('; '),
    );
  for (const [path, list, kind, text] of LISTS) {
    const found = rootOf(reading, path)?.descendants(list) ?? [];
    const titles = found
      .map((one) => one.childText('title') ?? one.childText('name') ?? '')
      .filter((one) => one !== '');
    if (found.length > 0) notes.left(kind, text, titles.join('; '));
  }
  const late = latePolicy(rootOf(reading, 'course_settings/late_policy.xml'));
  if (late !== '') notes.left('late-policy', 'What happens with late work is the platform’s own setting.', late);
}

/** “missing work: 100 % less; late work: 10 % less for each day, 40 % at least”: the rules that are in force. */
function latePolicy(policy: XmlElement | undefined): string {
  const percent = (name: string): string | undefined =>
    policy?.childText(`${name}_enabled`) === 'true' ? `${Number(policy.childText(name) ?? 0)} %` : undefined;
  const [missing, late, least] = [
    percent('missing_submission_deduction'),
    percent('late_submission_deduction'),
    percent('late_submission_minimum_percent'),
  ];
  const each = policy?.childText('late_submission_interval') ?? 'day';
  return [
    ...(missing === undefined ? [] : [`missing work: ${missing} less`]),
    ...(late === undefined
      ? []
      : [`late work: ${late} less for each ${each}${least === undefined ? '' : `, ${least} at least`}`]),
  ].join('; ');
}

const LISTS: readonly (readonly [path: string, element: string, kind: ReportKind, text: string])[] = [
  [
    'course_settings/learning_outcomes.xml',
    'learningOutcome',
    'outcome',
    'Learning outcomes of the course are not part of a module.',
  ],
  [
    'course_settings/events.xml',
    'event',
    'calendar-event',
    'Events of the course’s calendar are not part of a module.',
  ],
  ['course_settings/external_feeds.xml', 'externalFeed', 'feed', 'Feeds from other sites are not part of a module.'],
  [
    'course_settings/grading_standards.xml',
    'gradingStandard',
    'grading-scale',
    'Grading schemes are the platform’s own setting.',
  ],
  ['course_settings/course_paces.xml', 'course_pace', 'course-pace', 'The pace of the course is not part of a module.'],
];
