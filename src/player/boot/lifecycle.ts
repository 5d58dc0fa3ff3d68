import type { Session } from '../session/session.ts';

/**
 * Ties the session to the life of the page and to the other windows of the device. Never `unload`: browsers skip it on
 * phones and let it block the back-forward cache (exelearning#1831, scorm-again#1625).
 */
export function followPageLife(session: Session): void {
  if (document.visibilityState === 'visible') session.watch.start();
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') {
      session.sync();
      session.watch.start();
    } else {
      session.watch.stop();
      session.flush(true);
    }
  });
  addEventListener('pagehide', ({ persisted }) => {
    session.watch.stop();
    // A page in the back-forward cache may come back and go on; any other is gone.
    if (persisted) session.flush(true);
    else session.end(true, true);
  });
  addEventListener('pageshow', ({ persisted }) => {
    if (!persisted) return;
    session.sync();
    session.watch.start();
  });
  // Another window of this device has written. Nothing depends on the event: before anything is written it is read.
  addEventListener('storage', () => session.sync());
  addEventListener('online', () => session.flush());
  addEventListener('offline', () => session.flush());
}
