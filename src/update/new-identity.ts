import posix from 'path-browserify';
import { MAXIMUM_ID } from '../definition/schema/parts.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { updateCodes } from './codes.ts';

/** Whether a copy is to take the original’s place on platforms, or to be something of its own. */
export type Identity = 'same-module' | 'own-module';

/** What a copy is to be called. */
export interface IdentityWish {
  readonly identity: Identity;
  readonly id?: string | undefined;
  /** A UUID, for a module of its own. */
  readonly namespace: string;
  /** Of a translation. */
  readonly language?: string | undefined;
}

/** The identity of a copy: of a unit and its modules, or of one module. */
export interface NewIdentity {
  /** Absent where it stays as it is. */
  readonly namespace?: string;
  /** New ids by old ones. */
  readonly ids: ReadonlyMap<string, string>;
}

/** `id`: that of the original; `modules`: those of the modules of a unit; `folder`: where the copy comes to lie. */
export function newIdentity(
  wish: IdentityWish,
  original: { readonly id: string; readonly modules: readonly string[]; readonly isUnit: boolean },
  folder: string,
): { readonly value: NewIdentity; readonly diagnostics: readonly Diagnostic[] } {
  if (wish.identity === 'same-module') return { value: { ids: new Map() }, diagnostics: [] };
  const id = wish.id ?? ownId(original, wish, posix.basename(folder));
  const ids = new Map([[original.id, id]]);
  if (original.isUnit)
    for (const module of original.modules)
      ids.set(module, wish.language === undefined ? `${id}-${module}` : `${module}-${suffix(wish.language)}`);
  const long = [...ids.values()].filter((one) => one.length > MAXIMUM_ID);
  const diagnostics = long.map((one) =>
    updateCodes.report('id-too-long', {
      message: `The id \`${one}\` would have ${one.length} characters, and ${MAXIMUM_ID} is the most.`,
      hint: 'Give the unit a shorter id with --id.',
      place: { file: folder },
    }),
  );
  return { value: { namespace: wish.namespace, ids }, diagnostics };
}

/** A module’s folder bears its id, so whoever names the folder names the module. */
function ownId(
  original: { readonly id: string; readonly isUnit: boolean },
  wish: IdentityWish,
  folder: string,
): string {
  const isId = /^[a-z0-9]+(-[a-z0-9]+)*$/.test(folder);
  if (isId && folder !== original.id) return folder;
  return wish.language === undefined ? `my-${original.id}` : `${original.id}-${suffix(wish.language)}`;
}

function suffix(language: string): string {
  return language.toLowerCase();
}
