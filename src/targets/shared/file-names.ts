/** Names of devices: Windows allows no file to have one, whatever its extension. */
const WINDOWS_DEVICE = /^(?:con|prn|aux|nul|com[1-9]|lpt[1-9])$/;

/**
 * The beginning of a file's name that is made of an author's id. No id holds an underscore, so that a name with one is
 * taken by nothing else.
 */
export function fileStem(id: string): string {
  return WINDOWS_DEVICE.test(id) ? `_${id}` : id;
}
