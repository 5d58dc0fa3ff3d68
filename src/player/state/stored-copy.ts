/** How a copy compares with the platform's. */
export interface CopyStanding {
  /** The platform took all of it, as far as the platform says. */
  readonly sent: boolean;
  /** Nothing is open any more: the platform may begin a new attempt next time. */
  readonly final: boolean;
}

/** A copy as it is stored, as JSON. */
export interface StoredCopy extends CopyStanding {
  /** As `writeState` writes it: the device has room for all of it. */
  readonly state: string;
  /** Milliseconds since 1970, by the device's clock. */
  readonly savedAt: number;
  /** Where the package was played: see `placeOf`. */
  readonly place: string;
  /** Some launch read the work from the platform: when the platform has none, a new attempt began there. */
  readonly confirmed: boolean;
  /** How often the student deleted the work on this device; a window that still holds it must not bring it back. */
  readonly deleted: number;
}

/** Reads a stored copy; undefined where the text is none of ours. */
export function storedCopy(text: string): StoredCopy | undefined {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null) return undefined;
    const { state, savedAt, place, sent, final, confirmed, deleted } = value as Partial<Record<string, unknown>>;
    if (typeof state !== 'string') return undefined;
    return {
      state,
      savedAt: typeof savedAt === 'number' ? savedAt : 0,
      place: typeof place === 'string' ? place : '',
      sent: sent === true,
      final: final === true,
      confirmed: confirmed === true,
      deleted: typeof deleted === 'number' ? deleted : 0,
    };
  } catch {
    return undefined;
  }
}
