import type { OpenModule } from '../state/open-module.ts';
import { useWords } from '../words/words.ts';
import type { LinkState } from './folder-link.ts';

/** How the module and its folder on disk stand, and what somebody has to decide. */
export function FolderNotice({ module, link }: { readonly module: OpenModule; readonly link: LinkState }) {
  const { say } = useWords();
  const { name, status, conflicts } = link;
  if (status === 'working') return <p class="quiet">{say('folder.working', { name })}</p>;
  if (status === 'same') return <p class="quiet">{say('folder.same', { name })}</p>;
  if (status === 'apart')
    return (
      <div class="notice bad" role="alert">
        <p>{say('folder.apart', { n: conflicts.length })}</p>
        <ul dir="ltr">
          {conflicts.map((path) => (
            <li key={path}>{path}</li>
          ))}
        </ul>
        <div class="row">
          <button type="button" onClick={() => void module.decideFolder('mine')}>
            {say('folder.mine')}
          </button>
          <button type="button" onClick={() => void module.decideFolder('theirs')}>
            {say('folder.theirs')}
          </button>
        </div>
      </div>
    );
  return (
    <div class="notice" role="alert">
      <p>{say(status === 'away' ? 'folder.away' : 'folder.asking', { name })}</p>
      <button type="button" onClick={() => void module.reachFolder()}>
        {say(status === 'away' ? 'open.again' : 'folder.connect')}
      </button>
    </div>
  );
}
