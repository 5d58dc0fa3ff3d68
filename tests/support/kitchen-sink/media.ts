/** Files of the smallest size that are what they say, made here: nothing is copied from anywhere. */

const bytes = (base64: string): Uint8Array => new Uint8Array(Buffer.from(base64, 'base64'));

/** A red pixel. */
export const png = bytes(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8DwHwAFBQIAX8jx0gAAAABJRU5ErkJggg==',
);

/** One frame of silence: MPEG-1 layer III, 128 kbit/s, 44.1 kHz. */
export const mp3 = new Uint8Array(417);
mp3.set([0xff, 0xfb, 0x90, 0x00]);

const ascii = (text: string): number[] => [...text].map((character) => character.charCodeAt(0));

/** A box of an MP4 file: its length, its name, its content. */
function box(name: string, content: readonly number[]): number[] {
  const length = content.length + 8;
  return [(length >>> 24) & 255, (length >>> 16) & 255, (length >>> 8) & 255, length & 255, ...ascii(name), ...content];
}

const zeros = (count: number): number[] => Array.from({ length: count }, () => 0);

/** A film without a track: a file type and a movie header. */
export const mp4 = new Uint8Array([
  ...box('ftyp', [...ascii('isom'), 0, 0, 2, 0, ...ascii('isommp42')]),
  ...box('moov', box('mvhd', [...zeros(12), 0, 0, 3, 232, ...zeros(80)])),
]);

const svg = `<?xml version="1.0" encoding="UTF-8"?>
<!-- Two hands and a loaf. -->
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20" role="img">
  <title>Bread &amp; work</title>
  <defs><linearGradient id="crust"><stop offset="0" stop-color="#a60"/><stop offset="1" stop-color="#850"/></linearGradient></defs>
  <rect width="40" height="20" fill="#fff"/>
  <ellipse cx="20" cy="10" rx="12" ry="6" fill="url(#crust)"/>
  <text x="20" y="12" font-size="4" text-anchor="middle">хлеб לחם</text>
</svg>
`;

const captions = `WEBVTT

00:00.000 --> 00:01.000
Bread & work <b>for all</b>
`;

const captionsInRussian = `WEBVTT

00:00.000 --> 00:01.000
Хлеб и работа
`;

/** By path in the module's folder; names hold what breaks platforms: gaps, letters outside ASCII, `&`, `'`. */
export const mediaFiles: Readonly<Record<string, string | Uint8Array>> = {
  'media/red dot & more.png': png,
  'media/loaf.svg': svg,
  "media/Хлеб и 'работа'.png": png,
  'media/line.PNG': png,
  'media/silence.mp3': mp3,
  'media/film.mp4': mp4,
  'media/film.en.vtt': captions,
  'media/film.ru.vtt': captionsInRussian,
  'media/figures.csv': 'year;loaves\n1938;12\n1939;9\n',
};
