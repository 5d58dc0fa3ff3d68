import { COMMAND_LINE, type Result } from '../diagnostics/diagnostic.ts';
import { buildCodes } from './codes.ts';

/** Dates that a format demands where nothing is said: 2020-01-01, so that a rebuild changes nothing. */
export const DEFAULT_TIMESTAMP = Date.UTC(2020, 0, 1) / 1000;

/**
 * Seconds since 1970, of SOURCE_DATE_EPOCH or a constant. A value that is no number ends the build
 * (https://reproducible-builds.org/specs/source-date-epoch/): whoever sets it counts on it.
 */
export function sourceDate(written: string | undefined): Result<number> {
  if (written === undefined || written === '') return { value: DEFAULT_TIMESTAMP, diagnostics: [] };
  if (/^\d{1,12}$/.test(written)) return { value: Number(written), diagnostics: [] };
  return {
    diagnostics: [
      buildCodes.report('bad-source-date', {
        message: `SOURCE_DATE_EPOCH is “${written}”, which is no number of seconds since 1970.`,
        hint: 'Set it to a whole number, as `git log -1 --format=%ct` prints one, or leave it unset.',
        place: { file: COMMAND_LINE },
      }),
    ],
  };
}
