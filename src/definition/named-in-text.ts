import { ID_WITHIN } from './schema/parts.ts';

/** What a Markdown text names by its id: `asset:id`, `activity:id`, `term:id`, or a source as `@id`. */
export interface NamedInText {
  readonly what: 'asset' | 'activity' | 'term' | 'source';
  readonly id: string;
  readonly offset: number;
}

const NAMED = new RegExp(`\\b(asset|activity|term):(${ID_WITHIN})|(?<![\\w.@/])@(${ID_WITHIN})`, 'g');

/**
 * Everything that a text seems to name, told by its signs alone: what is in code or behind a backslash is told, too. Whoever
 * has to know reads the Markdown.
 */
export function namedIn(text: string): readonly NamedInText[] {
  // Most texts have neither sign, and are many.
  if (!text.includes(':') && !text.includes('@')) return [];
  return [...text.matchAll(NAMED)].flatMap(({ 1: scheme, 2: named, 3: source, index }): NamedInText[] => {
    if (source !== undefined) return [{ what: 'source', id: source, offset: index }];
    if (named === undefined) return [];
    return scheme === 'asset' || scheme === 'activity' || scheme === 'term'
      ? [{ what: scheme, id: named, offset: index }]
      : [];
  });
}
