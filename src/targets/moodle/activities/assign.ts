import type { Assignment } from '../../../model/model.ts';
import { el, type XmlElement } from '../../shared/xml.ts';
import { fields } from '../fields.ts';
import type { ActivityPlan } from '../plan.ts';
import type { SectionWriting } from '../writing.ts';
import { introOf } from './intro.ts';
import { wholePoints } from './whole-points.ts';

export function assignElement(plan: ActivityPlan, assignment: Assignment, writing: SectionWriting): XmlElement {
  return el(
    'assign',
    { id: plan.id },
    fields({
      name: plan.name,
      intro: introOf(plan, assignment, writing),
      introformat: 1,
      // Otherwise the task is hidden until a date that is not set.
      alwaysshowdescription: 1,
      submissiondrafts: 0,
      sendnotifications: 0,
      sendlatenotifications: 0,
      sendstudentnotifications: 1,
      duedate: 0,
      cutoffdate: 0,
      gradingduedate: 0,
      allowsubmissionsfromdate: 0,
      grade: wholePoints(assignment.points),
      timemodified: writing.input.options.timestamp,
      completionsubmit: plan.completion.kind === 'submit',
      requiresubmissionstatement: 0,
      teamsubmission: 0,
      requireallteammemberssubmit: 0,
      teamsubmissiongroupingid: 0,
      blindmarking: 0,
      hidegrader: 0,
      revealidentities: 0,
      // One attempt, in the word that every release knows: "none" is gone in 4.5.
      attemptreopenmethod: 'untilpass',
      maxattempts: 1,
      markingworkflow: 0,
      markingallocation: 0,
      preventsubmissionnotingroup: 0,
      activity: '',
      activityformat: 1,
      timelimit: 0,
      submissionattachments: 0,
    }),
    el('userflags'),
    el('submissions'),
    el('grades'),
    el('plugin_configs', {}, pluginConfigs(assignment, writing)),
    el('overrides'),
  );
}

/** How many files a student may hand in at once. */
const FILES = 5;

/** What is not switched on here is off: the ways to hand in, and comments as the way to answer. */
function pluginConfigs({ id, submission }: Assignment, { section, ids }: SectionWriting): readonly XmlElement[] {
  const typed = submission.includes('text') || submission.includes('url');
  const settings: readonly (readonly [plugin: string, subtype: string, name: string, value: string])[] = [
    ...(typed ? [['onlinetext', 'assignsubmission', 'enabled', '1'] as const] : []),
    ...(submission.includes('file')
      ? ([
          ['file', 'assignsubmission', 'enabled', '1'],
          ['file', 'assignsubmission', 'maxfilesubmissions', String(FILES)],
          ['file', 'assignsubmission', 'maxsubmissionsizebytes', '0'],
          ['file', 'assignsubmission', 'filetypeslist', ''],
        ] as const)
      : []),
    ['comments', 'assignsubmission', 'enabled', '1'],
    ['comments', 'assignfeedback', 'enabled', '1'],
    ['comments', 'assignfeedback', 'commentinline', '0'],
  ];
  return settings.map(([plugin, subtype, name, value]) =>
    el(
      'plugin_config',
      { id: ids.of('plugin-config', section.module, id, subtype, plugin, name) },
      fields({ plugin, subtype, name, value }),
    ),
  );
}
