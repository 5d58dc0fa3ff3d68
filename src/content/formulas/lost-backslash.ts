import { KNOWN_COMMANDS } from './known-commands.ts';
import type { TexProblem } from './tex-reader.ts';

/** What a backslash and a letter become in JSON and between double quotation marks in YAML, and that letter. */
const ESCAPES: Readonly<Record<string, string>> = { '\t': 't', '\n': 'nr', '\r': 'r', '\f': 'f', '\b': 'b' };

/**
 * A command that lost its backslash to JSON: `"$a \neq b$"` is `$a`, a new line and `eq b$`. The formula has no mistake
 * then, and students would read a different one. A line of a formula may begin with a single letter, so that in a formula
 * of several lines (`display`) only longer remainders count: `\nu` leaves `u`.
 */
export function lostBackslash(tex: string, display: boolean): TexProblem | undefined {
  for (const { 0: found, index } of tex.matchAll(/[\t\n\r\f\b][A-Za-z]+/g)) {
    const letters = found.slice(1);
    if (display && letters.length === 1 && found.startsWith('\n')) continue;
    const name = [...(ESCAPES[found.charAt(0)] ?? '')].map((first) => first + letters).find(isCommand);
    if (name !== undefined)
      return {
        about: 'unreadable',
        at: index + 1,
        message: `The backslash of \`\\${name}\` is lost: followed by \`${name.charAt(0)}\`, it means something else outside a formula.`,
        hint: `In JSON, and between double quotation marks in YAML, write it twice: \`\\\\${name}\`. If a new line is meant, put the formula on one line.`,
      };
  }
  return undefined;
}

let commands: ReadonlySet<string> | undefined;

function isCommand(name: string): boolean {
  commands ??= new Set(KNOWN_COMMANDS);
  return commands.has(name);
}
