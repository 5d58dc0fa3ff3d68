/** A module or a unit that was made, and is in no storage yet. */
export interface MadeModule {
  readonly kind: 'module' | 'unit';
  /** Its path in the workspace. */
  readonly folder: string;
  /** Its files, by their paths in the workspace. */
  readonly files: Readonly<Record<string, string | Uint8Array>>;
}
