import { afterFrame, show } from '../dom.ts';

/** What takes the questions of a form out of the page, where that is still to come. */
const toLeave = new WeakMap<HTMLElement, () => void>();

/** Shows or hides the questions of a quiz. */
export function showQuestions(form: HTMLElement, shown: boolean): void {
  toLeave.get(form)?.();
  if (form.dataset.away === 'all') form.removeAttribute('data-away');
  show(form, shown);
  tellWhere(form, shown);
}

/** Hides the questions after a press: at once for the eye, and with all that this takes once the screen shows it. */
export function hideQuestionsSoon(form: HTMLElement): void {
  form.dataset.away = 'all';
  tellWhere(form, false);
  toLeave.set(
    form,
    afterFrame(() => showQuestions(form, false)),
  );
}

function tellWhere(form: HTMLElement, shown: boolean): void {
  // Another quiz may be on view.
  if (form.parentElement?.closest('[hidden]') === null) tellShown(shown);
}

/** Whether questions are on view, for what is around them: a class, because `:has` would be asked at every change. */
export function tellShown(shown: boolean): void {
  document.documentElement.classList.toggle('shows-quiz', shown);
}
