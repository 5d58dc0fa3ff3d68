type Hashes = ReadonlyMap<string, string>;

/** What a folder and a module need to be the same again. All three are files by path, as hashes. */
export interface SyncPlan {
  /** Files that only the module has changed: written into the folder, or deleted there. */
  readonly write: readonly string[];
  /** Files that only another program has changed: taken over into the module. */
  readonly take: readonly string[];
  /** Files that both have changed, each otherwise: somebody has to decide. */
  readonly conflicts: readonly string[];
}

/** Compares the module and its folder with what both were when they were the same last (`base`). */
export function planSync(ours: Hashes, disk: Hashes, base: Hashes): SyncPlan {
  const paths = [...new Set([...ours.keys(), ...disk.keys(), ...base.keys()])].sort();
  const differing = paths.filter((path) => ours.get(path) !== disk.get(path));
  return {
    write: differing.filter((path) => disk.get(path) === base.get(path)),
    take: differing.filter((path) => ours.get(path) === base.get(path)),
    conflicts: differing.filter((path) => disk.get(path) !== base.get(path) && ours.get(path) !== base.get(path)),
  };
}
