import type { Objective, Rubric, Source, Term } from '../../../schema/types.generated.ts';
import { plainText } from '../../content/text.ts';
import type { HtmlTree } from '../../content/tree.ts';
import type { DraftModule, DraftRubric, DraftSource, DraftTerm } from '../draft/draft.ts';
import { atMost } from './at-most.ts';
import type { Making } from './making.ts';
import type { Named } from './origins.ts';
import { short } from './unsaid-words.ts';

const MOST_CRITERIA = 20;
const MOST_LEVELS = 10;
const MOST_OBJECTIVES = 20;

/** What activities refer to, as it is recognised. */
export const named = {
  rubric: ({ key, title, place }: DraftRubric): Named => ({ kind: 'rubric', key, words: title, place }),
  source: ({ key, csl, place }: DraftSource): Named => ({ kind: 'source', key, words: String(csl.title ?? ''), place }),
  term: ({ key, term, place }: DraftTerm): Named => ({ kind: 'term', key, words: term, place }),
  objectives: ({ objectives = [], place }: DraftModule): readonly Named[] =>
    objectives.map(({ text }, index) => ({ kind: 'objective', key: String(index + 1), words: plainText(text), place })),
};

/** Criteria have two to ten levels, best first; a rubric of which nothing is left is in the report. */
export function rubricOf(
  draft: DraftRubric,
  id: string,
  { ids, texts, entries }: Omit<Making, 'rubrics'>,
): Rubric | undefined {
  const described = (part: { readonly description?: HtmlTree }): { description?: string } => {
    const description = texts.inline(part.description, draft);
    return description === undefined ? {} : { description };
  };
  const wanted = atMost(
    draft.criteria,
    MOST_CRITERIA,
    draft,
    { entries },
    {
      what: 'criteria',
      of: 'A rubric',
      wordsOf: criterionWords,
    },
  );
  const criteria = wanted.flatMap((criterion) => {
    const title = texts.line(criterion.title, draft, 'The title of a criterion') ?? 'Criterion';
    if (criterion.levels.length < 2) {
      const was = criterion.levels.map(levelWords).join(', ');
      entries.add(
        'left',
        'rubric-criterion',
        draft,
        `The criterion “${short(title)}” has fewer than two levels and was left out.`,
        was,
      );
      return [];
    }
    const holder = { key: `${draft.key}/${criterion.key}`, id: `${id}/${criterion.key}` };
    const criterionId = ids.giveInner({ key: draft.key, id }, criterion.key, title);
    const levels = atMost(
      [...criterion.levels].sort((left, right) => right.points - left.points),
      MOST_LEVELS,
      draft,
      { entries },
      { what: 'levels', of: 'A criterion', wordsOf: levelWords },
    );
    return [
      {
        id: criterionId,
        title,
        ...described(criterion),
        levels: levels.map((level) => ({
          id: ids.giveInner(holder, level.key, level.title),
          title: texts.line(level.title, draft, 'The title of a level') ?? `${level.points}`,
          points: Math.max(0, Math.min(1000, level.points)),
          ...described(level),
        })),
      },
    ];
  });
  if (criteria.length === 0) {
    entries.add(
      'left',
      'rubric',
      draft,
      `The rubric “${short(draft.title)}” was left out: nothing in it could be taken.`,
    );
    return undefined;
  }
  return { id, title: texts.line(draft.title, draft, 'The title of the rubric') ?? 'Rubric', criteria };
}

function levelWords({ title, points }: DraftRubric['criteria'][number]['levels'][number]): string {
  return `${title}: ${points}`;
}

function criterionWords({ title, levels }: DraftRubric['criteria'][number]): string {
  return `${title} (${levels.map(levelWords).join(', ')})`;
}

/** Words of which the id of a source is made: who and when, else what. */
export function sourceWords({ csl }: DraftSource): string {
  const [author] = Array.isArray(csl.author) ? (csl.author as readonly unknown[]) : [];
  const issued = (csl.issued ?? {}) as { readonly 'date-parts'?: readonly (readonly unknown[])[] };
  const family = typeof author === 'object' && author !== null && 'family' in author ? String(author.family) : '';
  const year = String(issued['date-parts']?.[0]?.[0] ?? '');
  return family === '' ? String(csl.title ?? 'source') : `${family} ${year}`;
}

export function sourceOf({ csl }: DraftSource, id: string): Source {
  return { id, csl: { ...csl, type: typeof csl.type === 'string' && csl.type !== '' ? csl.type : 'document' } };
}

export function termOf(draft: DraftTerm, id: string, { texts, entries }: Omit<Making, 'rubrics'>): Term | undefined {
  const definition = texts.block(draft.definition, draft);
  const term = texts.line(draft.term, draft, 'The term');
  if (definition !== undefined && term !== undefined) return { id, term, definition };
  entries.add('left', 'term', draft, `The term “${short(draft.term)}” has no words of explanation and was left out.`);
  return undefined;
}

export function objectivesOf(draft: DraftModule, { ids, texts, entries }: Omit<Making, 'rubrics'>): Objective[] | null {
  const names = named.objectives(draft);
  const wanted = atMost(
    draft.objectives ?? [],
    MOST_OBJECTIVES,
    draft,
    { entries },
    {
      what: 'objectives',
      of: 'A module',
      wordsOf: ({ text }) => plainText(text),
    },
  );
  const objectives = wanted.flatMap((objective, index) => {
    const text = texts.inline(objective.text, draft);
    const name = names[index];
    if (text === undefined || name === undefined) return [];
    return [{ id: ids.give(name, name.words, 'objective'), text }];
  });
  return objectives.length === 0 ? null : objectives;
}
