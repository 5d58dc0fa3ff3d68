import type { SourceFile } from '../../source/document.ts';
import { jsonNotation } from './json-notation.ts';
import type { Notation } from './notation-types.ts';

export function notationOf({ syntax }: SourceFile): Notation {
  if (syntax?.kind === 'yaml') throw new Error('YAML is not written yet');
  return jsonNotation;
}
