import { useEffect, useRef, useState } from 'preact/hooks';
import type { Decision, JsonValue } from '../../browser.ts';
import { listAt, textAt, valueAt } from '../state/values.ts';
import { useWords } from '../words/words.ts';
import { type ChangesProps, changedBy, Version } from './shared.tsx';

/** What both changed, one after the other: yours or theirs. Until it is decided, yours is in the module. */
export function Undecided({ module, state, studio }: ChangesProps) {
  const { say } = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  const [isBusy, setBusy] = useState(false);
  const { files, card } = state;
  const text = files[`${card.folder}/conflicts.json`];
  const open = typeof text === 'string' ? listAt(JSON.parse(text) as JsonValue, '/conflicts') : [];
  const [first] = open;
  const id = textAt(first, '/id');
  useEffect(() => heading.current?.focus(), [id]);
  if (first === undefined || id === undefined) return null;
  const decide = async (ids: readonly string[], decision: Decision): Promise<void> => {
    setBusy(true);
    await changedBy(module, (before) =>
      studio.engine.call('decide', { files: before, folder: card.folder, ids, decision }),
    );
    setBusy(false);
  };
  const ids = open.flatMap((one) => textAt(one, '/id') ?? []);
  return (
    <section class="notice undecided">
      <h3 ref={heading} tabIndex={-1}>
        {say('changes.both', { n: open.length })}
      </h3>
      <p class="subject" lang="en" dir="ltr">
        {textAt(first, '/where')}
      </p>
      <Version label={say('changes.yours')} value={valueAt(first, '/mine')} language={card.language} />
      <Version label={say('changes.theirsNow')} value={valueAt(first, '/theirs')} language={card.language} />
      <details>
        <summary>{say('changes.before')}</summary>
        <Version label={say('changes.theirs')} value={valueAt(first, '/before')} language={card.language} />
      </details>
      <div class="row">
        <button type="button" disabled={isBusy} onClick={() => void decide([id], { take: 'mine' })}>
          {say('changes.keepMine')}
        </button>
        <button type="button" disabled={isBusy} onClick={() => void decide([id], { take: 'theirs' })}>
          {say('changes.takeTheirs')}
        </button>
        {open.length > 1 ? (
          <button type="button" class="plain" disabled={isBusy} onClick={() => void decide(ids, { take: 'mine' })}>
            {say('changes.keepRest')}
          </button>
        ) : null}
      </div>
    </section>
  );
}
