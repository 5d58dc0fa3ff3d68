import type { ErrorObject } from 'ajv';
import type { ModuleDefinition, UnitDefinition, WorkspaceDefinition } from '../../schema/types.generated.ts';
import {
  type CompiledValidator,
  moduleErrors,
  unitErrors,
  workspaceErrors,
} from '../../schema/validators.generated.mjs';
import type { Result } from '../diagnostics/diagnostic.ts';
import type { SourceDocument } from '../source/document.ts';
import { isRecord } from '../source/unknown-value.ts';
import { definitionCodes } from './codes.ts';
import { explainErrors } from './explain.ts';
import { FORMAT } from './schema/format.ts';

/** Checks a module's definition against the schema; the errors name the author's own words and places. */
export function validateModule(document: SourceDocument): Result<ModuleDefinition> {
  return validate<ModuleDefinition>(document, moduleErrors, 'the module');
}

/** The same for `unit.json`. */
export function validateUnit(document: SourceDocument): Result<UnitDefinition> {
  return validate<UnitDefinition>(document, unitErrors, 'the unit');
}

/** The same for `cartwright.json`. */
export function validateWorkspace(document: SourceDocument): Result<WorkspaceDefinition> {
  return validate<WorkspaceDefinition>(document, workspaceErrors, 'the workspace file');
}

function validate<Definition>(
  document: SourceDocument,
  validator: CompiledValidator,
  whole: string,
): Result<Definition> {
  const { value } = document;
  if (!isRecord(value)) {
    const message = 'The file holds something other than one object in braces.';
    return {
      diagnostics: [
        definitionCodes.report('not-an-object', {
          message,
          hint: 'A definition begins with { and ends with }; in YAML it begins with the name of a property.',
          place: document.locate(''),
        }),
      ],
    };
  }
  const format: unknown = 'format' in value ? value.format : undefined;
  if (typeof format === 'number' && format > FORMAT) {
    const message = `The definition is of format ${format}; this version reads formats up to ${FORMAT}.`;
    return {
      diagnostics: [
        definitionCodes.report('newer-format', {
          message,
          hint: 'Install a newer version.',
          place: document.locate('/format'),
        }),
      ],
    };
  }
  if (validator(value)) return { value: value as Definition, diagnostics: [] };
  const errors: readonly ErrorObject[] = validator.errors ?? [];
  return { diagnostics: explainErrors(errors, document, whole) };
}
