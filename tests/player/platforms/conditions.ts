/* What can go wrong between a package and the platform it is played on. */

/**
 * How requests to the platform fare:
 * - `down`: none arrives, and the browser knows that it is offline;
 * - `silent`: none arrives, and the browser does not know (a wireless network without a way out);
 * - `refusing`: all arrive and are answered with 503;
 * - `slow`: all arrive late.
 */
export type Network = 'up' | 'down' | 'silent' | 'refusing' | 'slow';

/** How the object that the package calls behaves, where it behaves otherwise than it should. */
export interface ApiBehaviour {
  /** `frame` (usual): in the window around the package. `ancestor`: two frames further up. `opener`: the package has its own window. */
  readonly where?: 'frame' | 'ancestor' | 'opener';
  /** Milliseconds after the package's window was opened; until then there is no object. */
  readonly after?: number;
  readonly initialize?: 'refuse' | 'throw';
  readonly getValue?: 'throw';
  readonly setValue?: 'refuse' | 'throw';
  /** Commit and Finish; `refuse` answers "false" and stores nothing. */
  readonly commit?: 'refuse' | 'throw';
}
