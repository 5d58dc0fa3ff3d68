import { useEffect, useState } from 'preact/hooks';
import type { Faint, JsonValue } from '../../browser.ts';
import { TextField } from '../edit/text-field.tsx';
import type { OpenModule, OpenState } from '../state/open-module.ts';
import type { Studio } from '../state/studio.ts';
import { type JsonObject, objectAt, textAt } from '../state/values.ts';
import { useWords } from '../words/words.ts';
import { colourOf, looksIn, withLooks } from './looks.ts';

interface ColourProps {
  readonly module: OpenModule;
  readonly state: OpenState;
  readonly studio: Studio;
  readonly which: 'main' | 'second';
}

/** What a picker shows where no colour was chosen. */
const UNCHOSEN = '#808080';

/** One of the two colours: picked or typed, and whether it can be seen. One that cannot is not taken. */
export function ColourField({ module, state, studio, which }: ColourProps) {
  const { say } = useWords();
  const colors = objectAt(looksIn(state.files), '/colors');
  const stored = textAt(colors, `/${which}`) ?? '';
  const [faint, setFaint] = useState<Faint>();
  const [isColour, setColour] = useState(true);
  const main = textAt(colors, '/main');
  // The second is nothing without the first.
  const isOff = which === 'second' && main === undefined;
  useEffect(() => setFaint(undefined), [stored]);
  const take = async (written: string): Promise<void> => {
    const colour = colourOf(written);
    setColour(colour !== undefined || written.trim() === '');
    if (written.trim() === '') return store(module, which, undefined);
    if (colour === undefined || (which === 'second' && main === undefined)) return;
    const wanted = which === 'main' ? { ...colors, main: colour } : { main: main ?? colour, second: colour };
    const found = await studio.engine.call('faintColours', wanted as { main: string; second?: string });
    const own = found.find((one) => one.which === which);
    setFaint(own);
    if (own === undefined) store(module, which, colour);
  };
  return (
    <fieldset class="colour">
      <legend>{say(`looks.${which}`)}</legend>
      <div class="row">
        <input
          type="color"
          disabled={isOff}
          aria-label={say(`looks.${which}Pick`)}
          value={stored === '' ? UNCHOSEN : (colourOf(stored) ?? UNCHOSEN)}
          onChange={(event) => void take(event.currentTarget.value)}
        />
        <TextField
          label={say(`looks.${which}Code`)}
          value={stored}
          maxLength={7}
          commit={take}
          leave={() => module.endStep()}
        />
      </div>
      <p role="status" class="quiet">
        {isOff ? say('looks.first') : isColour ? '' : say('looks.noColour')}
        {faint === undefined && stored !== '' && isColour ? say('looks.seen') : ''}
      </p>
      {faint === undefined ? null : (
        <div class="notice bad">
          <p>{say('looks.faint', { has: rounded(faint.has), needs: faint.needs })}</p>
          {faint.instead === undefined ? null : (
            <button type="button" onClick={() => void take(faint.instead ?? '')}>
              <span class="swatch" style={{ background: faint.instead }} />{' '}
              {say('looks.instead', { colour: faint.instead })}
            </button>
          )}
        </div>
      )}
    </fieldset>
  );
}

function store(module: OpenModule, which: 'main' | 'second', colour: string | undefined): void {
  const { files } = module.state.value;
  const { [which]: _, ...rest } = (objectAt(looksIn(files), '/colors') ?? {}) as JsonObject;
  const colors: JsonObject = colour === undefined ? rest : { ...rest, [which]: colour };
  const value: JsonValue | undefined = typeof colors.main === 'string' ? (colors as JsonValue) : undefined;
  module.replace(withLooks(files, { colors: value }), `colour ${which}`);
}

/** Downwards: what is too little must not look as if it were enough. */
function rounded(ratio: number): string {
  return (Math.floor(ratio * 10) / 10).toFixed(1);
}
