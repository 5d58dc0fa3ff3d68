// Generated from src/definition/schema and src/questions/*/schema.ts by `npm run generate`; do not edit.
import type { ErrorObject } from 'ajv';

/** An ajv validator: true where the value is valid, else `errors` says why. */
export interface CompiledValidator {
  (value: unknown): boolean;
  errors?: ErrorObject[] | null;
}
export const moduleErrors: CompiledValidator;
export const unitErrors: CompiledValidator;
export const workspaceErrors: CompiledValidator;
export const upstreamErrors: CompiledValidator;
export const conflictsErrors: CompiledValidator;
export const importedErrors: CompiledValidator;
