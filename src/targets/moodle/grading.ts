import type { HtmlTree } from '../../content/tree.ts';
import type { Rubric, TeachingModule } from '../../model/model.ts';
import type { RubricTexts } from '../shared/rubric-texts.ts';
import { el, type XmlElement } from '../shared/xml.ts';
import { fields, grade } from './fields.ts';
import type { MoodleIds } from './ids.ts';
import { nameText } from './names.ts';

/** A rubric of 0 points or less for the lowest level is taken as it is: what students earn is sum / maximum. */
const RUBRIC_OPTIONS = JSON.stringify({
  sortlevelsasc: '1',
  lockzeropoints: '1',
  alwaysshowdefinition: '1',
  showdescriptionteacher: '1',
  showdescriptionstudent: '1',
  showscoreteacher: '1',
  showscorestudent: '1',
  enableremarks: '1',
  showremarksstudent: '1',
});

/** Ready for use; a draft would leave the activity without a form. */
const STATUS_READY = 20;

export interface RubricPlace {
  readonly module: TeachingModule;
  readonly ids: MoodleIds;
  readonly texts: RubricTexts;
  readonly activity: string;
  readonly area: 'submissions' | 'forum';
  readonly timestamp: number;
}

/** `grading.xml`: the rubric by which an assignment or a whole forum is graded. */
export function gradingDocument(rubric: Rubric | undefined, place: RubricPlace): XmlElement {
  const id = place.ids.of('grading-area', place.module, place.activity);
  return el(
    'areas',
    {},
    el(
      'area',
      { id },
      fields({ areaname: place.area, activemethod: rubric === undefined ? null : 'rubric' }),
      el('definitions', {}, rubric === undefined ? undefined : definition(rubric, place)),
    ),
  );
}

function definition(rubric: Rubric, { module, ids, texts, activity, timestamp }: RubricPlace): XmlElement {
  const path = [activity, rubric.id];
  return el(
    'definition',
    { id: ids.of('rubric', module, ...path) },
    fields({
      method: 'rubric',
      name: nameText(rubric.title).text,
      description: '',
      descriptionformat: 1,
      status: STATUS_READY,
      timecreated: timestamp,
      timemodified: timestamp,
      options: RUBRIC_OPTIONS,
    }),
    el(
      'plugin_gradingform_rubric_definition',
      {},
      el(
        'criteria',
        {},
        rubric.criteria.map((criterion, index) =>
          el(
            'criterion',
            { id: ids.of('criterion', module, ...path, criterion.id) },
            // Plain text, which Moodle shows as it is, whatever the format says (docs/platforms/moodle.md, "rubrics").
            fields({
              sortorder: index + 1,
              description: titled(criterion.title, criterion.description, texts),
              descriptionformat: 0,
            }),
            el(
              'levels',
              {},
              criterion.levels.map((level) =>
                el(
                  'level',
                  { id: ids.of('level', module, ...path, criterion.id, level.id) },
                  fields({
                    score: grade(level.points),
                    definition: titled(level.title, level.description, texts),
                    definitionformat: 0,
                  }),
                ),
              ),
            ),
          ),
        ),
      ),
    ),
    el('instances'),
  );
}

/** Moodle has one text where the module has a title and a description. */
function titled(title: string, description: HtmlTree | undefined, texts: RubricTexts): string {
  return description === undefined ? title : `${title}: ${texts.words(description)}`;
}
