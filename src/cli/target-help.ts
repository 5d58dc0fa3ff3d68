import type { Help } from 'commander';
import { targets } from '../targets/registry.ts';

/** The targets and their versions as `build --help` lists them: the words that `-t` takes, and what they make. */
export function targetHelp(help: Help): string {
  help.prepareContext({ helpWidth: process.stdout.columns ?? 80 });
  const width = Math.max(...targets.map(({ name }) => name.length));
  const lines = targets.map(({ name, description, versions: [, ...later] }) => {
    const others = later.length === 0 ? '' : `; also ${later.map(({ id }) => `${name}@${id}`).join(', ')}`;
    return help.formatItem(name, width, `${description}${others}`, help);
  });
  return ['', 'Targets:', ...lines].join('\n');
}
