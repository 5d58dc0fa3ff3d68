import type { SourceFile } from '../../source/document.ts';
import { type Dividers, dividersOf, flowSplices, type Next } from './flow-group.ts';
import { flowText, isBrokenGroup, jsonLayout, jsonScalar } from './flow-text.ts';
import type { Content, NextEntry, Notation } from './notation-types.ts';
import type { Spot } from './part.ts';
import { indentAt, reindented } from './splice.ts';
import type { Written, WrittenGroup } from './written.ts';

/** JSON, laid out as the rest of its file is. */
export const jsonNotation: Notation = {
  replace({ source, written, around }, content) {
    const indent = indentAt(source.text, written.start);
    const column = written.start - source.text.lastIndexOf('\n', written.start - 1) - 1;
    const inline = around !== undefined && !isBrokenGroup(around.group, source.text);
    const text = contentText(source, content, { indent, column, inline, like: written });
    return [{ start: written.start, end: written.end, text }];
  },
  rearrange(source, group, next) {
    const layout = jsonLayout(source);
    const dividers = dividersOf(group, source.text, emptyDividers(source, group, next));
    const texts = next.map((entry, index): Next => {
      if ('slot' in entry) return entry;
      const before = entry.name === undefined ? '' : jsonScalar(entry.name) + layout.colon;
      const place = {
        indent: dividers.indent,
        column: dividers.indent.length + before.length,
        inline: !dividers.isBroken,
        like: entry.name === undefined ? neighbour(group, next, index) : undefined,
      };
      return { text: before + contentText(source, entry.content, place) };
    });
    return flowSplices(group, source.text, texts, dividers);
  },
};

interface ContentPlace {
  readonly indent: string;
  readonly column: number;
  readonly inline: boolean;
  readonly like?: Written | undefined;
}

function contentText(source: SourceFile, content: Content, place: ContentPlace): string {
  if (canBeTaken(content, place.inline)) {
    const { from } = content;
    return reindented(content.text(), indentAt(from.source.text, from.written.start), place.indent);
  }
  return flowText(content.value(), { ...place, layout: jsonLayout(source), text: source.text });
}

/** Whether a text can be put as it is where it is wanted. */
function canBeTaken(content: Content, inline: boolean): content is Content & { from: Spot; text(): string } {
  const { from, text } = content;
  if (from === undefined || text === undefined || from.source.syntax?.kind !== 'json') return false;
  return !inline || !from.source.text.slice(from.written.start, from.written.end).includes('\n');
}

/** An empty list or object is broken into lines where it gets lists or objects, or where the file breaks them all. */
function emptyDividers(source: SourceFile, group: WrittenGroup, next: readonly NextEntry[]): Dividers {
  const layout = jsonLayout(source);
  const { unit } = layout;
  const outer = indentAt(source.text, group.start);
  const indent = outer + (unit ?? '');
  const isBroken = unit !== undefined && (next.length > 4 || !layout.inline[group.kind]);
  if (isBroken) return { isBroken, indent, before: `\n${indent}`, between: `,\n${indent}`, after: `\n${outer}` };
  const pad = group.kind === 'object' ? layout.pad : '';
  return { isBroken, indent: outer, before: pad, between: layout.comma, after: pad };
}

/** The nearest entry before, or behind, that is there already. */
function neighbour({ entries }: WrittenGroup, next: readonly NextEntry[], index: number): Written | undefined {
  const found = next.slice(0, index).findLast((entry) => 'slot' in entry) ?? next.find((entry) => 'slot' in entry);
  const slot = found !== undefined && 'slot' in found ? found.slot : 0;
  return entries[slot]?.value;
}
