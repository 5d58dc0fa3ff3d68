import type { JsonValue } from '../../../browser.ts';
import { listAt, textAt, valueAt } from '../../state/values.ts';

/** Something that a text may lead to. */
export interface Target {
  readonly id: string;
  readonly title: string;
}

/** What a text’s links, citations and pictures are called, by the definition around it. */
export interface Labels {
  readonly activities: readonly Target[];
  readonly terms: readonly Target[];
  readonly sources: readonly Target[];
  readonly assets: readonly (Target & { readonly file?: string | undefined })[];
}

export function labelsOf(definition: JsonValue | undefined): Labels {
  const named = (list: string, title: (part: JsonValue) => string | undefined): readonly Target[] =>
    listAt(definition, list).flatMap((part) => {
      const id = textAt(part, '/id');
      return id === undefined ? [] : [{ id, title: title(part) ?? id }];
    });
  return {
    activities: named('/activities', (part) => textAt(part, '/title')),
    terms: named('/glossary', (part) => textAt(part, '/term')),
    sources: named('/sources', sourceTitle),
    assets: listAt(definition, '/assets').flatMap((part) => {
      const id = textAt(part, '/id');
      const file = textAt(part, '/file');
      const title = textAt(part, '/title') ?? textAt(part, '/alt') ?? file ?? id ?? '';
      return id === undefined ? [] : [{ id, title, file }];
    }),
  };
}

/** “Getty 1985, Practicing Stalinism”, as far as it is known. */
function sourceTitle(source: JsonValue): string | undefined {
  const who = textAt(source, '/csl/author/0/family') ?? textAt(source, '/csl/author/0/literal');
  const year = valueAt(source, '/csl/issued/date-parts/0/0');
  const short = [who, typeof year === 'number' || typeof year === 'string' ? String(year) : undefined]
    .filter((part) => part !== undefined)
    .join(' ');
  const title = textAt(source, '/csl/title-short') ?? textAt(source, '/csl/title');
  return [short, title].filter((part) => part !== undefined && part !== '').join(', ') || undefined;
}

export function titleOf(targets: readonly Target[], id: string): string {
  return targets.find((target) => target.id === id)?.title ?? id;
}
