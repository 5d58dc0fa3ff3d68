import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { BuiltPackage } from './build-request.ts';
import { buildCodes } from './codes.ts';
import { filesOf } from './package-record.ts';

/**
 * What is said of packages in the output folder whose module was renamed or taken away: nothing builds them any more, and
 * beside the others they look as good as new. `folder` is the output folder as the user knows it.
 */
export function leftPackages(
  earlier: readonly BuiltPackage[],
  built: readonly BuiltPackage[],
  folder: string,
): readonly Diagnostic[] {
  const there = new Set(built.map(({ module }) => module));
  const left = new Map<string, string[]>();
  for (const one of earlier)
    if (!there.has(one.module))
      left.set(one.module, [...(left.get(one.module) ?? []), ...filesOf(one).map(({ file }) => file)].sort());
  return [...left].map(([module, files]) =>
    buildCodes.report('package-left', {
      message: `${folder} still holds packages of \`${module}\`, which is not among the modules any more: ${files.join(', ')}.`,
      hint: 'Delete them, so that nobody uploads them; or bring the module back.',
      place: { file: folder },
    }),
  );
}
