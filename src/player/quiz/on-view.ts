import { show } from '../dom.ts';

/** Shows or hides the questions of a quiz. */
export function showQuestions(form: HTMLElement, shown: boolean): void {
  show(form, shown);
  // Another quiz may be on view.
  if (form.parentElement?.closest('[hidden]') === null) tellShown(shown);
}

/** Whether questions are on view, for what is around them: a class, because `:has` would be asked at every change. */
export function tellShown(shown: boolean): void {
  document.documentElement.classList.toggle('shows-quiz', shown);
}
