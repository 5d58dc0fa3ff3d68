import { useEffect, useState } from 'preact/hooks';
import type { Faint } from '../../browser.ts';
import { TextField } from '../edit/text-field.tsx';
import type { StudioFiles } from '../engine/stored.ts';
import type { OpenModule, OpenState } from '../state/open-module.ts';
import type { Studio } from '../state/studio.ts';
import { objectAt, textAt } from '../state/values.ts';
import { useWords } from '../words/words.ts';
import { colourOf, looksIn, withColour } from './looks.ts';

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
  const [refused, setRefused] = useState<{ readonly colour: string; readonly faint: Faint }>();
  const [isColour, setColour] = useState(true);
  const main = textAt(colors, '/main');
  // The second is nothing without the first.
  const isOff = which === 'second' && main === undefined;
  const take = async (written: string): Promise<void> => {
    const isEmpty = written.trim() === '';
    const colour = colourOf(written);
    setColour(colour !== undefined || isEmpty);
    if (colour === undefined && !isEmpty) return;
    await module.change(async (files) => {
      if (which === 'second' && textAt(looksIn(files), '/colors/main') === undefined) return undefined;
      const found = colour === undefined ? undefined : await faintIn(files, which, colour, studio);
      setRefused(colour === undefined || found === undefined ? undefined : { colour, faint: found });
      return found === undefined ? withColour(files, which, colour) : undefined;
    }, `colour ${which}`);
  };
  useEffect(() => setRefused(undefined), [stored]);
  // Whether the second can be seen depends on the first.
  useEffect(() => {
    if (which === 'second' && refused !== undefined) void take(refused.colour);
  }, [main]);
  const faint = refused?.faint;
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

/** Why a colour would not be seen beside the other that there is. */
async function faintIn(
  files: StudioFiles,
  which: 'main' | 'second',
  colour: string,
  { engine }: Studio,
): Promise<Faint | undefined> {
  const colors = objectAt(looksIn(files), '/colors');
  const other = (name: 'main' | 'second'): string | undefined => textAt(colors, `/${name}`);
  const main = which === 'main' ? colour : (other('main') ?? colour);
  const second = which === 'second' ? colour : other('second');
  const found = await engine.call('faintColours', second === undefined ? { main } : { main, second });
  return found.find((one) => one.which === which);
}

/** Downwards: what is too little must not look as if it were enough. */
function rounded(ratio: number): string {
  return (Math.floor(ratio * 10) / 10).toFixed(1);
}
