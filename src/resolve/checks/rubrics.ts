import type { Rubric } from '../../../schema/types.generated.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { formatNumber } from '../../written/format-number.ts';
import { resolveCodes } from '../codes.ts';
import { placedActivities, placedList, placedQuestions } from '../definition-walk.ts';
import type { ResolveSession } from '../session.ts';

/** Work that is judged by a rubric, with the pointer of its points, or of itself where it states none. */
interface Judged {
  readonly rubric: string;
  readonly points: number;
  readonly pointer: string;
}

/** A rubric's points add up to the points of the work; its levels begin with the best. */
export function checkRubrics(session: ResolveSession): readonly Diagnostic[] {
  const rubrics = placedList(session.definition.rubrics, '/rubrics');
  const work = judgedWork(session);
  return [
    ...work.flatMap(({ rubric: id, points, pointer }) => {
      const rubric = rubrics.find(({ part }) => part.id === id);
      const sum = rubric === undefined ? points : rubricPoints(rubric.part);
      if (rubric === undefined || Math.abs(sum - points) < 1e-9) return [];
      return [
        resolveCodes.report('rubric-points', {
          message: `The work is worth ${formatNumber(points)} ${points === 1 ? 'point' : 'points'}, but the rubric \`${id}\` gives at most ${formatNumber(sum)}.`,
          hint: 'Make the best levels of all criteria add up to the points.',
          place: session.place(pointer),
          related: [{ ...session.place(rubric.pointer), message: 'the rubric' }],
        }),
      ];
    }),
    ...rubrics.flatMap(({ part, pointer }) => [
      ...levelsOrder(part, pointer, session),
      ...(work.some(({ rubric }) => rubric === part.id) || session.leftOut.mayUse(part.id)
        ? []
        : [
            resolveCodes.report('rubric-unused', {
              message: `Nothing uses the rubric \`${part.id}\`.`,
              hint: 'Name it in a discussion, an assignment or an essay, or delete it.',
              place: session.place(`${pointer}/id`),
            }),
          ]),
    ]),
  ];
}

/** The most that a rubric can give: the best level of every criterion. */
function rubricPoints(rubric: Rubric): number {
  return rubric.criteria.reduce((sum, { levels }) => sum + Math.max(...levels.map(({ points }) => points)), 0);
}

function judgedWork({ definition }: ResolveSession): readonly Judged[] {
  const activities = placedActivities(definition).flatMap(({ part, pointer }): Judged[] => {
    if (part.type === 'assignment' && part.rubric !== undefined)
      return [{ rubric: part.rubric, points: part.points, pointer: `${pointer}/points` }];
    if (part.type === 'discussion' && part.grading?.rubric !== undefined)
      return [{ rubric: part.grading.rubric, points: part.grading.points, pointer: `${pointer}/grading/points` }];
    return [];
  });
  const essays = placedQuestions(definition).flatMap(({ part, pointer, pool }): Judged[] => {
    if (part.type !== 'essay' || part.rubric === undefined) return [];
    const points = pool?.part.pointsEach ?? part.points ?? 1;
    const at = pool === undefined ? pointer : pool.pointer;
    const [name, written] =
      pool === undefined ? (['points', part.points] as const) : (['pointsEach', pool.part.pointsEach] as const);
    return [{ rubric: part.rubric, points, pointer: written === undefined ? at : `${at}/${name}` }];
  });
  return [...activities, ...essays];
}

function levelsOrder(rubric: Rubric, pointer: string, session: ResolveSession): Diagnostic[] {
  return placedList(rubric.criteria, `${pointer}/criteria`).flatMap((criterion) => {
    const { levels, title } = criterion.part;
    const wrong = levels.findIndex(
      ({ points }, index) => points > (levels[index - 1]?.points ?? Number.POSITIVE_INFINITY),
    );
    if (wrong === -1) return [];
    return [
      resolveCodes.report('rubric-levels', {
        message: `The levels of “${title}” are not listed from best to worst: “${levels[wrong]?.title}” earns more than the level before it.`,
        hint: 'List levels from highest to lowest points; platforms show them in the order they are written.',
        place: session.place(`${criterion.pointer}/levels/${wrong}/points`),
      }),
    ];
  });
}
