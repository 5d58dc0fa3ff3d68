import type { ModuleDefinition } from '../../schema/types.generated.ts';
import { FORMAT } from '../definition/schema/format.ts';
import type { NewModuleNames } from './new-module.ts';

/** The text of a module with one page and nothing made up: what nobody has said yet is a to-do. */
export function emptyModuleText({ id, title, namespace, language = 'und' }: NewModuleNames, page: FirstPage): string {
  const definition: ModuleDefinition = {
    format: FORMAT,
    namespace,
    id,
    version: '0.1.0',
    language,
    title,
    summary: null,
    keywords: [],
    authors: null,
    license: null,
    objectives: null,
    activities: [{ id: 'page', type: 'reading', title: page.title, body: page.text }],
  };
  return `${JSON.stringify(definition, null, 2)}\n`;
}

/** The page with which an empty module begins, in the author’s language. */
export interface FirstPage {
  readonly title: string;
  /** Markdown. */
  readonly text: string;
}
