/** Where a student was in a module, as the device remembers it. */
export interface Stop {
  /** The page that was open last of those that are to be done; empty where none was. */
  readonly page: string;
  /** The page that was open last of all. */
  readonly open: string;
  /** The pages of which the platform may hold any by now: what it held, and what it was told since. */
  readonly places: readonly string[];
}

/** What is known when a session begins. */
export interface Launch {
  /** The page that the platform says was open last; empty where it says none. */
  readonly location: string;
  readonly work: {
    /** The device had work that never reached the platform. */
    readonly restored: boolean;
    readonly state: { readonly work: string };
  };
}

/**
 * The page that a session opens with, and the one that the overview leads back to. The platform's word holds, because
 * the student may have gone on elsewhere since; but where it says what this device told it, or has not heard anything,
 * the device knows better: the last page may not have arrived before a machine broke down, or a page was loaded again.
 */
export function placesAtStart(
  kept: Stop,
  { location, work }: Launch,
): { readonly open: string; readonly stop: string } {
  const keepsNone = location === '' && work.state.work !== '';
  const isLater = kept.page !== '' && (work.restored || keepsNone || kept.places.includes(location));
  return isLater ? { open: kept.open, stop: kept.page } : { open: location, stop: location };
}

/** Between what a text of it holds; no page's id contains it. */
const BETWEEN = ' ';

/** As it is kept. */
export function stopText({ page, open, places }: Stop): string {
  return page === '' ? '' : [page, open, ...places].join(BETWEEN);
}

/** Reads it; an earlier player kept the page only. */
export function readStop(text: string): Stop {
  const [page = '', open = page, ...places] = text.split(BETWEEN);
  return { page, open, places };
}
