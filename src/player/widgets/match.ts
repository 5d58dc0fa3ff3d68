import type { Match } from '../../interactions/interaction.ts';
import { own } from '../../interactions/own.ts';
import { hold } from './hold.ts';
import { clearMarks, markPart } from './marks.ts';
import { MatchRows } from './match-rows.ts';
import type { Widget, WidgetContext } from './widget.ts';

/** A list to choose from beside every source. */
export function matchWidget(interaction: Match, { root, words, changed }: WidgetContext): Widget {
  const match = new MatchRows(root);
  root.addEventListener('change', () => {
    match.showWhole();
    changed();
  });

  return {
    read() {
      const given = match.rows.filter(({ select }) => select.value !== '');
      if (given.length === 0) return undefined;
      return { kind: 'match', pairs: Object.fromEntries(given.map(({ source, select }) => [source, select.value])) };
    },
    write(answer) {
      const pairs = answer?.kind === 'match' ? answer.pairs : {};
      for (const { source, select } of match.rows) select.value = own(pairs, source) ?? '';
      match.showWhole();
    },
    arrange(order) {
      // Groups keep the author's order: it says nothing about the items.
      match.arrange(interaction.reuse ? match.presented : (order?.(match.presented) ?? match.presented));
    },
    lock(locked) {
      hold(
        match.rows.map(({ select }) => select),
        locked,
      );
    },
    mark(marking) {
      clearMarks(root);
      if (marking === undefined) return;
      for (const { source, row, select } of match.rows) {
        const key = own(interaction.key, source) ?? '';
        const judged = { given: select.value !== '', right: select.value === key, key: match.wordsOf(key) };
        markPart({ part: row, control: select }, judged, marking, words);
      }
    },
    first: match.rows[0]?.select,
    valid: () => true,
  };
}
