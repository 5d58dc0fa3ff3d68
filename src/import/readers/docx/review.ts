import type { XmlElement } from '../../../read/xml/element.ts';
import type { Leaf } from '../../html/frames.ts';
import type { Reading } from './reading.ts';
import { lastWords } from './words.ts';
import { attributeOf } from './xml.ts';

/** Tells what was deleted with tracked changes. What was moved is there in its new place. */
export function tellDeleted(child: XmlElement, reading: Reading): void {
  const words = child
    .descendants('delText')
    .map(({ text }) => text)
    .join('');
  if (child.name === 'moveFrom' || words.trim() === '') return;
  const who = (attributeOf(child, 'author') ?? '').trim();
  reading.tell(
    'left',
    'tracked-change',
    `Words that ${who === '' ? 'somebody' : who} deleted with tracked changes are left out.`,
    words,
  );
}

/** Tells what was inserted with tracked changes, which is in the text. */
export function tellInserted(leaves: readonly Leaf[], { findings }: Reading): void {
  const words = wordsOf(leaves);
  if (words.trim() === '') return;
  findings.add('taken', 'tracked-change', 'Words that were inserted with tracked changes are in the text.', words);
}

/** Tells a comment, and behind which words it is. */
export function tellComment(id: string, before: readonly Leaf[], reading: Reading): void {
  const comment = reading.document.comments.get(id);
  if (comment === undefined || comment.words === '') return;
  const words = wordsOf(before.slice(-6)).trim();
  const where = words === '' ? '' : ` It is behind the words “${lastWords(words)}”.`;
  const who = comment.author === '' ? '' : ` by ${comment.author}`;
  reading.tell('left', 'comment', `A comment${who} is not in the module.${where}`, comment.words);
}

function wordsOf(leaves: readonly Leaf[]): string {
  return leaves.map(({ node }) => (node.kind === 'text' ? node.text : '')).join('');
}
