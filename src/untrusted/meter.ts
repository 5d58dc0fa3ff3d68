import type { Place } from '../diagnostics/diagnostic.ts';
import { FindingError } from '../diagnostics/finding-error.ts';
import { type EndingLimit, limitFinding } from './codes.ts';
import type { Meter } from './confined-host.ts';
import type { Limits } from './limits.ts';

/** What is read of one item, which ends with a finding where a limit is met. `name` is the item as the user knows it. */
export function meterOf(limits: Limits, name: string): Meter {
  const files = new Set<string>();
  let read = 0;
  const place: Place = { file: name };
  const over = (limit: EndingLimit, says: string) => new FindingError(limitFinding(limit, limits, { says, place }));
  const tooMany = () => over('files', `\`${name}\` has too many files.`);
  const tooMuch = () => over('read', `The files of \`${name}\` are too large together.`);
  return {
    opened(path) {
      if (files.size === files.add(path).size) return;
      if (files.size > limits.files) throw tooMany();
    },
    left: () => Math.max(0, limits.read - read),
    read(bytes) {
      read += bytes;
      if (read > limits.read) throw tooMuch();
    },
    tooMuch,
    entries: limits.files,
    tooMany,
  };
}
