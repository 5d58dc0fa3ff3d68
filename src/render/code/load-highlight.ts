import type { TeachingModule } from '../../model/model.ts';
import type { Highlight } from './highlight.ts';

/** The highlighter for modules that have code in a language with colours; nothing is loaded for others. */
export async function highlightFor(modules: readonly TeachingModule[]): Promise<Highlight | undefined> {
  if (modules.every(({ hasColouredCode }) => hasColouredCode !== true)) return undefined;
  return (await import('./highlighter.ts')).highlight;
}
