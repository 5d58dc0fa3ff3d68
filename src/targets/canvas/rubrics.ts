import type { Rubric, RubricCriterion } from '../../../schema/types.generated.ts';
import type { TeachingModule } from '../../model/model.ts';
import { quizQuestions } from '../../model/quiz-questions.ts';
import { identifierOf } from '../shared/identifiers.ts';
import { el, type XmlElement } from '../shared/xml.ts';
import { rubricIdentifier } from './assignment.ts';
import { scalars, settingsDocument } from './settings-document.ts';

/** `rubrics.xml`: the rubrics by which something of these modules is judged; undefined where there are none. */
export function rubricsDocument(modules: readonly TeachingModule[]): string | undefined {
  const rubrics = modules.flatMap((module) => usedRubrics(module).map((rubric) => rubricElement(module, rubric)));
  return rubrics.length === 0 ? undefined : settingsDocument('rubrics', {}, rubrics);
}

/** Those of discussions, assignments and essays. */
function usedRubrics(module: TeachingModule): readonly Rubric[] {
  const names = new Set<string | undefined>();
  for (const activity of module.activities) {
    if (activity.type === 'discussion') names.add(activity.grading?.rubric);
    if (activity.type === 'assignment') names.add(activity.rubric);
    if (activity.type !== 'quiz') continue;
    for (const { interaction } of quizQuestions(activity))
      if (interaction.kind === 'extendedText') names.add(interaction.rubric);
  }
  return [...module.rubrics.values()].filter(({ id }) => names.has(id));
}

function rubricElement(module: TeachingModule, rubric: Rubric): XmlElement {
  const points = rubric.criteria.reduce((sum, criterion) => sum + highest(criterion), 0);
  return el(
    'rubric',
    { identifier: rubricIdentifier(module, rubric.id) },
    scalars({
      read_only: false,
      title: rubric.title,
      reusable: false,
      public: false,
      points_possible: points,
      hide_score_total: false,
      free_form_criterion_comments: false,
    }),
    el(
      'criteria',
      {},
      rubric.criteria.map((criterion) => criterionElement(module, rubric, criterion)),
    ),
  );
}

function criterionElement(module: TeachingModule, rubric: Rubric, criterion: RubricCriterion): XmlElement {
  const criterionId = shortIdentifier(module, rubric.id, criterion.id);
  return el(
    'criterion',
    {},
    scalars({
      criterion_id: criterionId,
      points: highest(criterion),
      description: criterion.title,
      long_description: criterion.description,
    }),
    el(
      'ratings',
      {},
      criterion.levels.map((level) =>
        el(
          'rating',
          {},
          scalars({
            description: level.title,
            points: level.points,
            criterion_id: criterionId,
            long_description: level.description,
            id: shortIdentifier(module, rubric.id, criterion.id, level.id),
          }),
        ),
      ),
    ),
  );
}

/** Canvas puts these identifiers into names of form fields, where its own are an underscore and a number. */
function shortIdentifier(module: TeachingModule, ...path: readonly string[]): string {
  return `_${identifierOf(module, ...path).slice(1, 13)}`;
}

function highest({ levels }: RubricCriterion): number {
  return Math.max(...levels.map(({ points }) => points));
}
