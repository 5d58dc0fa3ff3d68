import type { SourceFile } from '../../source/document.ts';
import { isRecord } from '../../source/unknown-value.ts';
import { type FlowLayout, flowText, jsonScalar } from './flow-text.ts';
import type { JsonValue } from './wanted.ts';
import type { ScalarStyle, Written, WrittenGroup } from './written.ts';
import { writtenRoot } from './written-root.ts';
import { blockScalar, type Quote, yamlScalar } from './yaml-scalar.ts';

/** How a file of YAML is laid out. */
export interface YamlLayout {
  /** Spaces by which what belongs to a name is indented. */
  readonly step: number;
  /** Spaces before the hyphens of a list below a name. */
  readonly listStep: number;
  readonly quote: Quote;
  /** Whether short lists are found in brackets. */
  readonly inlineLists: boolean;
  /** Of lists and objects in brackets. */
  readonly flow: FlowLayout;
}

const layouts = new WeakMap<SourceFile, YamlLayout>();

/** The layout of a file of YAML, by what is in it. */
export function yamlLayout(source: SourceFile): YamlLayout {
  const known = layouts.get(source);
  if (known !== undefined) return known;
  const layout = readLayout(source);
  layouts.set(source, layout);
  return layout;
}

/** How much of a file is looked at: what it is like shows soon. */
const LOOKED_AT = 2000;

function readLayout(source: SourceFile): YamlLayout {
  const { text } = source;
  let step: number | undefined;
  let listStep: number | undefined;
  let quote: ScalarStyle | undefined;
  let inlineLists = false;
  let pad: string | undefined;
  let left = LOOKED_AT;
  const visit = (written: Written): void => {
    left -= 1;
    if (written.kind === 'scalar') {
      if (written.style === 'single' || written.style === 'double') quote ??= written.style;
      return;
    }
    const { form, kind, entries, start } = written;
    if (form === 'flow' && entries.length > 0) {
      if (kind === 'list') inlineLists = true;
      else pad ??= text.charAt(start + 1) === ' ' ? ' ' : '';
    }
    for (const { value, start: at } of entries) {
      if (left <= 0) return;
      if (form === 'block' && kind === 'object' && value.kind !== 'scalar' && value.form === 'block') {
        const by = columnOf(text, value.start) - columnOf(text, at);
        if (value.kind === 'list') listStep ??= by;
        else if (by > 0) step ??= by;
      }
      visit(value);
    }
  };
  const root = writtenRoot(source);
  if (root !== undefined) visit(root);
  const quoteUsed = quote === 'single' ? 'single' : 'double';
  return {
    step: step ?? (listStep === undefined || listStep === 0 ? 2 : listStep),
    listStep: listStep ?? step ?? 2,
    quote: quoteUsed,
    inlineLists,
    flow: {
      scalar: (value) => yamlScalar(value, { inFlow: true, style: 'plain', quote: quoteUsed }),
      unit: ' '.repeat(step ?? 2),
      colon: ': ',
      comma: ', ',
      pad: pad ?? ' ',
      inline: { list: true, object: true },
    },
  };
}

/** In which column an offset is, from 0. */
export function columnOf(text: string, offset: number): number {
  return offset - text.lastIndexOf('\n', offset - 1) - 1;
}

/** How lists and objects in brackets are written in a group: with names in quotation marks where it has them. */
export function flowLayoutIn(source: SourceFile, group: WrittenGroup | undefined): FlowLayout {
  const { flow } = yamlLayout(source);
  const [first] = group?.entries ?? [];
  const isQuoted = first?.name !== undefined && source.text.charAt(first.start) === '"';
  return isQuoted ? { ...flow, scalar: jsonOrYaml } : flow;
}

function jsonOrYaml(value: string | number | boolean | null): string {
  return typeof value === 'string'
    ? yamlScalar(value, { inFlow: true, style: 'double', quote: 'double' })
    : jsonScalar(value);
}

/** Longer lists are not put into one line. */
const LINE_WIDTH = 80;

/**
 * A value by indentation, `column` spaces in: the first line without them. What belongs to a name or a hyphen is
 * indented further than that.
 */
export function blockText(value: JsonValue, column: number, layout: YamlLayout): string {
  const pad = ' '.repeat(column);
  if (isList(value)) return value.map((item) => `-${itemText(item, column, layout)}`).join(`\n${pad}`);
  if (isRecord(value))
    return Object.entries(value)
      .map(([name, member]) => `${nameText(name, layout)}:${memberText(member, column, layout)}`)
      .join(`\n${pad}`);
  return yamlScalar(value as string, { inFlow: false, style: 'plain', quote: layout.quote });
}

function isList(value: JsonValue): value is readonly JsonValue[] {
  return Array.isArray(value);
}

/** A property's name. */
export function nameText(name: string, { quote }: YamlLayout): string {
  return yamlScalar(name, { inFlow: false, style: 'plain', quote });
}

/** What follows the colon of a name in a column. */
export function memberText(value: JsonValue, column: number, layout: YamlLayout): string {
  if (isEmpty(value) || typeof value !== 'object' || value === null) return ` ${leafText(value, column, layout)}`;
  const line = isList(value) ? inlineList(value, column, layout) : undefined;
  if (line !== undefined) return ` ${line}`;
  const inner = column + (isList(value) ? layout.listStep : layout.step);
  return `\n${' '.repeat(inner)}${blockText(value, inner, layout)}`;
}

/** What follows the hyphen of an item in a column. */
export function itemText(value: JsonValue, column: number, layout: YamlLayout): string {
  if (isEmpty(value) || typeof value !== 'object' || value === null)
    return ` ${leafText(value, column, layout, false)}`;
  return ` ${(isList(value) ? inlineList(value, column, layout) : undefined) ?? blockText(value, column + 2, layout)}`;
}

function isEmpty(value: JsonValue): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}

/** A scalar, or what is empty; a text of several lines as a block. */
export function leafText(value: JsonValue, column: number, layout: YamlLayout, isMember = true): string {
  if (typeof value === 'object' && value !== null) return isList(value) ? '[]' : '{}';
  if (typeof value === 'string' && value.includes('\n')) {
    const indent = ' '.repeat(column + layout.step);
    const block = blockScalar(value, 'literal', { indent, step: isMember ? layout.step : undefined });
    if (block !== undefined) return block;
  }
  return yamlScalar(value, { inFlow: false, style: 'plain', quote: layout.quote });
}

/** A short list of texts and numbers in one line, where the file has such lists. */
function inlineList(value: readonly JsonValue[], column: number, layout: YamlLayout): string | undefined {
  if (!layout.inlineLists || value.some((item) => typeof item === 'object' && item !== null)) return undefined;
  if (value.some((item) => typeof item === 'string' && item.includes('\n'))) return undefined;
  const line = flowText(value, { layout: layout.flow, indent: '', column: 0, inline: true, text: '' });
  return column + line.length <= LINE_WIDTH ? line : undefined;
}
