import type { Translation } from './translation.ts';

/** Lines of a poem, numbered examples, and lists that count with letters or with `#`. */
export function withOurLines(source: readonly string[], { findings }: Translation): string[] {
  const examples = new Map<string, number>();
  let count = 0;
  const numbered = source.map((line) =>
    line.replace(/^([ \t]*)\(@([\w-]*)\)[ \t]+/, (_, indent: string, name: string) => {
      count += 1;
      if (name !== '') examples.set(name, count);
      return `${indent}${count}. `;
    }),
  );
  const out: string[] = [];
  numbered.forEach((written, index) => {
    let line =
      examples.size === 0
        ? written
        : written.replace(/\(@([\w-]+)\)/g, (whole, name: string) =>
            examples.has(name) ? `(${examples.get(name)})` : whole,
          );
    const before = source[index - 1] ?? '';
    const isPoem = /^\| /.test(line) && !/\|[ \t]*$/.test(line);
    if (isPoem) {
      const goesOn = /^\|(?: |$)/.test(source[index + 1] ?? '');
      line = line.slice(2).replace(/^ +/, (spaces) => '\u00a0'.repeat(spaces.length)) + (goesOn ? '\\' : '');
    }
    line = line.replace(/^([ \t]*)#\.[ \t]+/, (_, indent: string) => `${indent}1. `);
    const lettered = /^([ \t]*)\(?(?:([a-z])|([ivx]+))[.)][ \t]+(?=\S)/.exec(line);
    if (lettered !== null && (before.trim() === '' || /^[ \t]*\(?(?:[a-z]|[ivx]+)[.)][ \t]/.test(before))) {
      const first = lettered[2] === 'a' || lettered[3] === 'i';
      const inList = /^[ \t]*1\. /.test(out.at(-1) ?? '') || out.at(-1)?.startsWith('1. ') === true;
      if (first || inList) {
        if (first) findings.add('changed', 'list-letters', 'A list counted with letters counts with numbers.', line);
        line = `${lettered[1] ?? ''}1. ${line.slice(lettered[0].length)}`;
      }
    }
    out.push(line);
  });
  return out;
}
