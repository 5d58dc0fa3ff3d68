import { useState } from 'preact/hooks';
import { withOrigin } from '../../looks/looks.ts';
import { useWords } from '../../words/words.ts';
import { insertBlock } from '../editor/commands.ts';
import { addAsset, assetId } from './assets.ts';
import { Dialog } from './dialog.tsx';
import { AddressLine, Line } from './dialog-fields.tsx';
import type { FormProps } from './form-props.ts';

/** A film on another site. It is loaded by nobody but the student who presses it. */
export function VideoForm({ view, context, place, run, close }: FormProps) {
  const { say } = useWords();
  const [address, setAddress] = useState('https://');
  const [title, setTitle] = useState('');
  const [trouble, setTrouble] = useState<string>();
  const isReady = /^https:\/\/[^\s/]+\/\S+$/i.test(address.trim()) && title.trim() !== '';
  const done = async (): Promise<void> => {
    const player = await place.module.engine.call('playerOf', { address: address.trim() });
    if ('fault' in player) {
      setTrouble(`${address.trim()} ${player.fault}. ${player.instead}`);
      return;
    }
    // Whoever puts it in allows students’ browsers to load it from there, when they press it.
    await place.module.change((files) => withOrigin(files, player.origin));
    const id = assetId(place, title);
    const { picture } = view.state.schema.nodes;
    const film = { id, url: address.trim(), title: title.trim(), credit: null, license: null, transcript: null };
    if (picture !== undefined && (await addAsset(place, film, {}))) run(insertBlock(picture.create({ id })));
  };
  return (
    <Dialog
      title={say('prose.video')}
      action={say('prose.put')}
      isReady={isReady}
      done={() => void done()}
      close={close}
    >
      <AddressLine value={address} change={setAddress} hint="prose.videoHint" />
      <Line label="edit.title" value={title} change={setTitle} isRequired maxLength={255} language={context.language} />
      <div role="alert">
        {trouble === undefined ? null : (
          <p class="notice bad" lang="en">
            {trouble}
          </p>
        )}
      </div>
      <p class="quiet">{say('prose.videoLater')}</p>
    </Dialog>
  );
}
