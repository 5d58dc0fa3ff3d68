import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { namedLicense } from '../../model/license.ts';
import { resolveCodes } from '../codes.ts';
import { placedList } from '../definition-walk.ts';
import type { ResolveSession } from '../session.ts';

/** Creative Commons licences by no identifier that we know: pages would name them without a link. */
export function checkLicenses(session: ResolveSession): readonly Diagnostic[] {
  const { license, assets } = session.definition;
  return [
    ...checkLicense(license?.id, '/license/id', session),
    ...placedList(assets, '/assets').flatMap(({ part, pointer }) =>
      checkLicense(part.license, `${pointer}/license`, session),
    ),
  ];
}

function checkLicense(id: string | null | undefined, pointer: string, session: ResolveSession): Diagnostic[] {
  if (
    id === null ||
    id === undefined ||
    !/^(?:cc\b|cc0|creative commons)/i.test(id) ||
    namedLicense(id).url !== undefined
  )
    return [];
  return [
    resolveCodes.report('license-name', {
      message: `“${id}” is not the identifier of a Creative Commons licence, so pages will not link to its terms.`,
      hint: `Write ${meantBy(id) ?? '"CC-BY-4.0", "CC-BY-SA-4.0", "CC-BY-NC-4.0" or another SPDX identifier'}.`,
      place: session.place(pointer),
    }),
  ];
}

/** “CC BY-SA 4.0” means CC-BY-SA-4.0; which version “CC BY” means, only its author knows. */
function meantBy(id: string): string | undefined {
  if (/zero|cc-?0/i.test(id)) return '"CC0-1.0"';
  const [version] = /\d\.\d/.exec(id) ?? [];
  const parts = ['BY', 'NC', 'SA', 'ND'].filter((part) => new RegExp(`\\b${part}\\b`, 'i').test(id));
  const found = ['CC', ...parts, version].join('-');
  return version !== undefined && namedLicense(found).url !== undefined ? `"${found}"` : undefined;
}
