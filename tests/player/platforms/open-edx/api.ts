import { type Api, CALLS } from '../harness/api-calls.ts';
import type { Edition, StoredValues } from '../platform.ts';

export type EdxValues = readonly (readonly [name: string, value: string])[];

/** The way to Open edX's server from one page. */
export interface EdxTransport {
  /** A request whose end is told later; it is never told where the page is gone. */
  send(values: EdxValues, done: () => void): void;
}

/**
 * The values whose reading Open edX sends to its server, and whose answer gets lost on the way back to the package: all
 * are read as empty.
 */
const ASKED_IN_VAIN = new Set([
  'cmi.core.lesson_status',
  'cmi.completion_status',
  'cmi.success_status',
  'cmi.core.score.raw',
  'cmi.score.raw',
  'cmi.score.scaled',
  'cmi.mode',
]);

/**
 * The object of Open edX's page (openedx-scorm-xblock 19.0.2): every call but GetValue says "true" and no error is ever
 * known. A SetValue is a request at once, or, while one is under way, part of the next; Commit and Finish do nothing. What
 * was never set is read as empty, `_count` too.
 */
export function edxApi(edition: Edition, launched: StoredValues, transport: EdxTransport): Api {
  const known = new Map(Object.entries(launched));
  const waiting: EdxValues[number][] = [];
  let busy = false;
  const next = (): void => {
    const values = waiting.splice(0);
    busy = values.length > 0;
    if (!busy) return;
    for (const [name, value] of values) if (!ASKED_IN_VAIN.has(name)) known.set(name, value);
    transport.send(values, next);
  };
  const names = CALLS[edition];
  return {
    [names.initialize]: () => 'true',
    [names.finish]: () => 'true',
    [names.commit]: () => 'true',
    [names.error]: () => '0',
    [names.get]: (name = '') => (ASKED_IN_VAIN.has(name) ? '' : (known.get(name) ?? '')),
    [names.set](name = '', value = '') {
      waiting.push([name, value]);
      if (!busy) next();
      return 'true';
    },
  };
}
