import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { didYouMean } from '../../diagnostics/suggest.ts';
import { isRecord } from '../../source/unknown-value.ts';
import { renderCodes } from '../codes.ts';
import { advice } from './advice.ts';

/** A setting of a theme, as `theme.json` declares it. */
export interface ThemeOption {
  readonly type: 'boolean' | 'number' | 'string';
  readonly default: boolean | number | string;
  readonly description: string;
}

/** What `theme.json` says. */
export interface ThemeManifest {
  readonly name: string;
  readonly description: string;
  readonly options: Readonly<Record<string, ThemeOption>>;
  /** Class name to CSS declarations, for platforms without a stylesheet of ours; over those of `inline.css`. */
  readonly styles: Readonly<Record<string, string>>;
}

type Report = (code: 'theme-invalid' | 'style-not-inline', pointer: string, message: string, hint?: string) => void;

/** A value begins with what is no space: with two ways to read each, many declarations would take time beyond measure. */
const DECLARATIONS =
  /^\s*[a-z-]+\s*:\s*[^:;{}"<>\\\s][^:;{}"<>\\]*(;\s*[a-z-]+\s*:\s*[^:;{}"<>\\\s][^:;{}"<>\\]*)*;?\s*$/;

const PROPERTIES: readonly string[] = ['name', 'description', 'options', 'styles'];

/** Reads the value of a `theme.json`. What is wrong is left out and reported. */
export function readManifest(value: unknown, file: string): { manifest: ThemeManifest; diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const report: Report = (code, pointer, message, hint = advice[code]) =>
    diagnostics.push(renderCodes.report(code, { message, hint, place: { file, pointer } }));
  if (!isRecord(value)) {
    report('theme-invalid', '', 'A theme is described by an object with `name` and `description`.');
    return { manifest: { name: '', description: '', options: {}, styles: {} }, diagnostics };
  }
  for (const key of Object.keys(value))
    if (!PROPERTIES.includes(key))
      report('theme-invalid', `/${key}`, `A theme has no property \`${key}\`.`, didYouMean(key, PROPERTIES));
  return {
    manifest: {
      name: readText(value, 'name', report),
      description: readText(value, 'description', report),
      options: readOptions(value.options, report),
      styles: readStyles(value.styles, report),
    },
    diagnostics,
  };
}

function readText(object: Record<string, unknown>, key: string, report: Report): string {
  const value = object[key];
  if (typeof value === 'string' && value !== '') return value;
  report('theme-invalid', `/${key}`, `A theme’s \`${key}\` is a text.`, `Write "${key}": "…".`);
  return '';
}

function readOptions(value: unknown, report: Report): Record<string, ThemeOption> {
  const options: Record<string, ThemeOption> = {};
  if (value !== undefined && !isRecord(value))
    report('theme-invalid', '/options', '`options` is an object.', 'Write it in braces, an option a line.');
  if (!isRecord(value)) return options;
  for (const [name, option] of Object.entries(value)) {
    const { type, default: defaultValue, description } = isRecord(option) ? option : {};
    const known = type === 'boolean' || type === 'number' || type === 'string';
    const fits =
      typeof defaultValue === 'boolean' || typeof defaultValue === 'number' || typeof defaultValue === 'string';
    if (known && fits && typeof defaultValue === type && typeof description === 'string')
      options[name] = { type, default: defaultValue, description };
    else
      report(
        'theme-invalid',
        `/options/${name}`,
        'An option has a `type` (boolean, number or string), a `default` of that type and a `description`.',
        'Write it like this: { "type": "boolean", "default": true, "description": "…" }.',
      );
  }
  return options;
}

function readStyles(value: unknown, report: Report): Record<string, string> {
  const styles: Record<string, string> = {};
  if (value !== undefined && !isRecord(value))
    report('theme-invalid', '/styles', '`styles` is an object.', 'Write it in braces, a class a line.');
  if (!isRecord(value)) return styles;
  for (const [name, declarations] of Object.entries(value)) {
    if (typeof declarations === 'string' && DECLARATIONS.test(declarations) && !declarations.includes('!'))
      styles[name] = declarations;
    else
      report(
        'style-not-inline',
        `/styles/${name}`,
        `The style of \`${name}\` is not a list of plain CSS declarations.`,
      );
  }
  return styles;
}
