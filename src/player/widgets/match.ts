import type { Match } from '../../interactions/interaction.ts';
import { all, h, show } from '../dom.ts';
import { clearMarks, markPart } from './marks.ts';
import type { Widget, WidgetContext } from './widget.ts';

/** A text of so many characters fits into a closed list on a phone. */
const SHORT = 28;

/** A list to choose from beside every source. */
export function matchWidget(interaction: Match, { root, words, changed }: WidgetContext): Widget {
  const rows = all(root, '[data-source]').flatMap((row) => {
    const select = row.querySelector('select');
    return select === null ? [] : [{ source: row.dataset.source ?? '', row, select }];
  });
  const presented = rows[0] === undefined ? [] : [...rows[0].select.options].map((option) => option.value);
  const wordsOf = new Map(
    rows[0] === undefined ? [] : [...rows[0].select.options].map((option) => [option.value, option.text]),
  );
  // A closed list cuts a long text off; whoever cannot see it hears it whole from the list itself.
  const whole = new Map(rows.map(({ select }) => [select, h('p', { class: 'match-chosen', 'aria-hidden': 'true' })]));
  for (const [select, text] of whole) select.after(text);
  const showWhole = () => {
    for (const [select, text] of whole) {
      const chosen = select.value === '' ? '' : (wordsOf.get(select.value) ?? '');
      show(text, chosen.length > SHORT);
      text.textContent = chosen;
    }
  };
  showWhole();
  root.addEventListener('change', () => {
    showWhole();
    changed();
  });

  return {
    read() {
      const given = rows.filter(({ select }) => select.value !== '');
      if (given.length === 0) return undefined;
      return { kind: 'match', pairs: Object.fromEntries(given.map(({ source, select }) => [source, select.value])) };
    },
    write(answer) {
      const pairs = answer?.kind === 'match' ? answer.pairs : {};
      for (const { source, select } of rows) select.value = pairs[source] ?? '';
      showWhole();
    },
    arrange(order) {
      const targets = presented.filter((id) => id !== '');
      // Groups keep the author's order: it says nothing about the items.
      const arranged = interaction.reuse ? targets : (order?.(targets) ?? targets);
      for (const { select } of rows) {
        const options = new Map([...select.options].map((option) => [option.value, option]));
        for (const id of arranged) select.append(options.get(id) ?? '');
      }
    },
    lock(locked) {
      for (const { select } of rows) select.disabled = locked;
    },
    mark(marking) {
      clearMarks(root);
      if (marking === undefined) return;
      for (const { source, row, select } of rows) {
        const key = interaction.key[source] ?? '';
        const judged = { given: select.value !== '', right: select.value === key, key: wordsOf.get(key) ?? '' };
        markPart(row, judged, marking, words);
      }
    },
    first: rows[0]?.select,
    valid: () => true,
  };
}
