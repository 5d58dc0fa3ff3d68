import type { ModuleDefinition } from '../../../schema/types.generated.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { resolveCodes } from '../codes.ts';
import { type Placed, placedActivities, placedList, placedQuestions } from '../definition-walk.ts';
import type { ResolveSession } from '../session.ts';
import { checkRetired } from './retired.ts';

interface Identified {
  readonly id: string;
}

/** Ids are identity: they may not repeat where they would name two things, and retired ones may not come back. */
export function checkIds(session: ResolveSession): readonly Diagnostic[] {
  const { definition } = session;
  const wide = moduleWide(definition);
  return [
    ...folderName(session),
    ...repeated(wide, 'in this module', session),
    ...checkRetired(wide, session),
    ...repeated(placedList(definition.retired, '/retired'), 'in `retired`', session),
    ...parents(definition).flatMap(([where, parts]) => repeated(parts, where, session)),
  ];
}

function folderName(session: ResolveSession): readonly Diagnostic[] {
  const { loaded, definition } = session;
  if (loaded.folder === definition.id) return [];
  return [
    resolveCodes.report('folder-name', {
      message: `The module’s id is \`${definition.id}\`, but its folder is named \`${loaded.folder}\`.`,
      hint: `Rename the folder to \`${definition.id}\`; or change the id, if no course uses the module yet.`,
      place: session.place('/id'),
    }),
  ];
}

/** What is unique in the whole module. */
function moduleWide(definition: ModuleDefinition): readonly Placed<Identified>[] {
  const pools = placedActivities(definition).flatMap(({ part, pointer }) =>
    part.type === 'quiz'
      ? placedList(part.questions, `${pointer}/questions`).filter((entry) => entry.part.type === 'pool')
      : [],
  );
  return [
    ...placedList(definition.objectives ?? [], '/objectives'),
    ...placedList(definition.people, '/people'),
    ...placedList(definition.glossary, '/glossary'),
    ...placedList(definition.sources, '/sources'),
    ...placedList(definition.assets, '/assets'),
    ...placedList(definition.rubrics, '/rubrics'),
    ...placedActivities(definition),
    ...pools,
    ...placedQuestions(definition),
  ];
}

/** Parents whose parts are unique in them; the parts of questions are checked by their types. */
function parents(definition: ModuleDefinition): [where: string, parts: readonly Placed<Identified>[]][] {
  const rubrics = placedList(definition.rubrics, '/rubrics').flatMap(
    ({ part, pointer }): [string, readonly Placed<Identified>[]][] => {
      const criteria = placedList(part.criteria, `${pointer}/criteria`);
      return [
        ['in this rubric', criteria],
        ...criteria.map((criterion): [string, readonly Placed<Identified>[]] => [
          'in this criterion',
          placedList(criterion.part.levels, `${criterion.pointer}/levels`),
        ]),
      ];
    },
  );
  const activities = placedActivities(definition).map(({ part, pointer }): [string, readonly Placed<Identified>[]] => {
    if (part.type === 'excerpt')
      return [
        'in this excerpt',
        [
          ...placedList(part.passages, `${pointer}/passages`),
          ...placedList(part.annotations, `${pointer}/annotations`),
          ...placedList(part.sourcing, `${pointer}/sourcing`),
        ],
      ];
    if (part.type === 'dataset') return ['in this dataset', placedList(part.columns, `${pointer}/columns`)];
    if (part.type === 'timeline') return ['in this timeline', placedList(part.events, `${pointer}/events`)];
    return ['', []];
  });
  const plan = placedList(definition.instructor?.lessonPlan, '/instructor/lessonPlan');
  return [...rubrics, ...activities, ['in the lesson plan', plan]];
}

function repeated(parts: readonly Placed<Identified>[], where: string, session: ResolveSession): Diagnostic[] {
  const first = new Map<string, string>();
  return parts.flatMap(({ part, pointer }) => {
    const earlier = first.get(part.id);
    if (earlier === undefined) {
      first.set(part.id, pointer);
      return [];
    }
    return [
      resolveCodes.report('duplicate-id', {
        message: `The id \`${part.id}\` is used twice ${where}.`,
        hint: 'Give one of the two another id: platforms recognise things by it when a module is uploaded again.',
        place: session.place(`${pointer}/id`),
        related: [{ ...session.place(`${earlier}/id`), message: 'first used here' }],
      }),
    ];
  });
}
