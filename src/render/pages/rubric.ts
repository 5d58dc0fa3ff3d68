import type { TeachingModule } from '../../model/model.ts';
import type { RubricView } from '../views/common.ts';

/** A rubric of the module; undefined where there is none of that id. */
export function rubricView(module: TeachingModule, id: string | undefined): RubricView | undefined {
  const rubric = id === undefined ? undefined : module.rubrics.get(id);
  if (rubric === undefined) return undefined;
  const criteria = rubric.criteria.map(({ title, description, levels }) => ({
    title,
    description,
    points: Math.max(...levels.map((level) => level.points)),
    levels: levels.map((level) => ({ title: level.title, points: level.points, description: level.description })),
  }));
  return { title: rubric.title, points: criteria.reduce((sum, { points }) => sum + points, 0), criteria };
}
