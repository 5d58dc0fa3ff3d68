/** Runs what follows a press after the screen has shown what came of it; a window that nobody sees draws nothing. */
function afterFrame(run: () => void): void {
  if (document.hidden) setTimeout(run);
  else requestAnimationFrame(() => setTimeout(run));
}

/**
 * Does something with each of many things, a few at a time and each few in a task of its own, the first once the screen
 * was drawn, so that whatever is pressed meanwhile is answered. Few things are done at once.
 *
 * @param size - how many are done in a task
 * @param done - what follows when all were done
 * @returns calls off what was not done yet
 */
export function inSlices<Thing>(
  things: readonly Thing[],
  size: number,
  run: (thing: Thing, index: number) => void,
  done: () => void,
): () => void {
  let at = 0;
  let isOff = false;
  const next = (): void => {
    if (isOff) return;
    const first = at;
    at += size;
    things.slice(first, at).forEach((thing, offset) => {
      run(thing, first + offset);
    });
    if (at < things.length) afterFrame(next);
    else done();
  };
  if (things.length <= size) next();
  else afterFrame(next);
  return () => {
    isOff = true;
  };
}
