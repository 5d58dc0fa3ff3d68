import type { HtmlTree } from '../../src/content/tree.ts';
import type { Option } from '../../src/interactions/interaction.ts';
import type { ChoiceContents, TextContents } from '../../src/verify/index.ts';
import type { Gaps } from './gap.ts';
import { letters, runsOf } from './words.ts';

/** A text with each apostrophe and each dash that is typed for it. */
function formsOf(answer: string): readonly string[] {
  const apostrophes = /['’ʼʹ]/.test(answer) ? ["'", '’', 'ʼ', 'ʹ'] : [''];
  const dashes = /[-–—\u2010-\u2015\u2212]/.test(answer) ? ['-', '–', '—'] : [''];
  const forms = apostrophes.flatMap((apostrophe) =>
    dashes.map((dash) => answer.replace(/['’ʼʹ]/g, apostrophe).replace(/[-–—\u2010-\u2015\u2212]/g, dash)),
  );
  return [answer, ...forms];
}

/** As a keyboard types it, because a platform that compares literally gets no other: 𝐀 is A and ｛ is {, but x² not x2. */
function asTyped(text: string): string {
  return text.replace(/(?!\p{Lm})[\p{L}\p{Nl}]|[\uff01-\uffee]/gu, (sign) => sign.normalize('NFKC')).normalize('NFC');
}

/** Every accepted text arrived; `written`: in every form, because the platform compares literally. */
export function compareAccepted(
  expected: readonly string[],
  arrived: readonly { readonly text: string }[],
  gaps: Gaps,
  written = true,
): void {
  const plain = (value: string) => asTyped(value).replace(/\s+/g, ' ').trim();
  // Moodle takes an answer of exactly 0 for none, unless it is written as a character reference.
  const known = new Set(arrived.map(({ text }) => plain(text.replaceAll('&#48;', '0'))));
  for (const accepted of written ? expected.flatMap(formsOf) : expected)
    if (!known.has(plain(accepted))) gaps.add('accepted answer', `“${accepted}” is not accepted`);
}

export function sameWords(aspect: string, expected: HtmlTree, arrived: TextContents | undefined, gaps: Gaps): void {
  const wanted = runsOf(expected).join('');
  // A recording for which there is only a link is called by its file's name.
  const names = (arrived?.references ?? []).flatMap(({ kind, path, text }) =>
    kind === 'link' && path !== undefined ? letters(text ?? '') : [],
  );
  const found = names.reduce((words, name) => words.replace(name, ''), letters(arrived?.text ?? ''));
  // A picture without words is compared as a picture.
  if (wanted === '' ? arrived === undefined : wanted !== found)
    gaps.add(aspect, `expected “${wanted}”, arrived “${found}”`);
  if (
    wanted === '' &&
    found === '' &&
    !arrived?.references.some(({ kind, path }) => kind === 'image' && path !== undefined)
  )
    gaps.add('picture of a choice', 'is not shown');
  if (wanted === '' && found !== '') gaps.add('picture of a choice', `is the words “${found}”`);
}

export function compareOptions(
  expected: readonly Option[],
  right: string | undefined,
  arrived: readonly ChoiceContents[],
  gaps: Gaps,
): void {
  const words = (trees: readonly HtmlTree[]) => trees.map((tree) => runsOf(tree).join('')).sort();
  gaps.same(
    'choices',
    words(expected.map(({ content }) => content)),
    arrived.map(({ text }) => letters(text.text)).sort(),
  );
  const key = expected.find(({ id }) => id === right);
  gaps.same(
    'key',
    key === undefined ? [] : words([key.content]),
    arrived.filter(({ correct }) => correct).map(({ text }) => letters(text.text)),
  );
}
