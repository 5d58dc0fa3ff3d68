import { useState } from 'preact/hooks';
import { useWords } from '../../words/words.ts';
import { insertBlock } from '../editor/commands.ts';
import { addAsset, assetId } from './assets.ts';
import { Dialog } from './dialog.tsx';
import type { FormProps } from './form-props.ts';

/** A film on another site. It is loaded by nobody but the student who presses it. */
export function VideoForm({ view, context, place, run, close }: FormProps) {
  const { say } = useWords();
  const [address, setAddress] = useState('https://');
  const [title, setTitle] = useState('');
  const isReady = /^https:\/\/[^\s/]+\/\S+$/i.test(address.trim()) && title.trim() !== '';
  const done = async (): Promise<void> => {
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
      <label>
        {say('edit.address')} <span class="quiet hint">{say('prose.videoHint')}</span>
        <input
          type="text"
          inputMode="url"
          dir="ltr"
          required
          value={address}
          onInput={(event) => setAddress(event.currentTarget.value)}
        />
      </label>
      <label>
        {say('edit.title')}
        <input
          type="text"
          required
          maxLength={255}
          lang={context.language}
          value={title}
          onInput={(event) => setTitle(event.currentTarget.value)}
        />
      </label>
      <p class="quiet">{say('prose.videoLater')}</p>
    </Dialog>
  );
}
