/** How to end threads of this process that write files. */
const ends = new Set<() => Promise<void>>();

/** Notes threads that write, until the returned function is called: an interrupted process ends them, and what they leave is removed. */
export function whileThreadsWrite(end: () => Promise<void>): () => void {
  ends.add(end);
  return () => {
    ends.delete(end);
  };
}

/** Ends all of them. Never rejects. */
export async function endThreads(): Promise<void> {
  await Promise.allSettled([...ends].map((end) => end()));
}
