import type { Gap, InlineEntries } from '../../interactions/interaction.ts';
import { own } from '../../interactions/own.ts';
import { matchesAccepted } from '../../interactions/text-matching.ts';
import { entryLimit } from '../../interactions/typed-text.ts';
import { isBlank } from '../../written/characters.ts';
import { all, h, putInOrder } from '../dom.ts';
import { hold } from './hold.ts';
import { clearMarks, markPart } from './marks.ts';
import type { Widget, WidgetContext } from './widget.ts';

interface Field {
  readonly gap: Gap;
  readonly part: HTMLElement;
  readonly control: HTMLInputElement | HTMLSelectElement;
}

/** A text with gaps to fill in, or to choose for. */
export function inlineEntriesWidget(interaction: InlineEntries, { root, words, changed }: WidgetContext): Widget {
  const fields = all(root, '[data-gap]').flatMap((part): Field[] => {
    const gap = interaction.gaps.find(({ id }) => id === part.dataset.gap);
    const control = part.querySelector<HTMLInputElement | HTMLSelectElement>('input, select');
    return gap === undefined || control === null ? [] : [{ gap, part, control }];
  });
  for (const { gap, control } of fields)
    if (gap.mode === 'text' && control instanceof HTMLInputElement) control.maxLength = entryLimit(gap.accept);
  root.addEventListener(interaction.mode === 'text' ? 'input' : 'change', changed);

  return {
    read() {
      const given = fields.filter(({ control }) => !isBlank(control.value));
      if (given.length === 0) return undefined;
      const entries = given.map(({ gap, control }) => [gap.id, control.value.trim()]);
      return { kind: 'inlineEntries', entries: Object.fromEntries(entries) };
    },
    write(answer) {
      const entries = answer?.kind === 'inlineEntries' ? answer.entries : {};
      for (const { gap, control } of fields) control.value = own(entries, gap.id) ?? '';
    },
    arrange(order) {
      for (const { gap, control } of fields)
        if (gap.mode === 'select' && control instanceof HTMLSelectElement) {
          const options = new Map([...control.options].map((option) => [option.value, option]));
          const authored = gap.options.map(({ id }) => id);
          const wanted = order?.(authored) ?? authored;
          putInOrder(
            control,
            wanted.flatMap((id) => options.get(id) ?? []),
          );
        }
    },
    lock(locked) {
      for (const { control } of fields)
        if (control instanceof HTMLSelectElement) hold([control], locked);
        else control.readOnly = locked;
    },
    mark(marking) {
      clearMarks(root);
      if (marking === undefined) return;
      for (const { gap, part, control } of fields) {
        const given = control.value.trim();
        const judged = { given: !isBlank(given), right: isRight(gap, given), key: keyOf(gap, control) };
        markPart({ part, control }, judged, marking, words);
        // A sign behind the gap keeps the line together: it may break before what is said of the answer.
        for (const mark of all(part, '.mark')) mark.before(h('wbr', { 'data-player': 'mark' }));
      }
    },
    first: fields[0]?.control,
    valid: () => true,
  };
}

function isRight(gap: Gap, given: string): boolean {
  return gap.mode === 'select' ? given === gap.answer : matchesAccepted(given, gap.accept, { caseSensitive: false });
}

function keyOf(gap: Gap, control: HTMLInputElement | HTMLSelectElement): string {
  if (gap.mode === 'text') return gap.accept[0] ?? '';
  if (!(control instanceof HTMLSelectElement)) return '';
  return [...control.options].find((option) => option.value === gap.answer)?.text ?? '';
}
