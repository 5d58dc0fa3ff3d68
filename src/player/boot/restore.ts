import type { PlayerData } from '../data.ts';
import { button, focusOn, h } from '../dom.ts';
import { adoptDropped } from '../state/adopt.ts';
import { chooseState } from '../state/choose-state.ts';
import { emptyState, type LearnerState } from '../state/learner-state.ts';
import { decodeState } from '../state/state-code.ts';
import type { Words } from '../words.ts';
import type { Connected } from './connect.ts';

export interface Restored {
  readonly state: LearnerState;
  /** Set where the state comes from the device: what the platform had instead. */
  readonly insteadOf?: LearnerState;
}

/** The state to go on from; asks the student where platform and device each hold work that the other lacks. */
export async function restore(data: PlayerData, { opening, store, lms }: Connected, words: Words): Promise<Restored> {
  const copy = store.read();
  const local = copy === undefined ? undefined : decodeState(copy.state, data);
  const platform = opening === undefined || opening.state === '' ? undefined : decodeState(opening.state, data);
  if (lms === undefined) return { state: local ?? emptyState() };
  const decision = chooseState({ platform, local, localClosed: copy?.closed === true });
  const takeLocal =
    decision === 'local' || (decision === 'ask' && (await ask(words, platform !== undefined, copy?.savedAt ?? 0)));
  if (takeLocal && local !== undefined) return { state: local, insteadOf: platform ?? emptyState() };
  if (platform !== undefined && local !== undefined && decision === 'platform') adoptDropped(platform, local);
  store.remove();
  return { state: platform ?? emptyState() };
}

function ask(words: Words, platformHasWork: boolean, savedAt: number): Promise<boolean> {
  return new Promise((resolve) => {
    const choose = (local: boolean) => {
      panel.remove();
      document.documentElement.classList.remove('player-asking');
      resolve(local);
    };
    const title = h('h1', {}, words('player.restore.title'));
    const panel = h(
      'section',
      { class: 'page page-restore' },
      title,
      h('p', {}, words('player.restore.explanation', { time: localTime(new Date(savedAt)) })),
      h(
        'div',
        { class: 'button-row' },
        button(words('player.restore.device'), () => choose(true), { class: 'button button-primary' }),
        button(words(platformHasWork ? 'player.restore.platform' : 'player.restore.fresh'), () => choose(false)),
      ),
    );
    document.documentElement.classList.add('player-asking');
    (document.querySelector('[data-page]') ?? document.body.firstChild)?.before(panel);
    focusOn(title);
  });
}

/** `2026-11-23 20:41`, readable in any language. */
function localTime(date: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  return `${day} ${two(date.getHours())}:${two(date.getMinutes())}`;
}
