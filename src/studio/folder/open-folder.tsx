import type { Studio } from '../state/studio.ts';
import { useWords } from '../words/words.ts';
import { canPickFolders, pickFolder } from './picked-disk.ts';
import { servedFolder } from './served-disk.ts';

/** Begins with a module that is in a folder of this computer, and keeps it there. */
export function OpenFolder({ studio, isBusy }: { readonly studio: Studio; readonly isBusy: boolean }) {
  const { say } = useWords();
  const served = servedFolder();
  const open = async (): Promise<void> => {
    const handle = await pickFolder();
    if (handle !== undefined) await studio.openFolder(handle);
  };
  if (served !== undefined)
    return (
      <button type="button" class="main" disabled={isBusy} onClick={() => void studio.openServed(served)}>
        {say('folder.openServed', { name: served.name })}
      </button>
    );
  if (!canPickFolders()) return null;
  return (
    <button type="button" disabled={isBusy} onClick={() => void open()}>
      {say('folder.open')}
    </button>
  );
}
