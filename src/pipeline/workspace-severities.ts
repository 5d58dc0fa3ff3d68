import type { WorkspaceDefinition } from '../../schema/types.generated.ts';
import type { Diagnostic, Severity } from '../diagnostics/diagnostic.ts';
import { didYouMean } from '../diagnostics/suggest.ts';
import type { Located } from '../source/document.ts';
import { pointerTo } from '../source/parsed-text.ts';
import { codeFamilies } from './all-codes.ts';
import { buildCodes } from './codes.ts';

/** The codes to which a workspace's file gives severities exist, and can have others than their own. */
export function checkSeverities(document: Located, { severities = {} }: WorkspaceDefinition): readonly Diagnostic[] {
  const own = ownSeverities();
  return Object.entries(severities).flatMap(([code, wish]) => {
    const pointer = pointerTo('/severities', code);
    const severity = own.get(code);
    if (severity === undefined)
      return [
        buildCodes.report('unknown-code', {
          message: `There is no finding with the code \`${code}\`, so its severity changes nothing.`,
          hint:
            didYouMean(code, own.keys()) ??
            'Write the code as it stands in brackets behind a finding of `check` or `build`.',
          place: document.locate(pointer, { part: 'key' }),
        }),
      ];
    if (severity !== 'error' || wish === 'error') return [];
    return [
      buildCodes.report('fixed-severity', {
        message: `\`${code}\` is an error: nothing can be built past it, so it cannot be made \`${wish}\`.`,
        hint: 'Delete the line, and correct what the error names.',
        place: document.locate(pointer),
      }),
    ];
  });
}

function ownSeverities(): ReadonlyMap<string, Severity> {
  return new Map(
    codeFamilies.flatMap(({ stage, codes }) =>
      Object.entries(codes).map(([name, { severity }]): [string, Severity] => [`${stage}/${name}`, severity]),
    ),
  );
}
