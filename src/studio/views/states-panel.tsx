import { useEffect, useRef, useState } from 'preact/hooks';
import { FolderChoice } from '../folder/folder-choice.tsx';
import type { OpenModule, OpenState } from '../state/open-module.ts';
import type { Studio } from '../state/studio.ts';
import { useWords } from '../words/words.ts';

interface StatesProps {
  readonly module: OpenModule;
  readonly state: OpenState;
  readonly studio: Studio;
}

/** Earlier states of the module, each to go back to; and its folder on disk. */
export function StatesPanel({ module, state, studio }: StatesProps) {
  const { say, language } = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  const [times, setTimes] = useState<readonly number[]>();
  const [said, setSaid] = useState('');
  useEffect(() => heading.current?.focus(), []);
  useEffect(() => {
    let isWanted = true;
    void module.stateTimes().then((found) => isWanted && setTimes(found));
    return () => {
      isWanted = false;
    };
  }, [state.storing, state.files]);
  const goBack = async (time: number): Promise<void> => {
    const isBack = await module.goBackTo(time);
    setSaid(isBack ? say('states.back', { when: whenOf(time, language) }) : say('states.gone'));
    heading.current?.focus();
  };
  return (
    <>
      <h2 ref={heading} tabIndex={-1}>
        {say('states.title')}
      </h2>
      <p class="quiet">{say('states.hint')}</p>
      <p role="status">{said}</p>
      {times === undefined ? null : times.length === 0 ? (
        <p>{say('states.none')}</p>
      ) : (
        <ul class="things">
          {times.map((time) => (
            <li key={time} class="row">
              <span class="when">{whenOf(time, language)}</span>
              <button
                type="button"
                aria-label={say('states.goNamed', { when: whenOf(time, language) })}
                onClick={() => void goBack(time)}
              >
                {say('states.go')}
              </button>
            </li>
          ))}
        </ul>
      )}
      <FolderChoice module={module} state={state} studio={studio} />
    </>
  );
}

/** “Tuesday, 1 December at 14:05”, as the page’s language says it. */
function whenOf(time: number, language: string): string {
  const parts = { weekday: 'long', day: 'numeric', month: 'long', hour: 'numeric', minute: '2-digit' } as const;
  // As people write it where they are: English alone would have everybody read times as Americans do.
  const region = navigator.languages.find((tag) => tag.split('-')[0] === language) ?? language;
  return new Intl.DateTimeFormat(region, parts).format(time);
}
