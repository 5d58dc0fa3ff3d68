import { collectReferences } from '../../../content/text.ts';
import { element, type HtmlTree } from '../../../content/tree.ts';
import type { InlineEntries, Match } from '../../../interactions/interaction.ts';
import { own } from '../../../interactions/own.ts';
import { presentedTargets } from '../../../interactions/presentation.ts';

/** What a phone of 390 pixels has room for beside each other: a prompt's longest word and a menu as wide as its longest entry. */
const ROOM = 30;

/** A picture beside a menu takes as much as this many letters. */
const PICTURE = 20;

/** Letters that are twice as wide as others: Chinese, Japanese and Korean. */
const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\u{20000}-\u{3fffd}]/u;

/**
 * Whether Moodle's table of pairs would be wider than a phone. Its menus are as wide as their longest entry and do not
 * shrink there (5.1.3); those in a text do.
 */
export function isWide({ sources, targets }: Match): boolean {
  const prompt = Math.max(...sources.map(({ content, text }) => widestPart(content, text)));
  const menu = Math.max(...targets.map(({ text }) => width(text)));
  return prompt + menu > ROOM;
}

function widestPart(content: HtmlTree, text: string): number {
  const pictured = collectReferences(content).some(({ reference }) => reference.to === 'asset');
  return text.split(/\s+/).reduce((most, word) => Math.max(most, width(word)), pictured ? PICTURE : 0);
}

function width(text: string): number {
  return Array.from(text).reduce((sum, letter) => sum + (WIDE.test(letter) ? 2 : 1), 0);
}

/** The same pairs as a text with a menu below each prompt, which counts each alike, too. */
export function asMenus(match: Match, seed: string): InlineEntries {
  const options = presentedTargets(match, seed);
  return {
    kind: 'inlineEntries',
    mode: 'select',
    content: match.sources.map(({ id, content }) => element('p', {}, content, element('br', {}), { kind: 'gap', id })),
    gaps: match.sources.map(({ id }) => ({ id, mode: 'select', options, answer: own(match.key, id) ?? '' })),
  };
}
