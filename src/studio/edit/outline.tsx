import { useState } from 'preact/hooks';
import type { JsonValue } from '../../browser.ts';
import { idsIn, listAt, textAt } from '../state/values.ts';
import { useWords } from '../words/words.ts';
import { AddRow } from './add-row.tsx';
import { ACTIVITY_TYPES, type ActivityType, freeId, newActivity } from './new-parts.ts';
import { change, type EditPlace } from './place.ts';

interface OutlineProps {
  /** The module. */
  readonly place: EditPlace;
  readonly open: (id: string) => void;
}

/** The parts of a module in their order: open, move, hide, copy, delete, add. */
export function Outline({ place, open }: OutlineProps) {
  const activities = listAt(place.definition, '/activities');
  const [dragged, setDragged] = useState<number>();
  const move = (from: number, to: number): Promise<boolean> =>
    change(place, [{ kind: 'move', pointer: `/activities/${from}`, to: `/activities/${to}` }]);
  const drop = (index: number): void => {
    if (dragged !== undefined && dragged !== index) move(dragged, index > dragged ? index + 1 : index);
    setDragged(undefined);
  };
  return (
    <>
      <ol class="outline">
        {activities.map((activity, index) => (
          // The buttons in it do the same without a mouse.
          <li
            key={textAt(activity, '/id')}
            class={dragged === index ? 'dragged' : undefined}
            draggable
            onDragStart={() => setDragged(index)}
            onDragOver={(event) => dragged !== undefined && event.preventDefault()}
            onDrop={(event) => {
              event.preventDefault();
              drop(index);
            }}
            onDragEnd={() => setDragged(undefined)}
          >
            <ActivityRow
              place={place}
              activity={activity}
              index={index}
              length={activities.length}
              open={open}
              move={move}
            />
          </li>
        ))}
      </ol>
      <AddActivity place={place} open={open} />
    </>
  );
}

interface RowProps extends OutlineProps {
  readonly activity: JsonValue;
  readonly index: number;
  readonly length: number;
  readonly move: (from: number, to: number) => Promise<boolean>;
}

function ActivityRow({ place, activity, index, length, open, move }: RowProps) {
  const { say } = useWords();
  const id = textAt(activity, '/id') ?? '';
  const title = textAt(activity, '/title') ?? id;
  const isHidden = textAt(activity, '/audience') === 'instructor';
  const pointer = `/activities/${index}`;
  const hide = (): Promise<boolean> =>
    change(place, [
      isHidden
        ? { kind: 'remove', pointer: `${pointer}/audience` }
        : { kind: 'set', pointer: `${pointer}/audience`, value: 'instructor' },
    ]);
  const copy = (): void => {
    const value = copyOf(activity, place, say('edit.copyOf', { title }));
    change(place, [{ kind: 'insert', pointer: `/activities/${index + 1}`, value }]);
  };
  return (
    <>
      <button type="button" class="open-part" onClick={() => open(id)}>
        <strong lang={textAt(place.definition, '/language')}>{title}</strong>
        <span class="quiet">
          {say(kindKey(textAt(activity, '/type')))}
          {isHidden ? ` · ${say('edit.hidden')}` : ''}
        </span>
      </button>
      <div class="row list-tools">
        <button
          type="button"
          disabled={index === 0}
          aria-label={say('list.upNamed', { name: title })}
          title={say('list.up')}
          onClick={() => move(index, index - 1)}
        >
          ↑
        </button>
        <button
          type="button"
          disabled={index === length - 1}
          aria-label={say('list.downNamed', { name: title })}
          title={say('list.down')}
          onClick={() => move(index, index + 2)}
        >
          ↓
        </button>
        <button
          type="button"
          class="plain"
          aria-label={`${say(isHidden ? 'edit.show' : 'edit.hide')}: ${title}`}
          onClick={hide}
        >
          {say(isHidden ? 'edit.show' : 'edit.hide')}
        </button>
        <button type="button" class="plain" aria-label={`${say('edit.copy')}: ${title}`} onClick={copy}>
          {say('edit.copy')}
        </button>
        <button
          type="button"
          class="plain"
          disabled={length === 1}
          aria-label={`${say('list.remove')}: ${title}`}
          onClick={() => change(place, [{ kind: 'remove', pointer }])}
        >
          {say('list.remove')}
        </button>
      </div>
    </>
  );
}

/** The same with ids of its own: those of its parts that must be unique in the module are made new, too. */
function copyOf(activity: JsonValue, { definition }: EditPlace, title: string): JsonValue {
  const taken = new Set(idsIn(definition));
  const fresh = (part: JsonValue): JsonValue => {
    const id = freeId(textAt(part, '/id') ?? 'part', taken);
    taken.add(id);
    const questions = listAt(part, '/questions');
    const own = { ...(part as Record<string, JsonValue>), id };
    return questions.length === 0 ? own : { ...own, questions: questions.map(fresh) };
  };
  return { ...(fresh(activity) as Record<string, JsonValue>), title };
}

function AddActivity({ place, open }: OutlineProps) {
  const { say } = useWords();
  const add = (type: ActivityType): void => {
    const value = newActivity(type, idsIn(place.definition), say);
    const length = listAt(place.definition, '/activities').length;
    change(place, [{ kind: 'insert', pointer: `/activities/${length}`, value }]);
    open(String(value.id));
  };
  return (
    <AddRow label="edit.addKind" kinds={ACTIVITY_TYPES} first="reading" nameOf={(kind) => `kindOf.${kind}`} add={add} />
  );
}

export function kindKey(type: string | undefined): `kindOf.${ActivityType}` {
  return `kindOf.${ACTIVITY_TYPES.find((kind) => kind === type) ?? 'reading'}`;
}
