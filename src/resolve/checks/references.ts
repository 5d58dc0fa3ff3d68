import type { ModuleDefinition } from '../../../schema/types.generated.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { didYouMean } from '../../diagnostics/suggest.ts';
import { resolveCodes } from '../codes.ts';
import { placedActivities, placedList, placedQuestions } from '../definition-walk.ts';
import type { ResolveSession } from '../session.ts';
import { withArticle } from './with-article.ts';

type Kind = 'activity' | 'term' | 'source' | 'asset' | 'person' | 'objective' | 'rubric';

/** An id that the definition names, and what it should be the id of. */
interface Use {
  readonly id: string;
  readonly kind: Kind;
  readonly pointer: string;
  readonly offset?: number;
}

const codeOf = {
  activity: 'unknown-activity',
  term: 'unknown-term',
  source: 'unknown-source',
  asset: 'unknown-asset',
  person: 'unknown-person',
  objective: 'unknown-objective',
  rubric: 'unknown-rubric',
} as const satisfies Record<Kind, Parameters<typeof resolveCodes.report>[0]>;

/** Everything that is named must exist, as what it is named as. */
export function checkReferences(session: ResolveSession): readonly Diagnostic[] {
  const { definition } = session;
  const known = idsByKind(definition);
  return [...usesInData(definition), ...usesInTexts(session)].flatMap((use) => {
    const ids = known[use.kind];
    if (ids.includes(use.id) || session.leftOut.mayHold(lists[use.kind], use.id)) return [];
    const other = (Object.keys(known) as Kind[]).find((kind) => known[kind].includes(use.id));
    return [
      resolveCodes.report(codeOf[use.kind], {
        message:
          other === undefined
            ? `There is no ${use.kind} \`${use.id}\`.`
            : `\`${use.id}\` is ${withArticle(other)}, not ${withArticle(use.kind)}.`,
        hint: didYouMean(use.id, ids) ?? hintFor(use.kind, ids),
        place: session.place(use.pointer, use.offset === undefined ? {} : { offset: use.offset }),
      }),
    ];
  });
}

const lists: Readonly<Record<Kind, string>> = {
  activity: 'activities',
  term: 'glossary',
  source: 'sources',
  asset: 'assets',
  person: 'people',
  objective: 'objectives',
  rubric: 'rubrics',
};

function hintFor(kind: Kind, ids: readonly string[]): string {
  if (ids.length === 0) return `There is nothing under \`${lists[kind]}\` yet: add it there.`;
  if (ids.length <= 12) return `Under \`${lists[kind]}\` there are: ${ids.join(', ')}.`;
  return `Add it under \`${lists[kind]}\`, or correct the id.`;
}

function idsByKind(definition: ModuleDefinition): Readonly<Record<Kind, readonly string[]>> {
  const ids = (parts: readonly { readonly id: string }[] = []) => parts.map(({ id }) => id);
  return {
    activity: ids(definition.activities),
    term: ids(definition.glossary),
    source: ids(definition.sources),
    asset: ids(definition.assets),
    person: ids(definition.people),
    objective: ids(definition.objectives ?? []),
    rubric: ids(definition.rubrics),
  };
}

function usesInTexts(session: ResolveSession): readonly Use[] {
  return session.references.flatMap(({ value, pointer, offset }): Use[] => {
    if (value.to === 'anchor' || value.to === 'theme') return [];
    return [{ id: value.id, kind: value.to, pointer, offset }];
  });
}

function usesInData(definition: ModuleDefinition): readonly Use[] {
  const uses: Use[] = [];
  const use = (kind: Kind, id: string | null | undefined, pointer: string): void => {
    if (id !== undefined && id !== null) uses.push({ kind, id, pointer });
  };
  for (const { part, pointer } of placedList(definition.assets, '/assets'))
    use('asset', part.poster, `${pointer}/poster`);
  for (const { part, pointer } of placedActivities(definition)) {
    part.objectives?.forEach((id, index) => {
      use('objective', id, `${pointer}/objectives/${index}`);
    });
    if (part.type === 'excerpt' || part.type === 'dataset') use('source', part.source, `${pointer}/source`);
    if (part.type === 'excerpt')
      for (const passage of placedList(part.passages, `${pointer}/passages`))
        use('person', passage.part.speaker, `${passage.pointer}/speaker`);
    if (part.type === 'timeline')
      for (const event of placedList(part.events, `${pointer}/events`))
        use('source', event.part.source, `${event.pointer}/source`);
    if (part.type === 'discussion') use('rubric', part.grading?.rubric, `${pointer}/grading/rubric`);
    if (part.type === 'assignment') use('rubric', part.rubric, `${pointer}/rubric`);
  }
  for (const { part, pointer } of placedQuestions(definition)) {
    part.objectives?.forEach((id, index) => {
      use('objective', id, `${pointer}/objectives/${index}`);
    });
    use('activity', part.excerpt, `${pointer}/excerpt`);
    if (part.type === 'essay') use('rubric', part.rubric, `${pointer}/rubric`);
  }
  return uses;
}
