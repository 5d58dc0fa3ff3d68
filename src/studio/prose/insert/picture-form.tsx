import { useState } from 'preact/hooks';
import type { Schema } from 'prosemirror-model';
import type { Command } from 'prosemirror-state';
import { extensionOf, pictureTypeOf } from '../../state/picture-types.ts';
import { useWords } from '../../words/words.ts';
import { insertBlock, insertInline } from '../editor/commands.ts';
import { addAsset, assetId } from './assets.ts';
import { Dialog } from './dialog.tsx';
import { OneOf } from './dialog-fields.tsx';
import type { FormProps } from './form-props.ts';

const SIZES = [
  ['', 'prose.sizeUsual'],
  ['small', 'prose.sizeSmall'],
  ['half', 'prose.sizeHalf'],
  ['full', 'prose.sizeFull'],
] as const;

/** A picture: a new file, which is stored in the module, or one that it has. What it shows is asked for. */
export function PictureForm({ view, context, place, piece, run, close }: FormProps) {
  const { say } = useWords();
  const pictures = context.labels().assets.filter(({ file }) => pictureTypeOf(file) !== undefined);
  const before = piece?.node.attrs;
  const [id, setId] = useState<string>(before?.id ?? '');
  const [file, setFile] = useState<File>();
  const [alt, setAlt] = useState<string>(before?.alt ?? '');
  const [isDecorative, setDecorative] = useState(false);
  const [size, setSize] = useState<string>(/cw-width-(\w+)/.exec(before?.attributes?.class ?? '')?.[1] ?? '');
  const [isRefused, setRefused] = useState(false);
  const isNew = id === '';
  const isReady = isNew ? file !== undefined && (isDecorative || alt.trim() !== '') : true;
  const choose = (chosen: File | undefined): void => {
    const isKnown = pictureTypeOf(chosen?.name) !== undefined;
    setRefused(chosen !== undefined && !isKnown);
    setFile(isKnown ? chosen : undefined);
  };
  const put = (asset: string, words: string | null): void =>
    run(putPicture(view.state.schema, piece, asset, words, size));
  const done = async (): Promise<void> => {
    if (!isNew || file === undefined) {
      put(id, before?.alt == null && alt.trim() === '' ? null : alt.trim() || null);
      return;
    }
    const own = assetId(place, file.name);
    const path = `media/${own}.${extensionOf(file.name)}`;
    const words = isDecorative ? { decorative: true } : { alt: alt.trim() };
    const content = new Blob([await file.arrayBuffer()], { type: file.type });
    const isTaken = await addAsset(
      place,
      { id: own, file: path, ...words, credit: null, license: null },
      { [`${place.item}/${path}`]: content },
    );
    if (isTaken) put(own, null);
  };
  return (
    <Dialog
      title={say('prose.picture')}
      action={say(piece === undefined ? 'prose.put' : 'prose.change')}
      isReady={isReady}
      done={() => void done()}
      close={close}
    >
      {pictures.length === 0 ? null : (
        <OneOf label="prose.whichPicture" value={id} change={setId} targets={pictures} none="prose.newPicture" />
      )}
      {isNew ? (
        <label>
          {say('prose.file')}
          <input type="file" accept="image/*" onChange={(event) => choose(event.currentTarget.files?.[0])} />
        </label>
      ) : null}
      <div role="alert">{isRefused ? <p class="notice bad">{say('prose.notAPicture')}</p> : null}</div>
      <label>
        {say('prose.alt')} <span class="quiet hint">{say(isNew ? 'prose.altHint' : 'prose.altHere')}</span>
        <textarea
          rows={2}
          maxLength={500}
          lang={context.language}
          disabled={isNew && isDecorative}
          value={alt}
          onInput={(event) => setAlt(event.currentTarget.value)}
        />
      </label>
      {isNew ? (
        <label class="check">
          <input
            type="checkbox"
            checked={isDecorative}
            onChange={(event) => setDecorative(event.currentTarget.checked)}
          />
          {say('prose.decorative')}
        </label>
      ) : null}
      <SizeField size={size} choose={setSize} />
    </Dialog>
  );
}

/** Puts a picture in, or in the place of the one that is changed. */
function putPicture(schema: Schema, piece: FormProps['piece'], id: string, alt: string | null, size: string): Command {
  const { picture, inline_asset: inline } = schema.nodes;
  const title = piece?.node.attrs.attributes?.title;
  const attributes = {
    ...(size === '' ? {} : { class: `cw-width-${size}` }),
    ...(title === undefined ? {} : { title }),
  };
  const attrs = { id, alt, attributes: Object.keys(attributes).length === 0 ? null : attributes };
  if (piece?.node.isInline === true && inline) return insertInline(inline.create(attrs));
  if (picture === undefined) return () => false;
  return piece === undefined ? insertBlock(picture.create(attrs)) : insertInline(picture.create(attrs));
}

function SizeField({ size, choose }: { readonly size: string; readonly choose: (size: string) => void }) {
  const { say } = useWords();
  return (
    <label>
      {say('prose.size')}
      <select value={size} onChange={(event) => choose(event.currentTarget.value)}>
        {SIZES.map(([one, name]) => (
          <option key={one} value={one}>
            {say(name)}
          </option>
        ))}
      </select>
    </label>
  );
}
