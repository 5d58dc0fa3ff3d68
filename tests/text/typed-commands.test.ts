import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const COMMANDS = 'new|import|studio|preview|check|build|verify|customize|update|resolve|diff|explain';

/** Without comments, which nobody types from. */
function codeOf(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
}

// `cartwright` alone is on no path of a copy of the repository: “command not found”. `npx cartwright` works there and elsewhere.
it('a command that a message names can be typed as it is printed', () => {
  const bare = new RegExp(`(?:\`|')cartwright (?:${COMMANDS}|--)[^\`'\\n]*`, 'g');
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  const found = files.flatMap((file) =>
    [...codeOf(readFileSync(join('src', file), 'utf8')).matchAll(bare)].map(([words]) => `${file}: ${words}`),
  );
  expect(found).toEqual([]);
});
