import { useEffect, useRef, useState } from 'preact/hooks';
import { TextField } from '../edit/text-field.tsx';
import type { OpenModule, OpenState } from '../state/open-module.ts';
import type { Studio } from '../state/studio.ts';
import { textAt } from '../state/values.ts';
import { useWords } from '../words/words.ts';
import { ColourField } from './colour-field.tsx';
import { LOGO_LIMIT, LOGO_TYPES, looksIn, withLogo, withLogoText, withLooks } from './looks.ts';

interface LooksProps {
  readonly module: OpenModule;
  readonly state: OpenState;
  readonly studio: Studio;
}

/** How the module looks: whose it is, two colours, a logo. */
export function LooksEditor({ module, state, studio }: LooksProps) {
  const { say } = useWords();
  const [said, setSaid] = useState('');
  const looks = looksIn(state.files);
  const name = (written: string): Promise<boolean> => {
    const publisher = written.trim() === '' ? undefined : written.trim();
    return module.change((files) => withLooks(files, { publisher }), 'publisher');
  };
  const keep = async (): Promise<void> => {
    await module.whenStored;
    await studio.keepLooks(module.state.value.files);
    setSaid(say('looks.kept'));
  };
  return (
    <>
      <p class="quiet">{say('looks.hint')}</p>
      <TextField
        label={say('looks.publisher')}
        hint={say('looks.publisherHint')}
        value={textAt(looks, '/publisher') ?? ''}
        maxLength={255}
        commit={name}
        leave={() => module.endStep()}
      />
      <ColourField module={module} state={state} studio={studio} which="main" />
      <ColourField module={module} state={state} studio={studio} which="second" />
      <LogoField module={module} state={state} studio={studio} />
      <button type="button" onClick={() => void keep()}>
        {say('looks.keep')}
      </button>
      <p role="status">{said}</p>
    </>
  );
}

/** The logo, with what it says for those who cannot see it. */
function LogoField({ module, state }: LooksProps) {
  const { say } = useWords();
  const input = useRef<HTMLInputElement>(null);
  const [refused, setRefused] = useState('');
  const logo = textAt(looksIn(state.files), '/logo/file');
  const alt = textAt(looksIn(state.files), '/logo/alt') ?? '';
  const take = (file: File | undefined): void => {
    if (file === undefined) return;
    const fault = LOGO_TYPES.test(file.name)
      ? file.size > LOGO_LIMIT
        ? 'looks.tooLarge'
        : undefined
      : 'looks.noPicture';
    setRefused(fault === undefined ? '' : say(fault, { name: file.name }));
    if (fault === undefined) void module.change((files) => withLogo(files, { name: file.name, content: file }));
  };
  const describe = (alt: string): Promise<boolean> => module.change((files) => withLogoText(files, alt), 'logo');
  return (
    <fieldset>
      <legend>{say('looks.logo')}</legend>
      <p class="quiet">{say('looks.logoHint')}</p>
      {logo === undefined ? null : <Shown content={state.files[logo]} alt={alt} />}
      <input
        ref={input}
        type="file"
        accept=".svg,.png,.jpg,.jpeg,.gif,.webp"
        hidden
        onChange={(event) => {
          take(event.currentTarget.files?.[0]);
          event.currentTarget.value = '';
        }}
      />
      <div class="row">
        <button type="button" onClick={() => input.current?.click()}>
          {say('looks.chooseLogo')}
        </button>
        {logo === undefined ? null : (
          <button type="button" class="plain" onClick={() => void module.change((files) => withLogo(files, undefined))}>
            {say('looks.removeLogo')}
          </button>
        )}
      </div>
      <p role="status">{refused === '' ? '' : <span class="notice bad">{refused}</span>}</p>
      {logo === undefined ? null : (
        <TextField
          label={say('looks.alt')}
          hint={say('looks.altHint')}
          value={alt}
          maxLength={120}
          isRequired
          commit={describe}
          leave={() => module.endStep()}
        />
      )}
    </fieldset>
  );
}

function Shown({ content, alt }: { readonly content: string | Blob | undefined; readonly alt: string }) {
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    if (content === undefined) return;
    const blob = typeof content === 'string' ? new Blob([content], { type: 'image/svg+xml' }) : content;
    const made = URL.createObjectURL(blob);
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [content]);
  return address === undefined ? null : <img class="logo" src={address} alt={alt} />;
}
