import type { Reporter, TestModule } from 'vitest/node';

/** How many files are named, and from how many on in a run: of a few files each line says its time already. */
const NAMED = 10;

export interface Timed {
  /** A path below the repository. */
  readonly file: string;
  readonly milliseconds: number;
}

/** Says at the end of a run which files took longest, so that whoever makes one longer sees it. */
export class SlowestReporter implements Reporter {
  onTestRunEnd(testModules: readonly TestModule[]): void {
    const timed = testModules.map((module) => {
      const { collectDuration, duration } = module.diagnostic();
      return { file: module.relativeModuleId, milliseconds: collectDuration + duration };
    });
    const lines = slowestLines(timed);
    if (lines.length > 0) process.stdout.write(`\n${lines.join('\n')}\n`);
  }
}

/** A heading, and a line for each of the slowest files, the slowest first; nothing where few were run. */
export function slowestLines(timed: readonly Timed[]): readonly string[] {
  if (timed.length <= NAMED) return [];
  const slowest = [...timed].sort((one, other) => other.milliseconds - one.milliseconds).slice(0, NAMED);
  const all = timed.reduce((sum, { milliseconds }) => sum + milliseconds, 0);
  return [
    `SLOWEST of ${timed.length} files, which took ${seconds(all)} together:`,
    ...slowest.map(({ file, milliseconds }) => `${seconds(milliseconds).padStart(8)}  ${file}`),
  ];
}

const seconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(1)} s`;
