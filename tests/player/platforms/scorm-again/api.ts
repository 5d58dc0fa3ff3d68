import { Scorm12API, Scorm2004API } from 'scorm-again';
import { type Api, CALLS, type Call } from '../harness/api-calls.ts';
import { strictly } from '../harness/strict-calls.ts';
import { type Fields, send, type Transport } from '../moodle/request.ts';
import type { Edition, StoredValues } from '../platform.ts';

/** As much of scorm-again as is used here. */
interface RunTime {
  loadFromFlattenedJSON(values: StoredValues): void;
}

/**
 * scorm-again 3.4.3, on which OpenOlat's player and others are built, in front of it the standard's limits that it does not
 * heed by itself (4,096 characters of state, 255 of a response). A save sends the page's whole copy, as scorm-again does.
 */
export function scormAgain(edition: Edition, launched: StoredValues, transport: Transport): Api {
  const settings = { autocommit: false, logLevel: 5, lmsCommitUrl: false, mastery_override: false };
  const runTime = (edition === '1.2' ? new Scorm12API(settings) : new Scorm2004API(settings)) as unknown as RunTime &
    Readonly<Record<string, Call>>;
  const copy = new Map(Object.entries(launched));
  // One by one, in order: scorm-again loses entries of collections that it is given at once.
  for (const [name, value] of copy) if (value !== '') runTime.loadFromFlattenedJSON({ [name]: value });
  const names = CALLS[edition];
  const call =
    (name: string): Call =>
    (...parameters) =>
      String(runTime[name]?.(...parameters) ?? '');
  const status = edition === '1.2' ? 'cmi.core.lesson_status' : 'cmi.completion_status';
  const store = (): boolean => send(transport, [...copy] as Fields);
  const object: Api = {
    [names.initialize]: call(names.initialize),
    [names.get]: call(names.get),
    [names.error]: call(names.error),
    [names.set](name = '', value = '') {
      const said = call(names.set)(name, value);
      if (said === 'true') copy.set(name, value);
      return said;
    },
    [names.commit](parameter = '') {
      const said = call(names.commit)(parameter);
      return said === 'true' && store() ? 'true' : 'false';
    },
    [names.finish](parameter = '') {
      const held = String(call(names.get)(status));
      const said = call(names.finish)(parameter);
      // SCORM 1.2 RTE 3.4.4: a session that set no status has completed.
      if (edition === '1.2' && held === 'not attempted') copy.set(status, 'completed');
      return said === 'true' && store() ? 'true' : 'false';
    },
  };
  return strictly(edition, object, () => undefined, true);
}
