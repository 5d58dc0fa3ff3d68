import type { ComponentType } from 'preact';
import type { Edit, JsonValue, ThingToFinish } from '../../browser.ts';
import type { OpenModule, OpenState } from '../state/open-module.ts';

/** What shows things to finish is given. */
export interface FinishProps {
  readonly module: OpenModule;
  readonly state: OpenState;
  /** Shows a page of the preview. */
  readonly jump: (page: string) => void;
}

/** What a form is given: one thing to finish, and where it is. */
export interface FormProps {
  readonly thing: ThingToFinish;
  readonly pointer: string;
  readonly definition: JsonValue | undefined;
  /** Tells the edits that the form stands for now; undefined while something is missing. */
  readonly change: (edits: readonly Edit[] | undefined) => void;
  /** For the label of a field, where there is one alone: the id of the heading above it. */
  readonly labelledBy: string;
}

export type FinishForm = ComponentType<FormProps>;
