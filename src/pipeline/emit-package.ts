import { checkLimits } from '../archive/limits.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Publication } from '../model/model.ts';
import type { PageSource } from '../targets/page-source.ts';
import type { Emission, FileTree, TargetInput } from '../targets/target.ts';
import { buildCodes } from './codes.ts';
import type { Prepared } from './prepare.ts';
import { applySeverities } from './severities.ts';
import type { ChosenTarget } from './targets.ts';

/** What a package is made from, besides what is prepared and chosen. */
export interface EmitContext {
  readonly pages: PageSource;
  readonly withInstructor: boolean;
  readonly timestamp: number;
}

/** A package before it is written. */
export interface EmittedPackage extends Emission {
  /** The package's file name. */
  readonly name: string;
}

/** The id and the definition's file of what is built. */
export function publicationIdentity(publication: Publication): { readonly id: string; readonly file: string } {
  const [first] = publication.modules;
  return publication.unit ?? { id: first?.id ?? '', file: first?.file ?? '' };
}

/** Plans and emits a package, and looks whether a zip can hold it. Pure. */
export function emitPackage(
  { publication, workspace }: Prepared,
  chosen: ChosenTarget,
  context: EmitContext,
): EmittedPackage {
  const { target, version } = chosen;
  const { id, file } = publicationIdentity(publication);
  const { pages, withInstructor, timestamp } = context;
  const options = { withInstructor, target: workspace.options[target.name] ?? {}, timestamp };
  const input: TargetInput = { publication, version, options, pages };
  const emission = target.emit(target.plan(input), input);
  const name = `${id}${version.suffix}`;
  const found = [
    ...emission.diagnostics,
    ...checkLimits(emission.files, { file }),
    ...collisions(emission.files, name),
  ];
  return { ...emission, name, diagnostics: applySeverities(found, workspace) };
}

/** Names that are one file where capital and small letters are the same. */
function collisions(files: FileTree, name: string): Diagnostic[] {
  const seen = new Set<string>();
  const twice = files.filter(({ path }) => seen.size === seen.add(path.toLowerCase()).size);
  return twice.map(({ path }) =>
    buildCodes.report('path-collision', {
      message: `The package would hold \`${path}\` twice.`,
      hint: 'This is a fault of the program: please report it with the module.',
      place: { file: name },
    }),
  );
}
