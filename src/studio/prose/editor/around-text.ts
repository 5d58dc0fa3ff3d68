import type { ReadingOptions } from '../../../browser.ts';
import type { EditPlace } from '../../edit/place.ts';
import { listAt, textAt } from '../../state/values.ts';
import type { Say } from '../../words/words.ts';
import type { ProseMode } from '../document/schema.ts';
import type { EditorContext } from './context.ts';
import { labelsOf } from './labels.ts';

/** A text of a module, and how it is read. */
export interface ProsePlace {
  readonly place: EditPlace;
  readonly mode: ProseMode;
  /** Whether `[[id]]` is a gap. */
  readonly hasGaps: boolean;
}

/** How a text is read and written. */
export function optionsOf({ place: { definition }, mode, hasGaps }: ProsePlace): ReadingOptions {
  const sources = listAt(definition, '/sources').flatMap((source) => textAt(source, '/id') ?? []);
  const language = textAt(definition, '/language') ?? 'en';
  return { mode, language, gaps: hasGaps, sources: new Set(sources) };
}

/** What is around a text, as it is at each moment. */
export function contextOf(now: { readonly current: ProsePlace }, say: Say): EditorContext {
  const { module } = now.current.place;
  const language = textAt(now.current.place.definition, '/language') ?? 'en';
  return {
    say,
    language,
    labels: () => labelsOf(now.current.place.definition),
    file: (path) => module.state.value.files[`${now.current.place.item}/${path}`],
    options: () => optionsOf(now.current),
    readFormula: (tex, display) => module.engine.call('readFormula', { tex, display, language }),
    markdownOf: async (tree) => {
      const options: ReadingOptions = { ...optionsOf(now.current), mode: 'block' };
      return (await module.engine.call('markdownOf', { tree, options })).text;
    },
  };
}
