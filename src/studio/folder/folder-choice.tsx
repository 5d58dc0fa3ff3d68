import { useState } from 'preact/hooks';
import type { OpenModule, OpenState } from '../state/open-module.ts';
import type { Studio } from '../state/studio.ts';
import { useWords } from '../words/words.ts';
import { canPickFolders, pickFolder } from './picked-disk.ts';

interface ChoiceProps {
  readonly module: OpenModule;
  readonly state: OpenState;
  readonly studio: Studio;
}

/** Keeps the module in a folder of this computer, too, where the browser can. Elsewhere a saved copy does it. */
export function FolderChoice({ module, state, studio }: ChoiceProps) {
  const { say } = useWords();
  const [isRefused, setRefused] = useState(false);
  if (!canPickFolders()) return <p class="quiet">{say('folder.cannot')}</p>;
  const choose = async (): Promise<void> => {
    const handle = await pickFolder();
    if (handle !== undefined) setRefused(!(await studio.linkFolder(module, handle)));
  };
  if (state.link !== undefined)
    return (
      <button type="button" onClick={() => void studio.unlinkFolder(module)}>
        {say('folder.leave', { name: state.link.name })}
      </button>
    );
  return (
    <>
      <button type="button" onClick={() => void choose()}>
        {say('folder.choose')}
      </button>
      <p class="quiet">{say('folder.hint')}</p>
      <p role="status">{isRefused ? <span class="notice bad">{say('folder.other')}</span> : ''}</p>
    </>
  );
}
