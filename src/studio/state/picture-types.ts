const PICTURE_TYPES: Readonly<Record<string, string>> = {
  svg: 'image/svg+xml',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  avif: 'image/avif',
};

/** The end of a file’s name, in small letters. */
export function extensionOf(file: string): string {
  return file.split('.').at(-1)?.toLowerCase() ?? '';
}

/** What browsers call the kind of picture that is in a file, by its name; undefined where it is none that is shown here. */
export function pictureTypeOf(file: string | undefined): string | undefined {
  const extension = extensionOf(file ?? '');
  return Object.hasOwn(PICTURE_TYPES, extension) ? PICTURE_TYPES[extension] : undefined;
}
