import type { Atrule, CssNode, FunctionNode, Rule } from 'css-tree';
import parse from 'css-tree/parser';
import { elementStyle } from '../../content/inline-style.ts';
import type { Diagnostic, Range } from '../../diagnostics/diagnostic.ts';
import { renderCodes } from '../codes.ts';
import { advice } from './advice.ts';

/** The rules of a class in a theme's `inline.css`; its values may still hold `var()`, which no platform would know. */
export interface ClassStyle {
  readonly declarations: readonly (readonly [property: string, value: string])[];
  /** Of the first of them. */
  readonly range: Range;
}

/** Custom properties with their values: `--ink` is `#1f1d1a`. */
export type CustomProperties = ReadonlyMap<string, string>;

export interface InlineSheet {
  /** By the class's name, or `<h2>`. */
  readonly styles: ReadonlyMap<string, ClassStyle>;
  readonly properties: CustomProperties;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads a theme's `inline.css`: rules for single classes, whose declarations become `style` attributes, and `:root` with
 * custom properties. Anything else (a media query, a selector of several parts) no attribute could say: it is reported.
 */
export function readInlineSheet(css: string, file: string): InlineSheet {
  const styles = new Map<string, ClassStyle>();
  const properties = new Map<string, string>();
  const diagnostics: Diagnostic[] = [];
  const report: Report = (message, range) => {
    const place = { file, range };
    diagnostics.push(renderCodes.report('style-not-inline', { message, hint: advice['style-not-inline'], place }));
  };
  const sheet = parseSheet(css, (message, range) => report(`This is not CSS: ${message}.`, range));
  for (const node of sheet) {
    const classes = node.type === 'Rule' ? classesOf(node) : undefined;
    if (node.type === 'Rule' && isRoot(node)) {
      for (const [name, value] of declarationsOf(node, css))
        if (name.startsWith('--')) properties.set(name, value);
        else report('For `:root` custom properties alone are read, such as `--ink`.', rangeOf(node));
    } else if (node.type === 'Rule' && classes !== undefined) {
      const range = rangeOf(node);
      const declarations = declarationsOf(node, css, report);
      for (const name of classes) {
        const known = styles.get(name) ?? { declarations: [], range };
        styles.set(name, { ...known, declarations: [...known.declarations, ...declarations] });
      }
    } else
      report(
        'A `style` attribute can say rules of single classes and of headings only, and no media queries.',
        rangeOf(node),
      );
  }
  return { styles, properties, diagnostics };
}

/** The custom properties that a stylesheet gives `:root` on any screen: those of media queries are left out. */
export function customProperties(css: string): CustomProperties {
  const rules = parseSheet(css).filter((node) => node.type === 'Rule');
  return new Map(rules.filter(isRoot).flatMap((rule) => declarationsOf(rule, css)));
}

/**
 * The custom properties that a stylesheet gives `:root` where the screen is dark: in media queries that ask for nothing
 * else but a screen.
 */
export function darkProperties(css: string): CustomProperties {
  const queries = parseSheet(css).flatMap((node) => (node.type === 'Atrule' && isDarkScreen(node, css) ? [node] : []));
  const rules = queries.flatMap(({ block }) => [...(block?.children ?? [])]).filter((node) => node.type === 'Rule');
  return new Map(rules.filter(isRoot).flatMap((rule) => declarationsOf(rule, css)));
}

function isDarkScreen({ name, prelude }: Atrule, css: string): boolean {
  const query = css.slice(prelude?.loc?.start.offset, prelude?.loc?.end.offset).replace(/\s+/g, ' ').trim();
  return name === 'media' && /^(?:(?:only )?screen and )?\(prefers-color-scheme: ?dark\)$/i.test(query);
}

/** A value without its `var()`; undefined where one of them has neither value nor fallback, or leads back to itself. */
export function withoutVariables(
  value: string,
  properties: CustomProperties,
  within: readonly string[] = [],
): string | undefined {
  let text = value;
  for (const { name, fallback, start, end } of variablesIn(value).reverse()) {
    const given = properties.get(name) ?? fallback;
    // As in CSS: it says that there is no value.
    const meant = given === 'initial' ? undefined : given;
    if (meant === undefined || within.includes(name)) return undefined;
    const plain = withoutVariables(meant, properties, [...within, name]);
    if (plain === undefined) return undefined;
    text = text.slice(0, start) + plain + text.slice(end);
  }
  return text;
}

/** How a rule's selector was written, by the name that it has among the styles. */
export function selectorOf(name: string): string {
  return name.startsWith('<') ? name.slice(1, -1) : `.${name}`;
}

/** Whether a value is a custom property that says there is none: `var(--page-edge)` where this is `initial`. */
export function isLeftOut(value: string, properties: CustomProperties): boolean {
  const variables = variablesIn(value);
  return variables.some(({ name, fallback }) => (properties.get(name) ?? fallback) === 'initial');
}

type Report = (message: string, range: Range) => void;

function parseSheet(css: string, report: Report = () => {}): readonly CssNode[] {
  const sheet = parse(css, {
    positions: true,
    parseValue: false,
    onParseError: ({ message, line, column }) =>
      report(message, { start: { line, column }, end: { line, column: column + 1 } }),
  });
  return sheet.type === 'StyleSheet'
    ? [...sheet.children].filter(({ type }) => type !== 'Comment' && type !== 'Raw')
    : [];
}

/** The parser's lines and columns count from 1, as ours do. */
function rangeOf({ loc }: CssNode): Range {
  const { start, end } = loc ?? { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };
  return { start: { line: start.line, column: start.column }, end: { line: end.line, column: end.column } };
}

function isRoot(rule: Rule): boolean {
  const parts = selectorsOf(rule);
  return (
    parts.length === 1 &&
    parts[0]?.length === 1 &&
    parts[0][0]?.type === 'PseudoClassSelector' &&
    parts[0][0].name === 'root'
  );
}

/** What a rule is for: classes by name, headings as `<h2>`; undefined where one of its selectors is anything else. */
function classesOf(rule: Rule): readonly string[] | undefined {
  const names = selectorsOf(rule).map(([first, ...more]) => {
    if (more.length > 0) return undefined;
    if (first?.type === 'TypeSelector' && /^h[1-6]$/.test(first.name)) return elementStyle(first.name);
    return first?.type === 'ClassSelector' ? first.name : undefined;
  });
  return names.every((name) => name !== undefined) ? names : undefined;
}

function selectorsOf({ prelude }: Rule): readonly (readonly CssNode[])[] {
  if (prelude.type !== 'SelectorList') return [];
  return [...prelude.children].map((selector) => (selector.type === 'Selector' ? [...selector.children] : [selector]));
}

/** What a `style` attribute of any platform may hold as a value. */
const PLAIN_VALUE = /^[^:;{}"<>\\]+$/;

function declarationsOf(rule: Rule, css: string, report?: Report): readonly (readonly [string, string])[] {
  return [...rule.block.children].flatMap((node): (readonly [string, string])[] => {
    // What the parser could not read it has told already.
    if (node.type === 'Comment' || node.type === 'Raw') return [];
    const value =
      node.type === 'Declaration' ? css.slice(node.value.loc?.start.offset, node.value.loc?.end.offset).trim() : '';
    if (node.type === 'Declaration' && (report === undefined || (!node.important && PLAIN_VALUE.test(value))))
      return [[node.property, value.replace(/\s+/g, ' ')]];
    report?.('This is no plain CSS declaration.', rangeOf(node));
    return [];
  });
}

interface Variable {
  readonly name: string;
  readonly fallback: string | undefined;
  readonly start: number;
  readonly end: number;
}

/** The outermost `var()` of a value, in order. */
function variablesIn(value: string): Variable[] {
  if (!/var\(/i.test(value)) return [];
  const found: Variable[] = [];
  const visit = (node: CssNode): void => {
    if (node.type === 'Function' && node.name.toLowerCase() === 'var') found.push(variableOf(node, value));
    else if ('children' in node) for (const child of node.children ?? []) visit(child);
  };
  visit(parse(value, { context: 'value', positions: true }));
  return found;
}

function variableOf({ children, loc }: FunctionNode, value: string): Variable {
  const [name] = children;
  const [start, end] = [loc?.start.offset ?? 0, loc?.end.offset ?? 0];
  const comma = value.slice(start, end).indexOf(',');
  return {
    name: name?.type === 'Identifier' ? name.name : '',
    fallback: comma < 0 ? undefined : value.slice(start + comma + 1, end - 1).trim(),
    start,
    end,
  };
}
