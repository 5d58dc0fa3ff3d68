import { codePoint } from '../source/invisible.ts';

/** What people write where an id belongs, and what they mean by it. */

const IDS = 'Ids are small letters from a to z and digits, with hyphens between: who-spoke-first.';

/** What to write in place of a text that is no id. */
export function idHint(written: unknown): string {
  if (typeof written !== 'string') return IDS;
  const strange = strangeLetter(written);
  if (strange !== undefined) return `${strange} ${IDS}`;
  const meant = meantId(written);
  return meant === undefined ? IDS : `Write \`${meant}\`: ids are small letters and digits with hyphens between.`;
}

/** `Start here` is start-here, `modules/first-week` first-week; undefined for what holds other letters than Latin ones. */
export function meantId(written: string): string | undefined {
  const [last = ''] = written.split(/[\\/]/).filter(Boolean).slice(-1);
  if (/[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u.test(last)) return undefined;
  const plain = last.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const id = plain.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
  return id === '' ? undefined : id;
}

const ALPHABETS = { Cyrillic: /\p{Script=Cyrillic}/u, Greek: /\p{Script=Greek}/u };

/** Names a letter that looks like a Latin one among Latin ones and is another, or one that cannot be seen at all. */
export function strangeLetter(written: string): string | undefined {
  const hidden = /[\p{Cf}\u00a0]/u.exec(written)?.[0];
  if (hidden !== undefined) return `It holds an invisible character (${codePoint(hidden)}): type it again.`;
  if (!/[a-z]/i.test(written)) return undefined;
  for (const [alphabet, letters] of Object.entries(ALPHABETS)) {
    const letter = letters.exec(written)?.[0];
    if (letter !== undefined) return `The “${letter}” in it is a ${alphabet} letter: type it again.`;
  }
  return undefined;
}
