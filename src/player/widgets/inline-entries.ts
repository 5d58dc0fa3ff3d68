import type { Blank, InlineEntries } from '../../interactions/interaction.ts';
import { own } from '../../interactions/own.ts';
import { matchesAccepted } from '../../interactions/text-matching.ts';
import { entryLimit } from '../../interactions/typed-text.ts';
import { isBlank } from '../../written/characters.ts';
import { all, h } from '../dom.ts';
import { clearMarks, markPart } from './marks.ts';
import type { Widget, WidgetContext } from './widget.ts';

interface Field {
  readonly blank: Blank;
  readonly part: HTMLElement;
  readonly control: HTMLInputElement | HTMLSelectElement;
}

/** A text with blanks to fill in, or to choose for. */
export function inlineEntriesWidget(interaction: InlineEntries, { root, words, changed }: WidgetContext): Widget {
  const fields = all(root, '[data-blank]').flatMap((part): Field[] => {
    const blank = interaction.blanks.find(({ id }) => id === part.dataset.blank);
    const control = part.querySelector<HTMLInputElement | HTMLSelectElement>('input, select');
    return blank === undefined || control === null ? [] : [{ blank, part, control }];
  });
  for (const { blank, control } of fields)
    if (blank.mode === 'text' && control instanceof HTMLInputElement) control.maxLength = entryLimit(blank.accept);
  root.addEventListener(interaction.mode === 'text' ? 'input' : 'change', changed);

  return {
    read() {
      const given = fields.filter(({ control }) => !isBlank(control.value));
      if (given.length === 0) return undefined;
      const entries = given.map(({ blank, control }) => [blank.id, control.value.trim()]);
      return { kind: 'inlineEntries', entries: Object.fromEntries(entries) };
    },
    write(answer) {
      const entries = answer?.kind === 'inlineEntries' ? answer.entries : {};
      for (const { blank, control } of fields) control.value = own(entries, blank.id) ?? '';
    },
    arrange(order) {
      for (const { blank, control } of fields)
        if (blank.mode === 'select' && control instanceof HTMLSelectElement) {
          const options = new Map([...control.options].map((option) => [option.value, option]));
          const authored = blank.options.map(({ id }) => id);
          for (const id of order?.(authored) ?? authored) control.append(options.get(id) ?? '');
        }
    },
    lock(locked) {
      for (const { control } of fields)
        if (control instanceof HTMLSelectElement) control.disabled = locked;
        else control.readOnly = locked;
    },
    mark(marking) {
      clearMarks(root);
      if (marking === undefined) return;
      for (const { blank, part, control } of fields) {
        const given = control.value.trim();
        const judged = { given: !isBlank(given), right: isRight(blank, given), key: keyOf(blank, control) };
        markPart(part, judged, marking, words, control);
        // A sign behind the blank keeps the line together: it may break before what is said of the answer.
        for (const mark of all(part, '.mark')) mark.before(h('wbr', { 'data-player': 'mark' }));
      }
    },
    first: fields[0]?.control,
    valid: () => true,
  };
}

function isRight(blank: Blank, given: string): boolean {
  return blank.mode === 'select'
    ? given === blank.answer
    : matchesAccepted(given, blank.accept, { caseSensitive: false });
}

function keyOf(blank: Blank, control: HTMLInputElement | HTMLSelectElement): string {
  if (blank.mode === 'text') return blank.accept[0] ?? '';
  if (!(control instanceof HTMLSelectElement)) return '';
  return [...control.options].find((option) => option.value === blank.answer)?.text ?? '';
}
