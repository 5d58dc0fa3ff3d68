/** What the machine lacked or broke: the fault of no author's file, and none of the program's. */
export interface MachineFault {
  /** In words that follow a colon: “too many files are open at once”. */
  readonly reason: string;
  /** What to do, as a sentence. */
  readonly advice: string;
}

const tooManyOpen: MachineFault = {
  reason: 'too many files are open at once',
  advice: 'Raise the limit with `ulimit -n 4096`, or close programs that hold many files open, and run it again.',
};

const faults: Readonly<Record<string, MachineFault>> = {
  EMFILE: tooManyOpen,
  ENFILE: tooManyOpen,
  ENOMEM: { reason: 'the machine has no memory left', advice: 'Close other programs, and run it again.' },
  EIO: { reason: 'the disk reports a fault', advice: 'Check the disk and its connection, and run it again.' },
};

/** Linux counts what all programs watch together; its word for too much is that of a full disk. */
const tooManyWatched: MachineFault = {
  reason: 'more files would have to be watched than the machine allows',
  advice: 'Name fewer modules, or raise the limit (on Linux: `sysctl fs.inotify.max_user_watches=524288`).',
};

/** The machine's fault behind an error of the operating system's; undefined where there is none. */
export function machineFault(error: unknown): MachineFault | undefined {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const watching = error instanceof Error && 'syscall' in error && error.syscall === 'watch';
  if (watching && (code === 'ENOSPC' || code === 'EMFILE')) return tooManyWatched;
  return Object.hasOwn(faults, code) ? faults[code] : undefined;
}
