import { useRef, useState } from 'preact/hooks';
import type { Diagnostic } from '../../browser.ts';
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
    const before = module.state.value.files;
    const request = { files: before, folder: state.card.folder, newer: file };
    const { files, taken, diagnostics } = await studio.engine.call('update', request);
    if (files === undefined) {
      setSaid(say(diagnostics.length > 0 ? 'changes.refused' : 'changes.sameVersion'));
      setRefused(diagnostics);
      return;
    }
    setSaid(say(module.replaceIf(before, files) ? 'changes.taken' : 'changes.refused', { n: taken }));
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
