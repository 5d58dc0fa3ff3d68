import type { SourceFile } from '../../source/document.ts';
import { jsonNotation } from './json-notation.ts';
import type { Notation } from './notation-types.ts';
import { yamlNotation } from './yaml-notation.ts';

/** How a file is written, by what it is. */
export function notationOf({ syntax }: SourceFile): Notation {
  return syntax?.kind === 'yaml' ? yamlNotation : jsonNotation;
}
