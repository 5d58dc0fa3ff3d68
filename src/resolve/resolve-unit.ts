import type { UnitDefinition } from '../../schema/types.generated.ts';
import { hasErrors, type Result } from '../diagnostics/diagnostic.ts';
import type { Publication, TeachingModule } from '../model/model.ts';
import type { Located } from '../source/document.ts';
import { checkLanguage } from './checks/languages.ts';
import { unitToDos } from './checks/to-dos.ts';
import { resolveCodes } from './codes.ts';
import { optional } from './optional.ts';

export interface ResolveUnitInput {
  readonly document: Located;
  /** The unit's file as diagnostics name it. */
  readonly file: string;
  readonly definition: UnitDefinition;
  /** The modules that the definition names, in its order; undefined where one cannot be built, which is reported already. */
  readonly modules: readonly (TeachingModule | undefined)[];
}

/** Puts modules together into a unit, and checks that they fit. */
export function resolveUnit({ document, file, definition, modules }: ResolveUnitInput): Result<Publication> {
  const { namespace, id, version, language, title, summary, sequential = false } = definition;
  const diagnostics = modules.flatMap((module, index) =>
    module === undefined
      ? []
      : [
          ...(module.id === id
            ? [
                resolveCodes.report('unit-id', {
                  message: `The unit’s id \`${id}\` is also the id of one of its modules, so their packages would overwrite each other.`,
                  hint: 'Give the unit another id.',
                  place: document.locate('/id'),
                  related: [{ ...document.locate(`/modules/${index}`), message: 'the module' }],
                }),
              ]
            : []),
          ...(primary(module.language) === primary(language)
            ? []
            : [
                resolveCodes.report('unit-language', {
                  message: `The module \`${module.id}\` is in \`${module.language}\`, the unit in \`${language}\`.`,
                  hint: 'If that is intended, you need not do anything.',
                  place: document.locate(`/modules/${index}`),
                }),
              ]),
        ],
  );
  for (const one of checkLanguage(language, () => document.locate('/language'))) diagnostics.push(one);
  for (const one of unitToDos(definition, (pointer) => document.locate(pointer))) diagnostics.push(one);
  const [first, ...others] = modules.filter((module) => module !== undefined);
  if (hasErrors(diagnostics) || first === undefined || modules.includes(undefined)) return { diagnostics };
  const unit = { namespace, id, version, language, title, ...optional('summary', summary), sequential, file };
  return { value: { unit, modules: [first, ...others] }, diagnostics };
}

function primary(language: string): string {
  return language.toLowerCase().split('-')[0] ?? '';
}
