import type { ToolParameter } from './activities.ts';

/** A custom parameter from `name=value`; only the first `=` divides the two. */
export function toolParameter(written: string): ToolParameter {
  const sign = written.indexOf('=');
  return { name: written.slice(0, sign), value: written.slice(sign + 1).trim() };
}

/**
 * The name under which LTI 1.1 sends it, behind `custom_`: small letters, and `_` for every sign that is neither a
 * letter nor a digit. Names that differ in nothing else are one to a tool.
 */
export function sentName(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, '_');
}
