import type { Assignment, TeachingModule } from '../../model/model.ts';
import { identifierOf } from '../shared/identifiers.ts';
import { el, type XmlElement } from '../shared/xml.ts';
import { scalars, settingsDocument } from './settings-document.ts';

/** What Canvas's gradebook knows of a graded thing. */
export interface GradedThing {
  readonly identifier: string;
  readonly title: string;
  readonly published: boolean;
  readonly points: number;
  /** `online_text_entry,online_upload`, `discussion_topic`, `online_quiz`, `external_tool`. */
  readonly submissionTypes: string;
  readonly rubric?: string | undefined;
  readonly quiz?: string;
  /** The tool in which it is done. */
  readonly tool?: { readonly url: string; readonly newTab: boolean };
}

const submissionTypes: Readonly<Record<Assignment['submission'][number], string>> = {
  text: 'online_text_entry',
  url: 'online_url',
  file: 'online_upload',
};

/** Ways to hand in, as Canvas lists them: `online_text_entry,online_upload`. */
export function submissionTypesOf(submission: Assignment['submission']): string {
  return submission.map((way) => submissionTypes[way]).join(',');
}

/** The identifier of a rubric in Canvas's own file of rubrics. */
export function rubricIdentifier(module: TeachingModule, rubric: string): string {
  return identifierOf(module, rubric);
}

/** `assignment_settings.xml`. */
export function assignmentSettings(thing: GradedThing): string {
  return settingsDocument('assignment', { identifier: thing.identifier }, settings(thing));
}

/** The same inside a topic's or a quiz's settings. */
export function nestedAssignment(thing: GradedThing): XmlElement {
  return el('assignment', { identifier: thing.identifier }, settings(thing));
}

/**
 * Without `grading_type` the points are ignored (docs/platforms/canvas.md, "grading type"). Dates are left out: so a
 * second import keeps those that the teacher has set ("what the teacher set").
 */
function settings(thing: GradedThing) {
  return [
    scalars({
      title: thing.title,
      module_locked: false,
      workflow_state: thing.published ? 'published' : 'unpublished',
      ...(thing.rubric === undefined
        ? {}
        : {
            rubric_identifierref: thing.rubric,
            rubric_use_for_grading: true,
            rubric_hide_points: false,
            rubric_hide_score_total: false,
          }),
    }),
    el('assignment_overrides'),
    scalars({
      quiz_identifierref: thing.quiz,
      allowed_extensions: '',
      has_group_category: false,
      points_possible: thing.points,
      grading_type: 'points',
      all_day: false,
      submission_types: thing.submissionTypes,
      external_tool_url: thing.tool?.url,
      external_tool_new_tab: thing.tool?.newTab,
    }),
  ];
}
