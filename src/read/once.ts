/** Asks `find` once about each object, and forgets the answer with the object. */
export function oncePerObject<Key extends object, Answer>(find: (key: Key) => Answer): (key: Key) => Answer {
  return remembering(new WeakMap<Key, { readonly answer: Answer }>(), find);
}

/** Asks `find` once about each text, for as long as the function itself is kept. */
export function oncePerText<Answer>(find: (key: string) => Answer): (key: string) => Answer {
  return remembering(new Map<string, { readonly answer: Answer }>(), find);
}

interface Memory<Key, Answer> {
  get(key: Key): { readonly answer: Answer } | undefined;
  set(key: Key, found: { readonly answer: Answer }): unknown;
}

function remembering<Key, Answer>(memory: Memory<Key, Answer>, find: (key: Key) => Answer): (key: Key) => Answer {
  return (key) => {
    const found = memory.get(key) ?? { answer: find(key) };
    memory.set(key, found);
    return found.answer;
  };
}
