import type { Rubric, RubricCriterion, TeachingModule } from '../../model/model.ts';
import { quizQuestions } from '../../model/quiz-questions.ts';
import { rubricOfWork } from '../../model/rubric.ts';
import type { PageSource } from '../page-source.ts';
import { identifierOf } from '../shared/identifiers.ts';
import { markupOf, type RubricTexts, rubricParts, rubricTexts } from '../shared/rubric-texts.ts';
import { el, type XmlElement } from '../shared/xml.ts';
import type { Loss } from '../target.ts';
import { rubricIdentifier } from './assignment.ts';
import type { CanvasHtmlWriter } from './html-writer.ts';
import { canvasLosses } from './losses.ts';
import { scalars, settingsDocument } from './settings-document.ts';

/** `rubrics.xml`, of the rubrics of all modules. */
export function rubricsDocument(rubrics: readonly XmlElement[]): string {
  return settingsDocument('rubrics', {}, rubrics);
}

/** The rubrics by which something of a module is judged, and what they lose. */
export function writeRubrics(
  module: TeachingModule,
  html: CanvasHtmlWriter,
  pages: PageSource,
): { readonly elements: readonly XmlElement[]; readonly losses: readonly Loss[] } {
  const rubrics = usedRubrics(module);
  const writing = { module, html, texts: rubricTexts(module, pages) };
  return {
    elements: rubrics.map((rubric) => rubricElement(rubric, writing)),
    losses: rubrics.flatMap((rubric) => rubricLosses(rubric, module)),
  };
}

interface RubricWriting {
  readonly module: TeachingModule;
  readonly html: CanvasHtmlWriter;
  readonly texts: RubricTexts;
}

function rubricLosses(rubric: Rubric, module: TeachingModule): readonly Loss[] {
  const { criteria, levels } = rubricParts(rubric);
  const { formulas, links, references } = markupOf(levels);
  const { lose, losses } = canvasLosses.collect(module.id, rubric.id);
  if (formulas || links || references || markupOf(criteria).references)
    lose(
      'rubric-text',
      `In the rubric “${rubric.title}” the formulas and links of the levels are words, and so are links from its criteria to parts of the module: Canvas shows levels as plain text, and finds no addresses of the course in a rubric.`,
    );
  return losses;
}

/** Those of discussions, assignments and essays. */
function usedRubrics(module: TeachingModule): readonly Rubric[] {
  const names = new Set<string | undefined>();
  for (const activity of module.activities) {
    if (activity.type === 'discussion' || activity.type === 'assignment') names.add(rubricOfWork(activity));
    if (activity.type !== 'quiz') continue;
    for (const { interaction } of quizQuestions(activity))
      if (interaction.kind === 'extendedText') names.add(interaction.rubric);
  }
  return [...module.rubrics.values()].filter(({ id }) => names.has(id));
}

function rubricElement(rubric: Rubric, writing: RubricWriting): XmlElement {
  const { module } = writing;
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
      rubric.criteria.map((criterion) => criterionElement(rubric, criterion, writing)),
    ),
  );
}

/** What is said of a criterion is HTML in Canvas, of a level plain text (docs/platforms/canvas.md, "rubrics"). */
function criterionElement(
  rubric: Rubric,
  criterion: RubricCriterion,
  { module, html, texts }: RubricWriting,
): XmlElement {
  const criterionId = shortIdentifier(module, rubric.id, criterion.id);
  return el(
    'criterion',
    {},
    scalars({
      criterion_id: criterionId,
      points: highest(criterion),
      description: criterion.title,
      long_description: criterion.description && html.write(texts.tree(criterion.description), 'page'),
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
            long_description: level.description && texts.words(level.description),
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
