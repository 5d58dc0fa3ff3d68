import { afterFrame } from '../dom.ts';

/**
 * What much has to be laid out for, once the screen shows that it was asked for: `busy` is marked until then. It is shown
 * before anything else is, and at once where the page is to be printed.
 */
export class AfterPress {
  readonly #busy: readonly HTMLElement[];
  readonly #print: () => void;
  #run: (() => void) | undefined;
  #callOff = (): void => {};

  /** `print`: what is being laid out is finished, for paper. */
  constructor(busy: readonly HTMLElement[], print: () => void = () => {}) {
    this.#busy = busy;
    this.#print = (): void => {
      this.finish();
      print();
    };
  }

  /** A second press changes nothing. */
  run(run: () => void): void {
    if (this.#run !== undefined) return;
    this.#run = run;
    for (const each of this.#busy) each.setAttribute('aria-busy', 'true');
    addEventListener('beforeprint', this.#print);
    this.#callOff = afterFrame(() => this.finish());
  }

  /** Does at once what waits. */
  finish(): void {
    const run = this.#run;
    if (run === undefined) return;
    this.#run = undefined;
    this.#callOff();
    removeEventListener('beforeprint', this.#print);
    for (const each of this.#busy) each.removeAttribute('aria-busy');
    run();
  }
}
