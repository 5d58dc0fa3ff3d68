import type { Choose } from '../../interactions/interaction.ts';
import { orderAround } from '../../interactions/presentation.ts';
import { all, putInOrder, show } from '../dom.ts';
import { hold, keepHeld } from './hold.ts';
import { clearMarks, setMark } from './marks.ts';
import type { Widget, WidgetContext } from './widget.ts';

/** Radio buttons or check boxes, in a list or among the words of a passage. */
export function chooseWidget(interaction: Choose, { root, words, changed }: WidgetContext): Widget {
  const inputs = all<HTMLInputElement>(root, 'input');
  const parts = new Map(all(root, '[data-choice]').map((part) => [part.dataset.choice ?? '', part]));
  const list = root.querySelector<HTMLElement>('[data-choices]');
  const correct = new Set(interaction.choices.filter((choice) => choice.correct).map(({ id }) => id));
  root.addEventListener('change', changed);
  keepHeld(root);
  const isOne = interaction.cardinality === 'one';
  const picked = () => inputs.filter((input) => input.checked).map((input) => input.value);

  return {
    read() {
      const choices = picked();
      return choices.length === 0 ? undefined : { kind: 'choose', choices };
    },
    write(answer) {
      const choices = new Set(answer?.kind === 'choose' ? answer.choices : []);
      for (const input of inputs) input.checked = choices.has(input.value);
    },
    arrange(order) {
      // True is before false, and words of a passage are where they are.
      if (list === null || interaction.trueFalse) return;
      const authored = interaction.choices.map(({ id }) => id);
      const wanted = order ? orderAround(authored, interaction.held ?? [], order) : authored;
      putInOrder(
        list,
        wanted.flatMap((id) => parts.get(id) ?? []),
      );
    },
    lock(locked) {
      hold(inputs, locked);
    },
    mark(marking) {
      clearMarks(root);
      const chosen = new Set(picked());
      for (const [id, part] of parts) {
        const feedback = part.querySelector<HTMLElement>('[data-choice-feedback]');
        if (feedback !== null) show(feedback, marking?.feedback === true && chosen.has(id));
        // First the judgement, then the reason; among the words of a passage the label is the part itself, and names it.
        const label = part.querySelector('label');
        const place = { part, after: label, control: label?.querySelector('input') };
        if (marking?.feedback === true && chosen.has(id))
          setMark({ ...place, brief: isOne && label !== null }, correct.has(id) ? 'right' : 'wrong', words);
        else if (marking?.answers === true && correct.has(id)) setMark(place, 'key', words);
      }
    },
    first: inputs[0],
    valid: () => true,
  };
}
