import type { PlaceCopy } from '../state/device-copy.ts';
import type { Connected } from './device.ts';

/** What runs: see `Application`. */
export interface Running {
  connect(connected: Connected): void;
  refuse(connected: Connected): void;
  goOnAlone(copy: PlaceCopy): void;
}
