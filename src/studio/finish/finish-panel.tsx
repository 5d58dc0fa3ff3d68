import { useRef, useState } from 'preact/hooks';
import type { Edit, GroupToFinish, ThingToFinish } from '../../browser.ts';
import type { OpenState } from '../state/open-module.ts';
import { useWords } from '../words/words.ts';
import { FindingGroups } from './finding-groups.tsx';
import type { FinishProps } from './form.ts';
import { finishKinds } from './kinds.ts';
import { ThingForm } from './thing-form.tsx';

/** Everything that is to be finished, by kind: what is to be filled in first. */
export function FinishPanel({ module, state, jump }: FinishProps) {
  const { say } = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  const [said, setSaid] = useState(false);
  const { things, isLooking } = state;
  const save = async (made: readonly ThingEdits[]): Promise<void> => {
    for (const [item, edits] of byItem(made)) if (!(await module.edit(item, edits))) return;
    setSaid(true);
    heading.current?.focus();
  };
  const groups = things?.groups ?? [];
  const toDos = groups.filter((group) => group.class === 'to-do');
  return (
    <>
      <h2 ref={heading} tabIndex={-1}>
        {things === undefined
          ? say('finish.counting')
          : things.count === 0
            ? say('finish.nothing')
            : say('finish.count', { n: things.count })}
      </h2>
      <p class="hidden" role="status">
        {said && things !== undefined && !isLooking ? say('finish.done', { n: things.count }) : ''}
      </p>
      {toDos.length === 0 ? null : <h3>{say('finish.toDo')}</h3>}
      {toDos.map((group, index) => (
        <ToDoGroup key={group.kind} group={group} state={state} save={save} jump={jump} isOpen={index === 0} />
      ))}
      <FindingGroups groups={groups} module={module} state={state} jump={jump} />
    </>
  );
}

/** What is to be changed for one thing. */
interface ThingEdits {
  readonly thing: ThingToFinish;
  readonly edits: readonly Edit[];
}

function byItem(made: readonly ThingEdits[]): ReadonlyMap<string, readonly Edit[]> {
  const items = new Map<string, readonly Edit[]>();
  for (const { thing, edits } of made)
    if (thing.item !== undefined) items.set(thing.item, [...(items.get(thing.item) ?? []), ...edits]);
  return items;
}

interface GroupProps {
  readonly group: GroupToFinish;
  readonly state: OpenState;
  readonly save: (made: readonly ThingEdits[]) => Promise<void>;
  readonly jump: (page: string) => void;
  readonly isOpen: boolean;
}

/** So many forms at once: a course may lack hundreds of descriptions. */
const AT_ONCE = 10;

function ToDoGroup({ group, state, save, jump, isOpen }: GroupProps) {
  const { say } = useWords();
  const [shown, setShown] = useState(AT_ONCE);
  const kind = finishKinds[group.kind];
  const { things } = group;
  /** One answer for all: the same edit at the place of each. */
  const saveAll = (edits: readonly Edit[]): Promise<void> => {
    const value = edits[0]?.kind === 'set' ? edits[0].value : null;
    return save(things.map((thing) => ({ thing, edits: [{ kind: 'set', pointer: thing.pointer ?? '', value }] })));
  };
  return (
    <details class="group" open={isOpen}>
      <summary>
        {say(kind?.title ?? 'kind.other')}
        {things.length > 1 ? <span class="count"> {things.length}</span> : null}
      </summary>
      {kind?.hint === undefined ? null : <p class="quiet">{say(kind.hint)}</p>}
      {things.slice(0, shown).map((thing) => (
        <ThingForm
          key={`${thing.item} ${thing.pointer}`}
          thing={thing}
          state={state}
          jump={jump}
          save={(edits) => save([{ thing, edits }])}
          saveAll={kind?.isShared === true && things.length > 1 ? saveAll : undefined}
          all={things.length}
        />
      ))}
      {things.length > shown ? (
        <button type="button" onClick={() => setShown(shown + AT_ONCE)}>
          {say('finish.more', { n: Math.min(AT_ONCE, things.length - shown) })}
        </button>
      ) : null}
    </details>
  );
}
