import { useId, useState } from 'preact/hooks';
import type { Edit, ThingToFinish } from '../../browser.ts';
import type { OpenState } from '../state/open-module.ts';
import { useWords } from '../words/words.ts';
import { finishKinds } from './kinds.ts';
import { pageOf, subjectOf } from './subject.ts';
import { Thumbnail } from './thumbnail.tsx';

interface ThingProps {
  readonly thing: ThingToFinish;
  readonly state: OpenState;
  readonly jump: (page: string) => void;
  readonly save: (edits: readonly Edit[]) => Promise<void>;
  /** Where one answer may do for all. */
  readonly saveAll: ((edits: readonly Edit[]) => Promise<void>) | undefined;
  readonly all: number;
}

/** One thing to fill in, with what it is about. */
export function ThingForm({ thing, state, jump, save, saveAll, all }: ThingProps) {
  const { say } = useWords();
  const id = useId();
  const [edits, setEdits] = useState<readonly Edit[]>();
  const kind = finishKinds[thing.kind];
  const pointer = thing.pointer ?? '';
  const definition = state.definitions[thing.item ?? ''];
  const subject = subjectOf(thing, definition);
  const page = pageOf(thing, state);
  const Form = kind?.form;
  const title = subject ?? say(kind?.title ?? 'kind.other');
  return (
    <form
      class="thing"
      onSubmit={(event) => {
        event.preventDefault();
        if (edits !== undefined) void save(edits);
      }}
    >
      <p
        id={id}
        class={subject === undefined ? 'hidden' : 'subject'}
        lang={subject === undefined ? undefined : state.card.language}
      >
        {title}
      </p>
      <Thumbnail thing={thing} state={state} />
      {Form === undefined ? null : (
        <Form thing={thing} pointer={pointer} definition={definition} change={setEdits} labelledBy={id} />
      )}
      <div class="row">
        {Form === undefined ? null : (
          <button type="submit" class="main" disabled={edits === undefined} aria-describedby={id}>
            {say('finish.save')}
          </button>
        )}
        {saveAll === undefined ? null : (
          <button
            type="button"
            disabled={edits === undefined}
            onClick={() => edits !== undefined && void saveAll(edits)}
          >
            {say('finish.saveAll', { n: all })}
          </button>
        )}
        {page === undefined ? null : (
          <button type="button" class="plain" aria-describedby={id} onClick={() => jump(page)}>
            {say('finish.show')}
          </button>
        )}
      </div>
    </form>
  );
}
