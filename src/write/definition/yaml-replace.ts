import type { SourceFile } from '../../source/document.ts';
import { endOfLine } from './block-units.ts';
import { flowText } from './flow-text.ts';
import type { Content } from './notation-types.ts';
import type { Spot } from './part.ts';
import type { Splice } from './splice.ts';
import type { JsonValue } from './wanted.ts';
import type { Written, WrittenScalar } from './written.ts';
import { blockText, columnOf, flowLayoutIn, itemText, leafText, memberText, yamlLayout } from './yaml-layout.ts';
import { blockScalar, wrappedScalar, yamlScalar } from './yaml-scalar.ts';

export function scalarReplacement(spot: Spot, value: string | number | boolean | null): readonly Splice[] {
  const { source, written, around } = spot;
  const { text } = source;
  const column = around === undefined ? 0 : columnOf(text, around.entry.start);
  const layout = yamlLayout(source);
  const isMember = around?.group.kind === 'object';
  if (written.kind !== 'scalar') {
    const start = around === undefined ? written.start : (around.entry.nameEnd ?? around.entry.start + 1);
    if (written.form === 'flow' || around === undefined)
      return [inPlaceOf(text, written.start, written, leafText(value, column, layout, isMember))];
    const put = ` ${leafText(value, column, layout, isMember)}`;
    return [inPlaceOf(text, start, written, withComment(put, text.slice(start, written.start)))];
  }
  const { start, end } = written;
  if (start === end) {
    const [first = '', ...rest] = leafText(value, column, layout, isMember).split('\n');
    if (rest.length === 0) return [{ start, end, text: ` ${withoutCut(first, text, end, value, layout.quote)}` }];
    return [{ start, end, text: ` ${first}` }, linesAfter(text, end, rest)];
  }
  const block = typeof value === 'string' ? changedBlock(spot, written, value, column) : undefined;
  const wasBlock = written.style === 'literal' || written.style === 'folded';
  const put =
    block ??
    (wasBlock
      ? withComment(leafText(value, column, layout, isMember), headerOf(text, written))
      : changedScalar(source, written, value, false));
  return [{ start, end, text: withEnd(text, written, put) }];
}

/** A scalar in place of another, in the other's style. */
function changedScalar(
  source: SourceFile,
  written: WrittenScalar,
  value: string | number | boolean | null,
  inFlow: boolean,
): string {
  const { quote } = yamlLayout(source);
  const before = source.text.slice(written.start, written.end);
  const isCut = /^[ \t]+#\S/.test(source.text.slice(written.end, endOfLine(source.text, written.end)));
  const style = isCut && typeof value === 'string' && written.style === 'plain' ? quote : written.style;
  const scalar = yamlScalar(value, { inFlow, style, quote });
  return wrappedScalar(scalar, written.style === 'literal' || written.style === 'folded' ? '' : before) ?? scalar;
}

export function flowReplacement({ source, written, around }: Spot, content: Content): Splice {
  const { text } = source;
  const { start, end } = written;
  const value = content.value();
  const group = around?.group;
  const isScalar = typeof value !== 'object' || value === null;
  const put =
    isScalar && written.kind === 'scalar'
      ? changedScalar(source, written, value, true)
      : flowText(value, { layout: flowLayoutIn(source, group), indent: '', column: 0, inline: true, text });
  if (start < end) return { start, end, text: put };
  // Nothing is written there: in an object perhaps not even the colon.
  const needsColon = group?.kind === 'object' && text[start - 1] !== ':';
  return { start, end, text: `${needsColon ? ': ' : group?.kind === 'object' ? ' ' : ''}${put}` };
}

/** A comment without a space behind its sign is refused behind a text without quotation marks. */
function withoutCut(put: string, text: string, end: number, value: JsonValue, quote: 'single' | 'double'): string {
  const isCut = typeof value === 'string' && put === value && /^[ \t]+#\S/.test(text.slice(end, endOfLine(text, end)));
  return isCut ? yamlScalar(value, { inFlow: false, style: quote, quote }) : put;
}

/** What ended at the beginning of a line, with the empty lines that it kept, is followed by a line again. */
function withEnd(text: string, { start, end }: Written, put: string): string {
  return end > start && text[end - 1] === '\n' && !put.endsWith('\n') ? `${put}\n` : put;
}

/** Lines in place of others. A comment in the last of those comes into the first of these: the last may be of a text. */
export function inPlaceOf(text: string, start: number, written: Written, put: string): Splice {
  const { end } = written;
  const isLineStart = end > written.start && text[end - 1] === '\n';
  const [trail] =
    (isLineStart || !put.includes('\n') ? undefined : /^[ \t]+#.*/.exec(text.slice(end, endOfLine(text, end)))) ?? [];
  if (trail === undefined) return { start, end, text: withEnd(text, written, put) };
  return { start, end: end + trail.length, text: put.replace('\n', `${trail}\n`) };
}

/** The comment behind a name stays behind it. */
function withComment(put: string, head: string): string {
  const comment = /#.*/.exec(head.split('\n')[0] ?? '')?.[0];
  if (comment === undefined) return put;
  const [first = '', ...rest] = put.split('\n');
  return [`${first} ${comment}`, ...rest].join('\n');
}

/** The first line of a text in a block, in which its comment may be; nothing of what is written otherwise. */
function headerOf(text: string, written: Written): string {
  const isBlock = written.kind === 'scalar' && (written.style === 'literal' || written.style === 'folded');
  return isBlock ? (text.slice(written.start, written.end).split('\n', 1)[0] ?? '') : '';
}

/** A text of several lines: a block stays one, and what gets several lines becomes one. */
function changedBlock(
  { source, around }: Spot,
  written: WrittenScalar,
  value: string,
  column: number,
): string | undefined {
  const wasBlock = written.style === 'literal' || written.style === 'folded';
  if (!wasBlock && (written.style === 'double' || !value.includes('\n'))) return undefined;
  const layout = yamlLayout(source);
  const before = source.text.slice(written.start, written.end);
  const [header = '', ...lines] = before.split('\n');
  const parent = around === undefined ? 0 : column;
  const isNumbered = /^[|>][-+]?[0-9]/.test(header);
  const found = isNumbered ? undefined : lines.find((line) => line.trim() !== '')?.search(/\S/);
  const indent =
    wasBlock && found !== undefined && found > (around === undefined ? -1 : parent) ? found : parent + layout.step;
  const comment = wasBlock
    ? /[ \t]#.*/.exec(header)?.[0]
    : /^[ \t]+#.*/.exec(source.text.slice(written.end, endOfLine(source.text, written.end)))?.[0];
  if (!wasBlock && comment !== undefined) return undefined;
  const isMember = around?.group.kind === 'object';
  const mayKeep = wasBlock && /^[|>][0-9]*\+/.test(header);
  const block = blockScalar(value, written.style === 'folded' ? 'folded' : 'literal', {
    indent: ' '.repeat(indent),
    step: isMember ? indent - parent : undefined,
    mayKeep,
    width: lines.reduce((most, line) => Math.max(most, line.length), 0),
  });
  if (block === undefined || comment === undefined) return block;
  return block.replace('\n', `${comment}\n`);
}

/** A list or object in place of what is there. */
export function groupReplacement(
  source: SourceFile,
  written: Written,
  around: Spot['around'],
  value: JsonValue,
): readonly Splice[] {
  const { text } = source;
  const layout = yamlLayout(source);
  const isEmpty = typeof value === 'object' && value !== null && Object.keys(value).length === 0;
  const isFlow = written.kind !== 'scalar' && written.form === 'flow';
  if (around === undefined) {
    const put = isEmpty
      ? Array.isArray(value)
        ? '[]'
        : '{}'
      : blockText(value, columnOf(text, written.start), layout);
    return [{ start: written.start, end: written.end, text: withEnd(text, written, put) }];
  }
  const { entry, group } = around;
  const column = columnOf(text, entry.start);
  const after = entry.nameEnd ?? entry.start + 1;
  if (isFlow) {
    const line = flowText(value, { layout: flowLayoutIn(source, written), indent: '', column, inline: true, text });
    if (line.length <= 120) return [{ start: written.start, end: written.end, text: line }];
  }
  const put = group.kind === 'object' ? memberText(value, column, layout) : itemText(value, column, layout);
  const [first = '', ...rest] = put.split('\n');
  const isBlock = written.kind !== 'scalar' && written.form === 'block';
  if (isBlock) return [inPlaceOf(text, after, written, withComment(put, text.slice(after, written.start)))];
  const isLong = text.slice(written.start, written.end).includes('\n');
  if (rest.length === 0 || isLong) return [inPlaceOf(text, after, written, withComment(put, headerOf(text, written)))];
  return [{ start: after, end: written.end, text: first }, linesAfter(text, written.end, rest)];
}

/** Lines behind that in which an offset is, and behind its comment. */
function linesAfter(text: string, offset: number, lines: readonly string[]): Splice {
  const lineEnd = endOfLine(text, offset);
  return { start: lineEnd, end: lineEnd, text: `\n${lines.join('\n')}` };
}
