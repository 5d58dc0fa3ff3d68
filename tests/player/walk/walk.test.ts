import { describe, expect, test } from 'vitest';
import type { ModuleDefinition } from '../../../schema/types.generated.ts';
import type { PlayerData } from '../../../src/player/data.ts';
import { standing } from '../../../src/player/quiz/results.ts';
import { attemptsAt, type LearnerState } from '../../../src/player/state/learner-state.ts';
import { everyQuestion, playableModule, quizWith } from '../../support/playable-module.ts';
import { fc, tries } from '../../support/property.ts';
import type { Edition } from '../platforms/platform.ts';
import { playerDataOf } from '../player-data.ts';
import { type HandIn, type Weather, World } from './world.ts';

/** Random walks of a learner: whatever happens in whatever order, nothing that was handed in is missing at the end. */

const text = playableModule().activities[0] as ModuleDefinition['activities'][number];
const kinds = ['choice', 'true-false', 'short-answer', 'matching', 'essay'];
const questions = (prefix: string) => everyQuestion(prefix).filter(({ type }) => kinds.includes(type));

async function dataFor(keep: 'highest' | 'latest' | 'average'): Promise<PlayerData> {
  const settings = { attempts: 'unlimited', keep } as const;
  return playerDataOf(
    playableModule({
      activities: [
        { ...text, body: 'A text.' } as typeof text,
        { ...text, id: 'never-opened', body: 'Not opened, so that the module is never finished.' } as typeof text,
        quizWith('final', { questions: questions('final'), settings }),
        quizWith('warm', { purpose: 'practice', questions: questions('warm'), settings }),
      ],
    }),
  );
}

/** Pages that a walk opens: all but the one that keeps the module from being finished. */
function openable(data: PlayerData): PlayerData['pages'] {
  return data.pages.filter(({ id }) => id !== 'page--never-opened');
}

type Event =
  | { readonly do: 'open'; readonly window: number }
  | { readonly do: 'close' | 'kill' | 'leave' | 'tab'; readonly window: number }
  | { readonly do: 'view' | 'mark' | 'begin' | 'handIn'; readonly window: number; readonly what: number }
  | { readonly do: 'answer'; readonly window: number; readonly what: number; readonly kind: 'right' | 'typed' | 'none' }
  | { readonly do: 'pass'; readonly seconds: number }
  | { readonly do: 'weather'; readonly weather: Weather };

const aWindow = fc.nat({ max: 3 });
const what = fc.nat({ max: 30 });
const anEvent: fc.Arbitrary<Event> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('open' as const), window: aWindow }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constantFrom('close', 'kill', 'leave', 'tab'), window: aWindow }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constantFrom('view', 'mark'), window: aWindow, what }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constantFrom('begin', 'handIn'), window: aWindow, what }) },
  {
    weight: 8,
    arbitrary: fc.record({
      do: fc.constant('answer' as const),
      window: aWindow,
      what,
      kind: fc.constantFrom('right', 'typed', 'none'),
    }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('pass' as const), seconds: fc.nat({ max: 50 }) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('weather' as const),
      weather: fc.constantFrom('up', 'up', 'silent', 'down', 'refusing'),
    }),
  },
);

/** `overlapping`: windows are opened beside others; else one is closed before the next is opened. */
function happen(world: World, event: Event, overlapping: boolean, pages: number): void {
  if (event.do === 'pass') world.pass(event.seconds * 1000);
  else if (event.do === 'weather') world.weather = event.weather;
  else if (event.do === 'open') {
    if (!overlapping) for (const other of world.openWindows) world.close(other);
    world.open(event.window % 2, String(event.window >> 1));
  } else {
    const key = overlapping ? `${event.window % 2}/${event.window >> 1}` : (world.openWindows[0] ?? '');
    actIn(world, key, event, pages);
  }
}

function actIn(
  world: World,
  key: string,
  event: Exclude<Event, { readonly do: 'pass' | 'weather' | 'open' }>,
  pages: number,
) {
  const acts = {
    close: () => world.close(key),
    kill: () => world.kill(key),
    leave: () => world.saveAndLeave(key),
    tab: () => world.hideAndShow(key),
    view: (what: number) => world.view(key, what % pages),
    mark: (what: number) => world.mark(key, what % pages),
    begin: (what: number) => world.begin(key, what),
    handIn: (what: number) => world.handIn(key, what),
  };
  if (event.do === 'answer') world.answer(key, event.what % 2, event.what >> 1, event.kind);
  else acts[event.do]('what' in event ? event.what : 0);
}

/** Every device on which something was done is launched once more, with the network up. */
function comeBack(world: World): LearnerState {
  world.weather = 'up';
  for (const key of world.openWindows) world.close(key);
  world.pass(120_000);
  for (const device of [...world.worked].sort()) world.launchOn(device);
  return world.launchOn(2);
}

function expectNothingMissing(world: World, state: LearnerState): void {
  for (const { quiz, attempt, earned } of world.handIns) {
    const found = attemptsAt(state, quiz).find(({ id }) => id === attempt)?.handedIn;
    // Where two devices handed in the same attempt, the better one counts.
    expect(found?.earned ?? -1).toBeGreaterThanOrEqual(earned);
  }
}

/** Each attempt has the answers of one of its hand-ins, or, where there was no room, some of them. */
function expectAnswersInPlace(state: LearnerState, handIns: readonly HandIn[]): void {
  for (const [quiz, attempts] of state.quizzes)
    for (const { id, handedIn, answers, answersLost } of attempts) {
      if (handedIn === undefined) continue;
      const given = handIns.find((each) => each.quiz === quiz && each.attempt === id && each.tag === handedIn.tag);
      const found = new Map([...answers].map(([question, { text: answer }]) => [question, answer]));
      if (!answersLost) expect(found).toEqual(given?.answers);
      for (const [question, answer] of found) expect(given?.answers.get(question)).toBe(answer);
    }
}

const walk = (size: number) => fc.array(anEvent, { minLength: size, maxLength: size });

describe.each([
  ['1.2', 'highest'],
  ['2004', 'latest'],
  ['1.2', 'average'],
] as const)('in Moodle, SCORM %s, where the %s attempt counts', async (edition: Edition, keep) => {
  const whole = await dataFor(keep);
  // The page that is never opened goes last, so that the others can be counted.
  const data = {
    ...whole,
    pages: [...openable(whole), ...whole.pages.filter((page) => !openable(whole).includes(page))],
  };
  const pages = openable(data).length;

  test.each([
    ['one after the other', false, 12, 120],
    ['side by side', true, 12, 120],
    ['side by side, for long', true, 1, 600],
  ] as const)('sessions %s lose nothing', (_, overlapping, runs, size) => {
    fc.assert(
      fc.property(walk(size), (events) => {
        const world = new World(data, edition);
        for (const event of events) happen(world, event, overlapping, pages);
        const state = comeBack(world);
        expectNothingMissing(world, state);
        expectAnswersInPlace(state, world.handIns);
        const { score } = standing(data, state);
        const { raw } = world.activity.gradebook('ada');
        expect(raw).toBe(score ?? null);
      }),
      tries(runs),
    );
  });
});
