import { type Command, InvalidArgumentError, Option } from 'commander';
import { type Limits, parseLimit } from '../untrusted/limits.ts';
import { folderName } from './folder-name.ts';

/** What is typed about input from strangers. */
export interface UntrustedFlags {
  readonly untrusted?: boolean;
  readonly limit?: Partial<Limits>;
  readonly workspace?: string;
}

/** How untrusted input is to be handled. */
interface UntrustedSettings {
  readonly limits: Partial<Limits>;
  readonly workspace?: string;
}

/** Undefined where input is trusted. */
export function untrustedSettings({ untrusted, limit = {}, workspace }: UntrustedFlags): UntrustedSettings | undefined {
  return untrusted === true ? { limits: limit, ...(workspace === undefined ? {} : { workspace }) } : undefined;
}

/** Adds what says that input is untrusted. `description` says what is done then. */
export function addUntrusted(command: Command, description: string): Command {
  return command
    .option('--untrusted', description)
    .addOption(
      new Option(
        '--limit <name=value,...>',
        'with --untrusted: what input may take, such as time=90s,memory=2GB',
      ).argParser(limits),
    )
    .hook('preAction', refuseAlone);
}

/** The same, where settings of a workspace decide, too. */
export function addUntrustedModules(command: Command, description: string): Command {
  return addUntrusted(command, description).addOption(
    new Option(
      '--workspace <folder>',
      'with --untrusted: the folder whose settings and themes are used; default: none',
    ).argParser(folderName),
  );
}

function limits(typed: string, before: Partial<Limits> = {}): Partial<Limits> {
  const parsed = typed.split(',').map((one) => {
    const limit = parseLimit(one.trim());
    if (typeof limit === 'string') throw new InvalidArgumentError(limit);
    return limit;
  });
  return Object.assign({}, before, ...parsed);
}

/** An option that would be passed over in silence might be thought to protect. */
function refuseAlone(_command: Command, action: Command): void {
  const { untrusted, limit, workspace } = action.opts<UntrustedFlags>();
  const alone = limit === undefined ? (workspace === undefined ? undefined : '--workspace') : '--limit';
  if (untrusted !== true && alone !== undefined)
    action.error(`error: option '${alone}' has a meaning with --untrusted only`);
}
