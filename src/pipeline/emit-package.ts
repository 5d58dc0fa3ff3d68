import { checkLimits } from '../archive/limits.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { publicationOwner } from '../model/publication-owner.ts';
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
  /** Of a website one page alone, by its path. */
  readonly only?: string | undefined;
}

/** A package before it is written. */
export interface EmittedPackage extends Emission {
  /** The package's file name. */
  readonly name: string;
}

/** Plans and emits a package, and looks whether a zip can hold it. Pure. */
export function emitPackage(
  { publication, workspace }: Prepared,
  chosen: ChosenTarget,
  context: EmitContext,
): EmittedPackage {
  const { target, version } = chosen;
  const { id, file } = publicationOwner(publication);
  const { pages, withInstructor, timestamp, only } = context;
  const { [target.name]: own = {} } = workspace.options;
  const { [target.name]: folders = {} } = workspace.optionFolders;
  const options = { withInstructor, target: own, folders, timestamp, ...(only === undefined ? {} : { only }) };
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
