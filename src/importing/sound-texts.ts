import type { Shape } from '../compare/shape.ts';
import { fieldShape, settled, shapesOfModules } from '../compare/shapes.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { AssembledModule } from '../import/assemble/module.ts';
import { plainerText } from '../import/assemble/plainer-text.ts';
import type { ReportEntry } from '../import/draft/report-entry.ts';
import { pointerParts } from '../source/parsed-text.ts';
import { memberOf } from '../source/unknown-value.ts';
import { idAlong } from './id-along.ts';

/**
 * The module with its texts written so that they have no errors: one formula that cannot be read costs no page. The
 * report says what was written otherwise. Texts that cannot be helped stay as they are.
 */
export function withSoundTexts(
  module: AssembledModule,
  errors: readonly Diagnostic[],
  remoteOrigins: readonly string[],
): AssembledModule {
  const pointers = new Set(errors.flatMap(({ code, pointer }) => (code.startsWith('content/') ? (pointer ?? []) : [])));
  if (pointers.size === 0) return module;
  const definition = structuredClone(module.definition);
  const entries: ReportEntry[] = [];
  for (const pointer of pointers) {
    const shape = shapeAt(definition, pointer);
    const parts = pointerParts(pointer);
    const name = parts.pop() ?? '';
    const holder = parts.reduce<unknown>(memberOf, definition);
    const text = memberOf(holder, name);
    if (shape?.kind !== 'text' || typeof text !== 'string' || typeof holder !== 'object' || holder === null) continue;
    const plainer = plainerText(text, {
      mode: shape.written === 'markdown' ? 'block' : 'inline',
      gaps: shape.gapsOf !== undefined,
      language: definition.language,
      sources: new Set((definition.sources ?? []).map(({ id }) => id)),
      remoteOrigins,
    });
    if (plainer === undefined) continue;
    Reflect.set(holder, name, plainer.text);
    const id = idAlong(definition, pointer);
    const where = id === undefined ? undefined : module.places.get(id);
    for (const { why, was } of plainer.changed)
      entries.push({
        outcome: 'changed',
        kind: 'text',
        part: where?.key ?? module.key,
        place: where?.place ?? { file: '' },
        text: `A part of a text was written in another way, because a module cannot have it as it is: ${why}`,
        was,
      });
  }
  return { ...module, definition, entries: [...module.entries, ...entries] };
}

/** How the value at a pointer is written. */
function shapeAt(definition: unknown, pointer: string) {
  let value = definition;
  let shape: Shape | undefined = shapesOfModules.root;
  for (const name of pointerParts(pointer)) {
    const here = settled(shape, value, shapesOfModules);
    shape = here.kind === 'settings' ? fieldShape(here, name) : here.kind === 'list' ? here.items : undefined;
    value = memberOf(value, name);
  }
  return shape === undefined ? undefined : settled(shape, value, shapesOfModules);
}
