import { button, h } from '../dom.ts';
import type { Words } from '../words.ts';
import type { QuestionView } from './question-view.ts';

/** The list of what is missing, with a way to each; the student may hand in all the same. */
export function unansweredSummary(
  missing: readonly QuestionView[],
  words: Words,
  actions: { readonly submit: () => void; readonly back: () => void },
): HTMLElement {
  const items = missing.map((view) => {
    const link = h(
      'a',
      { href: `#${view.block.id}` },
      view.name,
      view.widget.valid() ? undefined : ` ${words('player.missing.number')}`,
    );
    link.addEventListener('click', (event) => {
      event.preventDefault();
      view.focus();
    });
    return h('li', {}, link);
  });
  const title = h('h2', { class: 'missing-title' }, words('player.missing.title', { count: missing.length }));
  return h(
    'div',
    { class: 'missing', role: 'group', 'aria-label': title.textContent ?? '' },
    title,
    h('ul', {}, ...items),
    h(
      'div',
      { class: 'button-row' },
      button(words('player.missing.back'), actions.back),
      button(words('player.missing.submit'), actions.submit, { class: 'button button-primary' }),
    ),
  );
}
