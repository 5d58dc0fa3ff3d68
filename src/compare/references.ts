import { type NamedInText, namedIn } from '../definition/named-in-text.ts';
import { ID_WITHIN } from '../definition/schema/parts.ts';
import { fieldsOf, itemsOf } from './parts-of-value.ts';
import type { SettingsShape, Shape, Shapes, TextShape } from './shape.ts';
import { fieldShape, keysOf, settled } from './shapes.ts';

/** One part names another. */
export interface Reference {
  /** The list that holds what is named. */
  readonly list: string;
  readonly id: string;
  /** The list is beside it, in the same part; false where it is the module’s own. */
  readonly isLocal: boolean;
  /** It is in its list; always true for a list of the module’s own, which is not looked at here. */
  readonly isThere: boolean;
}

/** What Markdown calls the lists of the module. */
const lists: Readonly<Record<NamedInText['what'], string>> = {
  asset: 'assets',
  activity: 'activities',
  term: 'glossary',
  source: 'sources',
};
const GAP = new RegExp(`\\[\\[(${ID_WITHIN})\\]\\]`, 'g');

/** A part around the one that is looked at, which may have the list that is named. */
interface Scope {
  readonly shape: SettingsShape;
  readonly value: unknown;
}

/** Everything that a part names. `part` may be the module itself. */
export function referencesIn(part: unknown, shape: Shape | undefined, shapes: Shapes): readonly Reference[] {
  const found: Reference[] = [];
  const note = (list: string, id: string, scopes: readonly Scope[]): void => {
    const scope = scopes.find(({ shape: { fields } }) => Object.hasOwn(fields, list));
    if (scope === undefined || scope.shape === shapes.root) {
      if (Object.hasOwn(shapes.root.fields, list)) found.push({ list, id, isLocal: false, isThere: true });
      return;
    }
    found.push({ list, id, isLocal: true, isThere: isListed(scope, list, id, shapes) });
  };
  const noteText = (text: string, { gapsOf }: TextShape, scopes: readonly Scope[]): void => {
    for (const { what, id } of namedIn(text)) note(lists[what], id, scopes);
    if (gapsOf === undefined) return;
    for (const [, gap] of text.matchAll(GAP)) if (gap !== undefined) note(gapsOf, gap, scopes);
  };
  const visit = (value: unknown, inner: Shape | undefined, scopes: readonly Scope[]): void => {
    const here = settled(inner, value, shapes);
    if (here.kind === 'reference') note(here.to, String(value), scopes);
    else if (here.kind === 'text' && (here.written === 'markdown' || here.written === 'inline'))
      noteText(String(value), here, scopes);
    else if (here.kind === 'list') for (const item of itemsOf(value)) visit(item, here.items, scopes);
    else if (here.kind === 'settings')
      for (const [name, child] of Object.entries(fieldsOf(value)))
        visit(child, fieldShape(here, name), [{ shape: here, value }, ...scopes]);
  };
  visit(part, shape, []);
  return found;
}

function isListed({ shape, value }: Scope, list: string, id: string, shapes: Shapes): boolean {
  const items = fieldsOf(value)[list];
  const here = settled(shape.fields[list], items, shapes);
  return here.kind === 'list' && (keysOf(here.by, itemsOf(items), value)?.includes(id) ?? true);
}
