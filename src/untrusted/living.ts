import { type ItemProcess, kill } from './launch.ts';

const living = new Set<ItemProcess>();

/** Whatever ends this process, as far as it can be noticed, takes the others along. */
function endAll(): void {
  for (const child of living) kill(child);
}

/** Remembers a process that must not outlive this one; what is returned forgets it. */
export function alive(child: ItemProcess): () => void {
  if (living.size === 0) process.on('exit', endAll);
  living.add(child);
  return () => {
    living.delete(child);
    if (living.size === 0) process.off('exit', endAll);
  };
}
