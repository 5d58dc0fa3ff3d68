import type { StudioFiles } from '../engine/stored.ts';

/** How many steps can be undone. States share what they have in common, so that one costs what was changed in it. */
const STEPS = 200;

/** The states of a module since it was opened, for undo and redo. */
export class History {
  #before: StudioFiles[] = [];
  #after: StudioFiles[] = [];
  #topic: string | undefined;

  get canUndo(): boolean {
    return this.#before.length > 0;
  }

  get canRedo(): boolean {
    return this.#after.length > 0;
  }

  /**
   * A new state follows `files`; what was undone can no longer be redone. Steps with the same `topic`, one after the other,
   * are one step: somebody types.
   */
  push(files: StudioFiles, topic?: string): void {
    if (topic === undefined || topic !== this.#topic) this.#before = [...this.#before, files].slice(-STEPS);
    this.#topic = topic;
    this.#after = [];
  }

  /** What comes is a step of its own, whatever it is about. */
  endStep(): void {
    this.#topic = undefined;
  }

  /** The state before `files`; undefined where there is none. */
  undo(files: StudioFiles): StudioFiles | undefined {
    this.#topic = undefined;
    const state = this.#before.pop();
    if (state !== undefined) this.#after.push(files);
    return state;
  }

  redo(files: StudioFiles): StudioFiles | undefined {
    this.#topic = undefined;
    const state = this.#after.pop();
    if (state !== undefined) this.#before.push(files);
    return state;
  }
}
