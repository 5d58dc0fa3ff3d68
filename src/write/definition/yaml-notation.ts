import type { SourceFile } from '../../source/document.ts';
import { blockSplices, type NextUnit } from './block-group.ts';
import { type Dividers, dividersOf, flowSplices, type Next } from './flow-group.ts';
import { flowText } from './flow-text.ts';
import type { Content, NextEntry, Notation } from './notation-types.ts';
import type { Spot } from './part.ts';
import { indentAt, type Splice } from './splice.ts';
import type { JsonValue } from './wanted.ts';
import type { WrittenGroup } from './written.ts';
import { commentsOf } from './yaml-comments.ts';
import { columnOf, flowLayoutIn, itemText, memberText, nameText, yamlLayout } from './yaml-layout.ts';
import { movedFlow, movedUnit } from './yaml-moved.ts';
import { flowReplacement, groupReplacement, inPlaceOf, scalarReplacement } from './yaml-replace.ts';

/** YAML, by indentation and in brackets, as its file has it. */
export const yamlNotation: Notation = {
  replace(spot, content) {
    const { source, written, around } = spot;
    const isFlow = around?.group.form === 'flow';
    if (isFlow) return [flowReplacement(spot, content)];
    const value = content.value();
    if (typeof value !== 'object' || value === null) return scalarReplacement(spot, value);
    return groupReplacement(source, written, around, value);
  },
  rearrange(source, group, next, around) {
    if (group.form === 'flow')
      return isToBeBroken(source, group, next, around)
        ? filled(source, group, next, around)
        : rearrangedFlow(source, group, next);
    if (next.length === 0) {
      const value: JsonValue = group.kind === 'list' ? [] : {};
      return groupReplacement(source, group, around, value);
    }
    const column = columnOf(source.text, group.entries[0]?.start ?? group.start);
    return blockSplices(
      group,
      source.text,
      next.map((entry, index): NextUnit => {
        if ('slot' in entry) return entry;
        return { text: newUnit(source, group, next, index, entry, column) };
      }),
    );
  },
};

/** Whether a list or object with nothing in it, which can only be written in brackets, is to lose them. */
function isToBeBroken(
  source: SourceFile,
  group: WrittenGroup,
  next: readonly NextEntry[],
  around: Spot['around'],
): around is NonNullable<Spot['around']> {
  if (group.entries.length > 0 || next.length === 0 || around?.group.form !== 'block') return false;
  const areLeaves = next.every((entry) => 'content' in entry && entry.content.isLeaf);
  return group.kind === 'object' || !areLeaves || !yamlLayout(source).inlineLists;
}

/** A list or object that was empty, by indentation. */
function filled(
  source: SourceFile,
  group: WrittenGroup,
  next: readonly NextEntry[],
  { entry, group: outer }: NonNullable<Spot['around']>,
): readonly Splice[] {
  const { step, listStep } = yamlLayout(source);
  const isMember = outer.kind === 'object';
  const column = columnOf(source.text, entry.start) + (!isMember ? 2 : group.kind === 'list' ? listStep : step);
  const pad = `\n${' '.repeat(column)}`;
  const units = next.map((one, index) => ('slot' in one ? '' : newUnit(source, group, next, index, one, column)));
  const start = entry.nameEnd ?? entry.start + 1;
  return [inPlaceOf(source.text, start, group, (isMember ? pad : ' ') + units.join(pad))];
}

/** The lines of an entry that comes to a list or object. */
function newUnit(
  source: SourceFile,
  group: WrittenGroup,
  next: readonly NextEntry[],
  index: number,
  { name, content }: Extract<NextEntry, { content: Content }>,
  column: number,
): string {
  const layout = yamlLayout(source);
  if (name !== undefined) return `${nameText(name, layout)}:${memberText(content.value(), column, layout)}`;
  const moved = movedUnit(content, column);
  if (moved !== undefined) return moved;
  const pad = ' '.repeat(column);
  const comments = commentsOf(content).map((comment) => `${comment}\n${pad}`);
  const value = content.value();
  const like = neighbour(group, next, index);
  const kind = Array.isArray(value) ? 'list' : 'object';
  if (like?.kind === kind && like.form === 'flow' && like.entries.length > 0) {
    const flow = flowLayoutIn(source, like);
    const line = flowText(value, { layout: flow, indent: '', column, inline: true, like, text: source.text });
    if (line.length <= 120 && !line.includes('\\n')) return `${comments.join('')}- ${line}`;
  }
  return `${comments.join('')}-${itemText(value, column, layout)}`;
}

function neighbour({ entries }: WrittenGroup, next: readonly NextEntry[], index: number): WrittenGroup | undefined {
  const found = next.slice(0, index).findLast((entry) => 'slot' in entry) ?? next.find((entry) => 'slot' in entry);
  const like = entries[found !== undefined && 'slot' in found ? found.slot : 0]?.value;
  return like?.kind === 'scalar' ? undefined : like;
}

function rearrangedFlow(source: SourceFile, group: WrittenGroup, next: readonly NextEntry[]): readonly Splice[] {
  const layout = flowLayoutIn(source, group);
  const pad = group.kind === 'object' ? layout.pad : '';
  const empty: Dividers = {
    isBroken: false,
    indent: indentAt(source.text, group.start),
    before: pad,
    between: ', ',
    after: pad,
  };
  const dividers = dividersOf(group, source.text, empty);
  const texts = next.map((entry): Next => {
    if ('slot' in entry) return entry;
    const before = entry.name === undefined ? '' : layout.scalar(entry.name, true) + layout.colon;
    const moved = movedFlow(entry.content, dividers.isBroken ? dividers.indent : `${dividers.indent}  `);
    if (moved !== undefined) return moved;
    const place = { layout, indent: dividers.indent, column: 0, inline: true, text: source.text };
    return { text: before + flowText(entry.content.value(), place), lead: commentsOf(entry.content) };
  });
  return flowSplices(group, source.text, texts, dividers);
}
