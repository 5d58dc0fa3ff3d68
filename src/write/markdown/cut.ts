/** An item of a list or a row of a table. */
export interface Part {
  readonly text: string;
  /** The line ending behind it, and empty lines. */
  readonly after: string;
}

export function cutAt(text: string, starts: readonly number[]): readonly Part[] | undefined {
  if (starts[0] !== 0) return undefined;
  return starts.map((start, index) => {
    const whole = text.slice(start, starts[index + 1] ?? text.length);
    const end = whole.replace(/(?:\n[ \t]*)+$/, '').length;
    return { text: whole.slice(0, end), after: whole.slice(end) };
  });
}
