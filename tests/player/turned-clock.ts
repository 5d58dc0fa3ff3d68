import type { Clock } from '../../src/player/session/clock.ts';

/** A clock that moves when told to. */
export function turnedClock(start = 1_000_000): Clock & { advance(milliseconds: number): void } {
  let now = start;
  let timers: { at: number; run: () => void }[] = [];
  const after = (milliseconds: number, run: () => void) => {
    const timer = { at: now + milliseconds, run };
    timers.push(timer);
    return () => {
      timers = timers.filter((other) => other !== timer);
    };
  };
  return {
    now: () => now,
    after,
    afterFrame: (run) => after(16, run),
    advance(milliseconds) {
      const end = now + milliseconds;
      for (;;) {
        const next = timers.filter(({ at }) => at <= end).sort((left, right) => left.at - right.at)[0];
        if (next === undefined) break;
        timers = timers.filter((other) => other !== next);
        now = next.at;
        next.run();
      }
      now = end;
    },
  };
}
