import { InvalidArgumentError, Option } from 'commander';
import type { Shard } from '../pipeline/shards/divide.ts';

/** More machines than this build no catalogue together. */
const MOST = 10_000;

/** `--shard 2/5`, for a command that does something with modules. */
export function shardOption(verb: string): Option {
  return new Option('--shard <i/n>', `${verb} only the i-th of n parts, each on a machine of its own, such as 2/5`)
    .argParser(shardOf)
    .conflicts(['untrusted', 'watch']);
}

function shardOf(value: string): Shard {
  const [, index, count] = (/^([1-9]\d*)\/([1-9]\d*)$/.exec(value) ?? []).map(Number);
  if (index === undefined || count === undefined)
    throw new InvalidArgumentError('Write which part of how many, such as 2/5; the first is 1/5.');
  if (index > count || count > MOST)
    throw new InvalidArgumentError(
      count > MOST ? `${MOST} parts at most.` : `The last of ${count} parts is ${count}/${count}.`,
    );
  return { index, count };
}
