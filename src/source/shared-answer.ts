/**
 * Asks once in a process, and gives the answer to all who ask; again only where it failed. What the machine could not read
 * now it may read later, and a server runs for long.
 */
export function sharedAnswer<Value>(ask: () => Promise<Value>): () => Promise<Value> {
  let answer: Promise<Value> | undefined;
  return () => {
    if (answer === undefined) {
      const asked = ask();
      answer = asked;
      asked.catch(() => {
        if (answer === asked) answer = undefined;
      });
    }
    return answer;
  };
}
