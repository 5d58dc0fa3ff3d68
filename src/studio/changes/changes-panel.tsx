import { useEffect, useRef, useState } from 'preact/hooks';
import type { DiffReport, JsonValue } from '../../browser.ts';
import type { OpenModule, OpenState } from '../state/open-module.ts';
import { listAt, valueAt } from '../state/values.ts';
import { useWords } from '../words/words.ts';
import { Newer } from './newer.tsx';
import { isOfContent, type OwnChange, revertEdits } from './revert.ts';
import { type ChangesProps, Version } from './shared.tsx';
import { Translation } from './translation.tsx';
import { Undecided } from './undecided.tsx';

/** What was made differently from the original, a newer original, and what both changed. */
export function ChangesPanel({ module, state, studio }: ChangesProps) {
  const { say } = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  const [report, setReport] = useState<DiffReport>();
  const { files, card } = state;
  useEffect(() => {
    let isWanted = true;
    studio.engine.call('differences', { files, folder: card.folder }).then(
      (found) => isWanted && found.kind === 'modules' && setReport(found),
      () => {},
    );
    return () => {
      isWanted = false;
    };
  }, [files]);
  const changes = (report?.modules ?? []).map((one) => ({ ...one, changes: one.changes.filter(isOfContent) }));
  const count = changes.reduce((sum, one) => sum + one.changes.length, 0);
  return (
    <>
      <h2 ref={heading} tabIndex={-1}>
        {report === undefined ? say('changes.comparing') : say('changes.count', { n: count })}
      </h2>
      <Undecided module={module} state={state} studio={studio} />
      <Translation module={module} state={state} studio={studio} />
      <Newer module={module} state={state} studio={studio} />
      {changes.map((one, index) => (
        <section key={one.id}>
          {changes.length > 1 ? <h3 lang={card.language}>{one.title}</h3> : null}
          <ul class="things">
            {one.changes.map((change) => (
              <ChangeView
                key={`${change.kind} ${change.where} ${JSON.stringify(change.path)}`}
                change={change}
                module={module}
                state={state}
                original={originalAt(state, index)}
                done={() => heading.current?.focus()}
              />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

/** The module as it was taken, from what lies beside the copy. */
function originalAt(
  { files, card }: OpenState,
  index: number,
): { readonly definition: JsonValue; readonly item: string } | undefined {
  const text = files[`${card.folder}/upstream.json`];
  if (typeof text !== 'string') return undefined;
  const taken = listAt(JSON.parse(text) as JsonValue, '/modules')[index];
  const folder = valueAt(taken, '/folder');
  const definition = valueAt(taken, '/definition');
  if (typeof folder !== 'string' || definition === undefined) return undefined;
  return { definition, item: folder === '.' ? card.folder : `${card.folder}/${folder}` };
}

interface ViewProps {
  readonly change: OwnChange;
  readonly module: OpenModule;
  readonly state: OpenState;
  readonly original: ReturnType<typeof originalAt>;
  readonly done: () => void;
}

function ChangeView({ change, module, state, original, done }: ViewProps) {
  const { say } = useWords();
  const now = original === undefined ? undefined : state.definitions[original.item];
  const revert =
    original === undefined || now === undefined ? undefined : revertEdits(change, now, original.definition);
  const item = original?.item ?? '';
  return (
    <li>
      <p class="quiet">{say(`changes.${change.kind}`)}</p>
      <p class="subject" lang="en" dir="ltr">
        {change.where}
      </p>
      {change.kind === 'changed' ? (
        <>
          <Version label={say('changes.theirs')} value={change.before} language={state.card.language} />
          <Version label={say('changes.yours')} value={change.after} language={state.card.language} />
        </>
      ) : null}
      {revert === undefined ? (
        <p class="quiet">{say('changes.byHand')}</p>
      ) : (
        <button
          type="button"
          aria-label={`${say(revert.isWhole === true ? 'changes.revertWhole' : 'changes.revert')}: ${change.where}`}
          onClick={() => void module.edit(item, revert.edits).then(done)}
        >
          {say(revert.isWhole === true ? 'changes.revertWhole' : 'changes.revert')}
        </button>
      )}
    </li>
  );
}
