import { type Command, Option } from 'commander';

/** In which form a command says what it found. `github` and `sarif` are for programs that show findings beside a file. */
const outputFormats = ['people', 'json', 'github', 'sarif'] as const;
export type OutputFormat = (typeof outputFormats)[number];

export interface FormatFlags {
  readonly format?: OutputFormat;
  readonly json?: boolean;
}

/** Adds `--format`, and `--json` as its short form. */
export function addFormat(command: Command): Command {
  return command
    .addOption(
      new Option(
        '--format <format>',
        'how to say what was found: github prints annotations for GitHub Actions, sarif a log for code scanning',
      ).choices(outputFormats),
    )
    .addOption(new Option('--json', 'print one JSON document on stdout, as --format json does').conflicts('format'));
}

export function formatOf({ format, json }: FormatFlags): OutputFormat {
  return json === true ? 'json' : (format ?? 'people');
}

/** Annotations say where something is; how much there was is said to people beside them. */
export function hasSummary(format: OutputFormat): boolean {
  return format === 'people' || format === 'github';
}

/** What was asked for where a command could not even be read. */
export function typedFormat(words: readonly string[]): OutputFormat {
  if (words.includes('--json')) return 'json';
  const typed = words.flatMap((word, index) => {
    if (word === '--format') return words.slice(index + 1, index + 2);
    return word.startsWith('--format=') ? [word.slice('--format='.length)] : [];
  });
  return outputFormats.find((format) => typed.includes(format)) ?? 'people';
}
