import type { JsonValue } from '../../browser.ts';
import { idsIn, listAt, textAt, valueAt } from '../state/values.ts';
import { useWords } from '../words/words.ts';
import { WordsField } from './fields.tsx';
import { MarkdownField } from './markdown-field.tsx';
import { freeId } from './new-parts.ts';
import { PartList } from './part-list.tsx';
import { change, type EditPlace, insertEdit, partAt } from './place.ts';
import { PlatformNote } from './platform-note.tsx';
import { SchemaForm } from './schema-form.tsx';

/** How work is judged: criteria, each with its levels from best to worst. */
export function RubricEditor({ place }: { readonly place: EditPlace }) {
  const { say } = useWords();
  const criteria = listAt(partAt(place), '/criteria');
  return (
    <>
      <WordsField place={place} path="/title" label="edit.title" isRequired />
      <p class="quiet">{say('rubric.most', { points: mostPoints(criteria) })}</p>
      <PlatformNote of="rubric" />
      <PartList
        place={place}
        list="/criteria"
        base="criterion"
        add="rubric.addCriterion"
        least={1}
        most={20}
        nameOf={(item, index) => textAt(item, '/title') ?? say('rubric.criterion', { n: index + 1 })}
        make={(id) => newCriterion(id, say('rubric.criterion', { n: criteria.length + 1 }), levelsOf(criteria, say))}
        isFolded
      >
        {(own) => <Criterion place={own} />}
      </PartList>
    </>
  );
}

function Criterion({ place }: { readonly place: EditPlace }) {
  const { say } = useWords();
  const { length } = listAt(partAt(place), '/levels');
  return (
    <>
      <WordsField place={place} path="/title" label="rubric.what" isRequired />
      <MarkdownField place={place} path="/description" label="rubric.more" rows={2} isLine />
      <h4>{say('rubric.levels')}</h4>
      <PartList
        place={place}
        list="/levels"
        base="level"
        add="rubric.addLevel"
        least={2}
        most={10}
        nameOf={(item, index) => textAt(item, '/title') ?? say('rubric.level', { n: index + 1 })}
        make={(id) => ({ id, title: say('rubric.level', { n: length + 1 }), points: 0 })}
      >
        {(own) => (
          <div class="level">
            <SchemaForm place={own} part="Level" />
          </div>
        )}
      </PartList>
    </>
  );
}

/** Makes a rubric with two levels, which is the fewest. */
export function newRubric(id: string, say: ReturnType<typeof useWords>['say']): JsonValue {
  const criterion = newCriterion('criterion-1', say('rubric.criterion', { n: 1 }), levelsOf([], say));
  return { id, title: say('rubric.new'), criteria: [criterion] };
}

function newCriterion(id: string, title: string, levels: readonly JsonValue[]): JsonValue {
  return { id, title, levels: [...levels] };
}

/** Those of the last criterion, without what they say of its work; else two. */
function levelsOf(criteria: readonly JsonValue[], say: ReturnType<typeof useWords>['say']): readonly JsonValue[] {
  const last = listAt(criteria.at(-1), '/levels');
  if (last.length > 0)
    return last.map((level) => ({
      id: textAt(level, '/id') ?? '',
      title: textAt(level, '/title') ?? '',
      points: valueAt(level, '/points') ?? 0,
    }));
  return [
    { id: 'level-1', title: say('rubric.best'), points: 2 },
    { id: 'level-2', title: say('rubric.worst'), points: 0 },
  ];
}

/** What the best level of each criterion earns, together. */
export function mostPoints(criteria: readonly JsonValue[]): number {
  const best = criteria.map((criterion) =>
    Math.max(0, ...listAt(criterion, '/levels').map((level) => Number(valueAt(level, '/points') ?? 0))),
  );
  return Math.round(best.reduce((sum, points) => sum + points, 0) * 100) / 100;
}

/** Adds a rubric from where one is chosen. */
export function addRubric(place: EditPlace, say: ReturnType<typeof useWords>['say']): string {
  const id = freeId('rubric', idsIn(place.definition));
  void change(place, insertEdit({ ...place, pointer: '' }, '/rubrics', newRubric(id, say)));
  return id;
}
