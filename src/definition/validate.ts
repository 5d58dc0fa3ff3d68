import type {
  ConflictsFile,
  ImportedFile,
  ModuleDefinition,
  UnitDefinition,
  UpstreamFile,
  WorkspaceDefinition,
} from '../../schema/types.generated.ts';
import {
  type CompiledValidator,
  conflictsErrors,
  importedErrors,
  moduleErrors,
  unitErrors,
  upstreamErrors,
  workspaceErrors,
} from '../../schema/validators.generated.mjs';
import type { Result } from '../diagnostics/diagnostic.ts';
import type { SourceDocument } from '../source/document.ts';
import { isRecord } from '../source/unknown-value.ts';
import { definitionCodes } from './codes.ts';
import { explainErrors } from './explain.ts';
import { FORMAT } from './schema/format.ts';
import { LeftOut } from './sound/left-out.ts';
import { examine, type SoundPart } from './sound/sound-part.ts';

/** A definition that is valid; and as much of any as can be looked at, so that all that is wrong is said at once. */
export interface Validated<Definition> extends Result<Definition> {
  readonly sound?: SoundPart<Definition>;
}

/** Checks a module's definition against the schema; the errors name the author's own words and places. */
export function validateModule(document: SourceDocument): Validated<ModuleDefinition> {
  return validate<ModuleDefinition>(document, moduleErrors, 'the module');
}

/** The same for `unit.json`. */
export function validateUnit(document: SourceDocument): Validated<UnitDefinition> {
  return validate<UnitDefinition>(document, unitErrors, 'the unit');
}

/** The same for `cartwright.json`. */
export function validateWorkspace(document: SourceDocument): Validated<WorkspaceDefinition> {
  return validate<WorkspaceDefinition>(document, workspaceErrors, 'the workspace file');
}

/** The same for `upstream.json`. */
export function validateUpstream(document: SourceDocument): Validated<UpstreamFile> {
  return validate<UpstreamFile>(document, upstreamErrors, '`upstream.json`');
}

/** The same for `conflicts.json`. */
export function validateConflicts(document: SourceDocument): Validated<ConflictsFile> {
  return validate<ConflictsFile>(document, conflictsErrors, '`conflicts.json`');
}

/** The same for `imported.json`. */
export function validateImported(document: SourceDocument): Validated<ImportedFile> {
  return validate<ImportedFile>(document, importedErrors, '`imported.json`');
}

function validate<Definition>(
  document: SourceDocument,
  validator: CompiledValidator,
  whole: string,
): Validated<Definition> {
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
  if (validator(value)) {
    const definition = value as Definition;
    return { value: definition, sound: wholeOf(definition, document), diagnostics: [] };
  }
  const { errors, document: read, sound } = examine<Definition>(document, validator);
  return { diagnostics: explainErrors(errors, read, whole), ...(sound === undefined ? {} : { sound }) };
}

function wholeOf<Definition>(definition: Definition, { locate }: SourceDocument): SoundPart<Definition> {
  return { definition, locate, written: (pointer) => pointer, leftOut: new LeftOut() };
}
