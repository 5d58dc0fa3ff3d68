import { type Diagnostic, distinctDiagnostics } from '../diagnostics/diagnostic.ts';
import type { TeachingModule } from '../model/model.ts';
import type { SourceDocument } from '../source/document.ts';
import type { Target } from '../targets/target.ts';
import type { BuildRequest } from './build-request.ts';
import { chooseTargets, inRegistryOrder } from './targets.ts';

/**
 * What the platforms of the targets that are wanted make of a module, each thing once, though several targets may say it.
 * Wishes are as in the workspace's file; without any, all targets are wanted. Unknown names are reported elsewhere.
 */
export function platformFindings(
  module: TeachingModule,
  locate: SourceDocument['locate'],
  wishes: BuildRequest['targets'] | undefined,
  available?: readonly Target[],
): readonly Diagnostic[] {
  const { chosen } = chooseTargets(wishes, available);
  return distinctDiagnostics(
    inRegistryOrder(chosen).flatMap(({ target, version }) => target.check?.(module, { version, locate }) ?? []),
  );
}
