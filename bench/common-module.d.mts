import type { ModuleDefinition } from '../schema/types.generated.ts';

export function commonModule(id: string): ModuleDefinition;
