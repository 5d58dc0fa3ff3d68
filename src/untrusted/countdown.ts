/** A time that runs out, but not while it is held. */
export interface Countdown {
  hold(): void;
  resume(): void;
  stop(): void;
}

export function startCountdown(milliseconds: number, onEnd: () => void): Countdown {
  let left = milliseconds;
  let started: number | undefined;
  let timer: NodeJS.Timeout | undefined;
  const resume = (): void => {
    if (started !== undefined) return;
    started = performance.now();
    timer = setTimeout(onEnd, left);
  };
  const hold = (): void => {
    if (started === undefined) return;
    clearTimeout(timer);
    left = Math.max(0, left - (performance.now() - started));
    started = undefined;
  };
  resume();
  return { hold, resume, stop: hold };
}
