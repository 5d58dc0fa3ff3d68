import type { Locator } from 'playwright-core';
import type { Answer } from '../../src/interactions/interaction.ts';

/*
 * What a student's hand causes in a page: values, and the events that come with them, in one call for a whole quiz. A
 * pointer that scrolls, moves and waits for two pictures takes ten times as long; `interactions` answers every kind of
 * question with it, and with the keyboard.
 */

export type Given = readonly (readonly [question: string, answer: Answer])[];

/** Presses what can be seen, once it can be seen; a box that is ticked already stays as it is. */
export function touch(what: Locator): Promise<void> {
  return what
    .filter({ visible: true })
    .first()
    .evaluate((element) => {
      const control = element as HTMLInputElement;
      if (control.matches(':disabled')) throw new Error(`This cannot be pressed: ${control.outerHTML}`);
      const { top, bottom } = control.getBoundingClientRect();
      if (top < 0 || bottom > innerHeight) control.scrollIntoView({ block: 'center' });
      control.focus({ preventScroll: true });
      if (control.checked !== true) control.click();
    });
}

/** Answers questions of a form that can be seen. Runs in the page. */
export function putIn(form: Element, given: Given): void {
  for (const [id, answer] of given) {
    const question = form.querySelector(`[data-question="${id}"]`);
    const find = <T extends HTMLElement>(selector: string): T => {
      const found = question?.querySelector<T>(selector);
      if (!found?.checkVisibility() || found.matches(':disabled'))
        throw new Error(`${id}: no ${selector} to answer with.`);
      return found;
    };
    const pick = (selector: string) => {
      const box = find<HTMLInputElement>(selector);
      box.focus();
      if (!box.checked) box.click();
    };
    const write = (selector: string, text: string) => {
      const field = find<HTMLInputElement>(selector);
      field.focus();
      field.value = text;
      const tooLong = field.maxLength >= 0 && text.length > field.maxLength;
      if (tooLong || field.value !== text) throw new Error(`${id}: ${selector} does not take “${text}”.`);
      for (const type of ['input', 'change']) field.dispatchEvent(new Event(type, { bubbles: true }));
    };
    const items = () =>
      [...(question?.querySelectorAll<HTMLElement>('[data-item]') ?? [])].map((item) => item.dataset.item);
    switch (answer.kind) {
      case 'choose':
        for (const choice of answer.choices) pick(`input[value="${choice}"]`);
        break;
      case 'match':
        for (const [source, target] of Object.entries(answer.pairs)) write(`[data-source="${source}"] select`, target);
        break;
      case 'inlineEntries':
        for (const [gap, entry] of Object.entries(answer.entries))
          write(`[data-gap="${gap}"] :is(input, select)`, entry);
        break;
      case 'order': {
        const before = items().join();
        for (const [place, item] of answer.items.entries())
          while (items().indexOf(item) > place) find(`[data-item="${item}"] button`).click();
        // At least one item is moved, and back, so that the question counts as answered.
        if (items().join() === before) for (const _ of ['down', 'up']) find('[data-item] button + button').click();
        break;
      }
      default:
        write(':is(input[type=text], textarea)', answer.text);
    }
  }
}

/** What is in the form of a question of a kind; undefined where nothing was answered. Runs in the page. */
export function readOut(form: Element, kind: Answer['kind']): Answer | undefined {
  const all = (selector: string) => [...form.querySelectorAll<HTMLInputElement>(selector)];
  /** Values of fields by the id of what they belong to; empty fields are absent. */
  const valuesBy = (name: 'source' | 'gap') =>
    Object.fromEntries(
      all(`[data-${name}]`).flatMap((part) => {
        const { value } = part.querySelector('input, select') as HTMLInputElement;
        return value === '' ? [] : [[part.dataset[name] ?? '', value]];
      }),
    );
  switch (kind) {
    case 'choose': {
      const choices = all('input:checked').map(({ value }) => value);
      return choices.length === 0 ? undefined : { kind, choices };
    }
    case 'order':
      return { kind, items: all('[data-item]').map(({ dataset }) => dataset.item ?? '') };
    case 'match': {
      const pairs = valuesBy('source');
      return Object.keys(pairs).length === 0 ? undefined : { kind, pairs };
    }
    case 'inlineEntries': {
      const entries = valuesBy('gap');
      return Object.keys(entries).length === 0 ? undefined : { kind, entries };
    }
    default: {
      const text = all('input[type=text], textarea')[0]?.value ?? '';
      return text === '' ? undefined : { kind, text };
    }
  }
}
