import { version } from '../version.ts';

/** The number of the format of reports and of what `--json` prints: another where a reader must be changed. */
export const OUTPUT_FORMAT = 1;

/** How each JSON document begins that the program writes for machines: its format, and who wrote it. */
export const outputHead: OutputHead = { format: OUTPUT_FORMAT, cartwright: version };

export interface OutputHead {
  readonly format: number;
  /** The version of the program that wrote this. */
  readonly cartwright: string;
}
