import { useRef, useState } from 'preact/hooks';
import type { Diagnostic } from '../../browser.ts';
import type { AnswerOf } from '../engine/messages.ts';
import { Findings } from '../views/findings.tsx';
import { useWords } from '../words/words.ts';
import type { ChangesProps } from './shared.tsx';

/** Takes over what the original changed since: from a file that its publisher gives out. */
export function Newer({ module, state, studio }: ChangesProps) {
  const { say } = useWords();
  const input = useRef<HTMLInputElement>(null);
  const [said, setSaid] = useState<string>();
  const [refused, setRefused] = useState<readonly Diagnostic[]>([]);
  const take = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return;
    setSaid(say('changes.working'));
    setRefused([]);
    let found: AnswerOf<'update'> | undefined;
    const isTaken = await module.change(async (files) => {
      found = await studio.engine.call('update', { files, folder: state.card.folder, newer: file });
      return found.files;
    });
    const { taken = 0, diagnostics = [] } = found ?? {};
    setSaid(
      say(isTaken ? 'changes.taken' : diagnostics.length > 0 ? 'changes.refused' : 'changes.sameVersion', { n: taken }),
    );
    if (!isTaken) setRefused(diagnostics);
  };
  return (
    <section class="newer">
      <h3>{say('changes.newer')}</h3>
      <p class="quiet">{say('changes.newerHint')}</p>
      <input
        ref={input}
        type="file"
        accept=".zip"
        hidden
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          void take(file);
          event.currentTarget.value = '';
        }}
      />
      <button type="button" onClick={() => input.current?.click()}>
        {say('changes.chooseNewer')}
      </button>
      <p role="status">{said}</p>
      {refused.length === 0 ? null : <Findings findings={refused} />}
    </section>
  );
}
