import type { Call } from '../harness/api-calls.ts';
import { type Opened, openedWith, play } from '../harness/client.ts';
import { browserTransport } from '../harness/transport.ts';
import { type Launched, MoodleApi12 } from './api-1.2.ts';
import { MoodleApi2004 } from './api-2004.ts';

/** Moodle's page around a package, in the browser. */
export interface MoodleOpened extends Opened {
  readonly launched: Launched;
  /** Where values are sent. */
  readonly store: string;
}

const opened = openedWith<MoodleOpened>();
const transport = browserTransport(opened.store);
const object =
  opened.edition === '1.2'
    ? new MoodleApi12(opened.launched, transport)
    : new MoodleApi2004(opened.launched, transport);

const names = Object.getOwnPropertyNames(Object.getPrototypeOf(object)).filter((name) => name !== 'constructor');
const calls = object as unknown as Readonly<Record<string, Call>>;
play(
  opened,
  Object.fromEntries(names.map((name) => [name, (...parameters: string[]) => calls[name]?.(...parameters) ?? ''])),
);
