import type { JsonValue, ThingToFinish } from '../../browser.ts';
import type { OpenState } from '../state/open-module.ts';
import { holderOf, textAt } from '../state/values.ts';

/** What a thing is about, in the author’s words: an activity’s title, a question, a file’s name. */
export function subjectOf({ pointer = '' }: ThingToFinish, definition: JsonValue | undefined): string | undefined {
  const holder = holderOf(pointer);
  if (holder === '') return undefined;
  const named = ['stem', 'title', 'file', 'url', 'text', 'id'].map((name) => textAt(definition, `${holder}/${name}`));
  return named
    .find((name) => name !== undefined)
    ?.split('/')
    .at(-1)
    ?.trim();
}

/** The page of the preview that shows it, where one does. */
export function pageOf({ pointer = '', item }: ThingToFinish, state: OpenState): string | undefined {
  const activity = /^\/activities\/\d+/.exec(pointer)?.[0];
  const definition = state.definitions[item ?? ''];
  const id = activity === undefined ? undefined : textAt(definition, `${activity}/id`);
  if (id === undefined) return undefined;
  const { pages } = state.preview;
  const module = textAt(definition, '/id');
  return [`${id}.html`, `${module}/${id}.html`].find((page) => pages.includes(page));
}
