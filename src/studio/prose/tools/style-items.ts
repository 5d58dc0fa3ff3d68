import type { Command } from 'prosemirror-state';
import type { Say, WordKey } from '../../words/words.ts';
import { setStyle } from '../editor/commands.ts';
import type { MenuItem } from './menu.tsx';

const STYLES: readonly (readonly [style: string, name: WordKey])[] = [
  ['p', 'prose.paragraph'],
  ['h2', 'prose.h2'],
  ['h3', 'prose.h3'],
  ['h4', 'prose.h4'],
  ['pre', 'prose.code'],
];

/** What a paragraph may be. */
export function styleItems(current: string, say: Say, run: (command: Command) => void): readonly MenuItem[] {
  return STYLES.map(([style, name]) => ({
    key: style,
    name: say(name),
    isChosen: style === current || (style === 'h4' && /^h[56]$/.test(current)),
    run: () => run(setStyle(style)),
  }));
}
