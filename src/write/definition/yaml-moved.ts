import { unitOf } from './block-units.ts';
import { flowComments } from './flow-group.ts';
import type { Content } from './notation-types.ts';
import { indentAt, reindented } from './splice.ts';
import { columnOf } from './yaml-layout.ts';

/** An item as it was written in another place, with its comments; undefined where it cannot be taken so. */
export function movedUnit({ from, text }: Content, column: number): string | undefined {
  const around = from?.around;
  if (from === undefined || text === undefined || around === undefined || from.source.syntax?.kind !== 'yaml')
    return undefined;
  const all = from.source.text;
  const { written } = from;
  if (around.group.form === 'flow') {
    const pad = ' '.repeat(column);
    const flow = movedFlow({ from, text }, `${pad}  `);
    if (flow === undefined) return undefined;
    const trail = flow.trail === undefined ? '' : ` ${flow.trail}`;
    return [...(flow.lead ?? []), `- ${flow.text}${trail}`].join(`\n${pad}`);
  }
  if (around.group.kind !== 'list') return undefined;
  const position = around.group.entries.indexOf(around.entry);
  const unit = unitOf(around.group, position, all);
  const head = all.slice(unit.start, written.start);
  const tail = all.slice(written.end, unit.end);
  if (all[written.end - 1] === '\n' && written.end > written.start) return undefined;
  const was = ' '.repeat(columnOf(all, around.entry.start));
  const lines = reindented(
    `\n${was}${(head + text() + tail).slice(/^[ \t]*/.exec(head)?.[0].length ?? 0)}`,
    was,
    ' '.repeat(column),
  );
  return lines.slice(1 + column);
}

/** An item in brackets as it was written in another place, its comments apart; undefined where it cannot be taken so. */
export function movedFlow({ from, text }: Pick<Content, 'from' | 'text'>, indent: string) {
  const group = from?.around?.group;
  if (from === undefined || text === undefined || group?.form !== 'flow' || group.kind !== 'list') return undefined;
  const { source, written } = from;
  const was = indentAt(source.text, written.start);
  const [, ...lines] = source.text.slice(written.start, written.end).split('\n');
  if (written.start === written.end || lines.some((line) => line !== '' && !line.startsWith(was))) return undefined;
  const position = group.entries.findIndex(({ start }) => start === written.start);
  return { ...flowComments(group, position, source.text), text: reindented(text(), was, indent) };
}
