import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { anchorOf } from '../../scripts/format-tables.ts';
import { repository } from '../support/cli.ts';

/** Every page of prose: those at the top and those of docs/. */
const pages = [
  ...readdirSync(repository).filter((name) => name.endsWith('.md')),
  ...readdirSync(join(repository, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => join('docs', name)),
].sort();

function textOf(path: string): string {
  return readFileSync(path, 'utf8').replace(/^(`{3,})[\s\S]*?^\1$/gm, '');
}

function anchorsOf(path: string): ReadonlySet<string> {
  const headings = [...textOf(path).matchAll(/^#{1,6} (.+)$/gm)].map(([, heading = '']) => anchorOf(heading));
  return new Set(headings);
}

/** Addresses of links and pictures, code left aside. */
function addressesIn(text: string): string[] {
  const prose = text.replace(/`[^`\n]*`/g, '');
  return [
    ...[...prose.matchAll(/(?<!\\)\]\(([^()\s]+)\)/g)].map(([, address = '']) => address),
    ...[...prose.matchAll(/<img [^>]*src="([^"]+)"/g)].map(([, address = '']) => address),
  ].filter((address) => !/^(?:https?|mailto):/.test(address));
}

describe('links between pages of documentation', () => {
  it.each(pages)('of %s lead somewhere', (name) => {
    const path = join(repository, name);
    const dead = addressesIn(textOf(path)).filter((address) => {
      const [file = '', anchor] = address.split('#');
      const target = file === '' ? path : join(dirname(path), file);
      if (!existsSync(target)) return true;
      return anchor !== undefined && statSync(target).isFile() && !anchorsOf(target).has(anchor);
    });
    expect(dead.map((address) => `${relative(repository, path)} -> ${address}`)).toEqual([]);
  });
});
