import type { UnitDefinition } from '../../schema/types.generated.ts';
import { FORMAT } from '../definition/schema/format.ts';
import type { SettledModule } from './settle.ts';

/** The definition of a new unit. */
export function unitText(
  id: string,
  title: string,
  modules: readonly SettledModule[],
  folders: readonly string[],
): string {
  const [first] = modules;
  const unit: UnitDefinition = {
    format: FORMAT as 1,
    namespace: first?.definition.namespace ?? '',
    id,
    version: '1.0.0',
    language: first?.definition.language ?? 'und',
    title: [...title].slice(0, 255).join(''),
    summary: null,
    modules: [...folders],
  };
  return `${JSON.stringify(unit, null, 2)}\n`;
}
