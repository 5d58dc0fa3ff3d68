import { type Opened, openedWith, play } from '../harness/client.ts';
import { browserTransport } from '../harness/transport.ts';
import type { StoredValues } from '../platform.ts';
import { scormAgain } from './api.ts';

/** The page around a package of a platform that is built on scorm-again, in the browser. */
export interface AgainOpened extends Opened {
  readonly launched: StoredValues;
  readonly store: string;
}

const opened = openedWith<AgainOpened>();
play(opened, scormAgain(opened.edition, opened.launched, browserTransport(opened.store)));
