import type { Answer } from '../../interactions/interaction.ts';
import { own } from '../../interactions/own.ts';
import { all, h } from '../dom.ts';
import type { Words } from '../words.ts';

/** What a student chose or wrote, as it is read on paper; `block` is the question’s place in the document. */
export function answerOnPaper(block: HTMLElement, answer: Answer | undefined, words: Words): HTMLElement {
  if (answer === undefined) return h('p', { class: 'given given-nothing' }, words('player.result.unanswered'));
  switch (answer.kind) {
    case 'choose':
      return chosen(block, answer.choices, words);
    case 'match': {
      const rows = all(block, '[data-source]').map((row) => {
        const target = own(answer.pairs, row.dataset.source ?? '') ?? '';
        return h('li', {}, ...copied(row.querySelector('.match-source')), ' → ', h('b', {}, optionIn(row, target)));
      });
      return h('ul', { class: 'given' }, ...rows);
    }
    case 'order': {
      const items = new Map(all(block, '[data-item]').map((item) => [item.dataset.item ?? '', item]));
      const rows = answer.items.map((id) => h('li', {}, ...copied(items.get(id)?.querySelector('.order-text'))));
      return h('ol', { class: 'given' }, ...rows);
    }
    case 'inlineEntries':
      return filled(block, answer.entries);
    case 'textEntry':
    case 'numericEntry': {
      const unit = block.querySelector('.entry-unit')?.textContent ?? '';
      return h('p', { class: 'given' }, h('b', {}, answer.text), unit === '' ? '' : ` ${unit}`);
    }
    case 'extendedText':
      return h('div', { class: 'given given-text' }, answer.text);
  }
}

/** All choices in the order in which the page has them, or of a passage the words that were chosen. */
function chosen(block: HTMLElement, choices: readonly string[], words: Words): HTMLElement {
  const parts = all(block, '[data-choice]');
  const isPassage = block.querySelector('[data-choices]') === null;
  const shown = isPassage ? parts.filter(({ dataset }) => choices.includes(dataset.choice ?? '')) : parts;
  return h(
    'ul',
    { class: 'given given-choices' },
    ...shown.map((part) => {
      const is = choices.includes(part.dataset.choice ?? '');
      return h(
        'li',
        { 'data-chosen': is },
        is && h('span', { class: 'visually-hidden' }, `${words('player.answers.chosen')} `),
        ...copied(part.querySelector('.choice-text, .passage-choice-text')),
      );
    }),
  );
}

/** The text with what was entered in its gaps. */
function filled(block: HTMLElement, entries: Readonly<Record<string, string>>): HTMLElement {
  const text = h('div', { class: 'given' }, ...copied(block.querySelector('[data-answer]')));
  text.querySelector('.question-how')?.remove();
  for (const gap of all(text, '[data-gap]')) {
    const entry = own(entries, gap.dataset.gap ?? '') ?? '';
    const words = gap.querySelector('select') === null ? entry : optionIn(gap, entry);
    gap.replaceChildren(h('b', { class: 'given-gap' }, words === '' ? '\u00a0' : words));
  }
  return text;
}

/** The words of an option that has this value. */
function optionIn(part: HTMLElement, value: string): string {
  if (value === '') return '–';
  return [...(part.querySelector('select')?.options ?? [])].find((option) => option.value === value)?.text ?? '–';
}

/** What is in an element, without what the player added to it, and without ids: no id may be twice in a document. */
export function copied(element: Element | null | undefined): readonly Node[] {
  const copy = element?.cloneNode(true);
  if (!(copy instanceof Element)) return [];
  for (const added of copy.querySelectorAll('[data-player]')) added.remove();
  for (const inner of copy.querySelectorAll('[id]')) inner.removeAttribute('id');
  return [...copy.childNodes];
}
