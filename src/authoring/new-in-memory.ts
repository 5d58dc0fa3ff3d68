import { COMMAND_LINE, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { slugOf } from '../import/assemble/slug.ts';
import { bundledStarters } from './bundled-starters.ts';
import { authoringCodes } from './codes.ts';
import { emptyModuleText, type FirstPage } from './empty-module.ts';
import type { MadeModule } from './made-module.ts';
import { faultOfId, faultOfTitle, filesOfNewModule, type NewModuleNames } from './new-module.ts';

export interface NewModuleRequest {
  readonly title: string;
  /** Default: one made of the title. */
  readonly id?: string;
  /** A UUID. */
  readonly namespace: string;
  /** BCP 47. */
  readonly language?: string;
  /**
   * `example` and `small` are the modules that `cartwright new` makes, with and without `--minimal`; `empty` has one page
   * and says nothing that its author did not say: the rest are to-dos.
   */
  readonly kind: 'example' | 'small' | 'empty';
  /** Of an empty module. */
  readonly firstPage?: FirstPage;
}

export interface NewModuleResult {
  /** Absent where the module cannot be called so. */
  readonly made?: MadeModule;
  readonly diagnostics: readonly Diagnostic[];
}

const FIRST_PAGE: FirstPage = { title: 'First page', text: 'Write here what students are to read.\n' };

/** Makes a module from nothing. */
export async function newModuleInMemory(request: NewModuleRequest): Promise<NewModuleResult> {
  const { kind, namespace, language, firstPage = FIRST_PAGE } = request;
  const title = request.title.trim();
  const slug = slugOf(title);
  const id = request.id ?? (slug === '' ? 'module' : slug);
  const faults = faultsOf(id, title);
  if (faults.length > 0) return { diagnostics: faults };
  const names: NewModuleNames = { id, title, namespace, ...(language === undefined ? {} : { language }) };
  const files =
    kind === 'empty'
      ? new Map([['module.json', emptyModuleText(names, firstPage)]])
      : await filesOfNewModule(starter(kind === 'small' ? 'minimal' : 'full'), names);
  const folder = `modules/${id}`;
  const placed = [...files].map(([path, content]) => [`${folder}/${path}`, content] as const);
  return { made: { kind: 'module', folder, files: Object.fromEntries(placed) }, diagnostics: [] };
}

function faultsOf(id: string, title: string): readonly Diagnostic[] {
  const place = { file: COMMAND_LINE };
  const ofTitle = faultOfTitle(title);
  if (ofTitle !== undefined)
    return [
      authoringCodes.report('unusable-name', {
        message: `This cannot be a title: ${ofTitle}.`,
        hint: 'Write a few words that say what the module is about.',
        place,
      }),
    ];
  const ofId = faultOfId(id);
  if (ofId === undefined) return [];
  const message = `“${id}” cannot be an id: ${ofId}.`;
  return [authoringCodes.report('unusable-name', { message, hint: 'Give another id, or none.', place })];
}

function starter(folder: string): ReadonlyMap<string, string> {
  // As unknown to the compiler as it is: a bundle for browsers has other contents there.
  const all: Readonly<Record<string, string>> | undefined = bundledStarters;
  if (all === undefined) throw new Error('This is no bundle for browsers: it carries no starter modules.');
  const inside = Object.entries(all).filter(([path]) => path.startsWith(`${folder}/`));
  return new Map(inside.map(([path, text]) => [path.slice(folder.length + 1), text]));
}
