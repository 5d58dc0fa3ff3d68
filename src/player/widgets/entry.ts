import type { NumericEntry, TextEntry } from '../../interactions/interaction.ts';
import { formatNumber, parseNumber } from '../../interactions/number-text.ts';
import { score } from '../../interactions/scoring.ts';
import { entryLimit, NUMBER_ENTRY_LIMIT } from '../../interactions/typed-text.ts';
import { show } from '../dom.ts';
import { clearMarks, describe, describersOf, markPart } from './marks.ts';
import type { Widget, WidgetContext } from './widget.ts';

/** One line of text, or a number. */
export function entryWidget(interaction: TextEntry | NumericEntry, { root, words, changed }: WidgetContext): Widget {
  const input = root.querySelector<HTMLInputElement>('[data-answer] input');
  const part = root.querySelector<HTMLElement>('[data-answer]');
  const problem = root.querySelector<HTMLElement>('[data-problem]');
  // No more than a saved state keeps: what is read back must be what was scored.
  if (input !== null)
    input.maxLength = interaction.kind === 'textEntry' ? entryLimit(interaction.accept) : NUMBER_ENTRY_LIMIT;
  const typed = () => input?.value.trim() ?? '';
  const isValid = () =>
    interaction.kind === 'textEntry' || typed() === '' || parseNumber(typed(), interaction.decimalSign) !== undefined;
  const showProblem = (visible: boolean) => {
    if (problem === null || input === null) return;
    show(problem, visible);
    // What is hidden would be read as well, if it described the field all the time.
    const others = describersOf(input).filter((id) => id !== problem.id);
    describe(input, visible ? [...others, problem.id] : others);
  };
  const complain = () => {
    const valid = isValid();
    showProblem(!valid);
    if (valid) input?.removeAttribute('aria-invalid');
    else input?.setAttribute('aria-invalid', 'true');
  };
  input?.addEventListener('input', () => {
    // Complained of when it is handed in, not while somebody writes: words that appear would move what is pressed.
    if (input.hasAttribute('aria-invalid')) complain();
    changed();
  });

  const read = () => (typed() === '' ? undefined : { kind: interaction.kind, text: typed() });
  return {
    read,
    write(answer) {
      if (input !== null) input.value = answer?.kind === interaction.kind ? answer.text : '';
      showProblem(false);
      input?.removeAttribute('aria-invalid');
    },
    arrange: () => undefined,
    lock(locked) {
      if (input !== null) input.readOnly = locked;
    },
    mark(marking) {
      clearMarks(root);
      if (marking === undefined || part === null) return;
      const answer = read();
      const right = score(interaction, answer).fraction === 1;
      markPart(
        part,
        { given: answer !== undefined, right, key: keyOf(interaction) },
        marking,
        words,
        input ?? undefined,
      );
    },
    first: input ?? undefined,
    valid() {
      complain();
      return isValid();
    },
  };
}

function keyOf(interaction: TextEntry | NumericEntry): string {
  if (interaction.kind === 'textEntry') return interaction.accept[0] ?? '';
  const { answer, min, max, decimalSign, unit } = interaction;
  // The mark before the minus sign, which nobody sees, keeps it before its number among words from right to left.
  const written = (value: number) => formatNumber(value, decimalSign).replace('-', '\u200e−');
  const dash = min < 0 ? ' – ' : '–';
  const range = min === max ? written(answer) : `${written(answer)} (${written(min)}${dash}${written(max)})`;
  return unit === undefined ? range : `${range} ${unit}`;
}
