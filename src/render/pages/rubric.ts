import type { RubricView } from '../views/common.ts';
import type { PageContext } from './context.ts';

/** A rubric of the module; undefined where there is none of that id. */
export function rubricView(context: PageContext, id: string | undefined): RubricView | undefined {
  const rubric = id === undefined ? undefined : context.module.rubrics.get(id);
  if (rubric === undefined) return undefined;
  const criteria = rubric.criteria.map(({ title, description, levels }) => ({
    title,
    description: context.prepareIfAny(description),
    points: Math.max(...levels.map((level) => level.points)),
    levels: levels.map((level) => ({
      title: level.title,
      points: level.points,
      description: context.prepareIfAny(level.description),
    })),
  }));
  return { title: rubric.title, points: criteria.reduce((sum, { points }) => sum + points, 0), criteria };
}
