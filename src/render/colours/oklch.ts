/**
 * A colour as the eye tells colours apart: lightness from 0 to 1, chroma from 0 (grey) to about 0.32, hue in radians.
 * Equal steps look equal, and lightness changes without the hue (OKLCH, Björn Ottosson 2020; CSS Color 4).
 */
export interface Oklch {
  readonly lightness: number;
  readonly chroma: number;
  readonly hue: number;
}

type Triple = readonly [number, number, number];

/** A colour written `#rrggbb`. */
export function oklchOf(colour: string): Oklch {
  const { lightness, a, b } = oklabOf(colour);
  return { lightness, chroma: Math.hypot(a, b), hue: Math.atan2(b, a) };
}

/** As `#rrggbb`. What no screen shows is shown with as much chroma as one can. */
export function hexOf({ lightness, chroma, hue }: Oklch): string {
  const light = Math.min(1, Math.max(0, lightness));
  const at = (saturation: number): Triple => linearOf(light, saturation * Math.cos(hue), saturation * Math.sin(hue));
  if (isShown(at(chroma))) return written(at(chroma));
  let [low, high] = [0, chroma];
  for (let step = 0; step < 16; step += 1) {
    const middle = (low + high) / 2;
    if (isShown(at(middle))) low = middle;
    else high = middle;
  }
  return written(at(low));
}

/** How far apart two colours look: 0 for the same, about 1 for black and white. */
export function distance(one: string, other: string): number {
  const [left, right] = [oklabOf(one), oklabOf(other)];
  return Math.hypot(left.lightness - right.lightness, left.a - right.a, left.b - right.b);
}

/** The colour half-way between two, as the eye sees it. */
export function between(one: string, other: string): string {
  const [left, right] = [oklabOf(one), oklabOf(other)];
  const [lightness, a, b] = [(left.lightness + right.lightness) / 2, (left.a + right.a) / 2, (left.b + right.b) / 2];
  return hexOf({ lightness, chroma: Math.hypot(a, b), hue: Math.atan2(b, a) });
}

function oklabOf(colour: string): { readonly lightness: number; readonly a: number; readonly b: number } {
  const [red, green, blue] = [1, 3, 5].map((at) => linear(Number.parseInt(colour.slice(at, at + 2), 16) / 255)) as [
    number,
    number,
    number,
  ];
  const long = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
  const medium = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
  const short = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
  return {
    lightness: 0.2104542553 * long + 0.793617785 * medium - 0.0040720468 * short,
    a: 1.9779984951 * long - 2.428592205 * medium + 0.4505937099 * short,
    b: 0.0259040371 * long + 0.7827717662 * medium - 0.808675766 * short,
  };
}

function linearOf(lightness: number, a: number, b: number): Triple {
  const long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const medium = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const short = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
    -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
    -0.0041960863 * long - 0.7034186147 * medium + 1.707614701 * short,
  ];
}

/** Half a step of eight bits is rounded away. */
function isShown(channels: Triple): boolean {
  return channels.every((channel) => channel >= -0.0002 && channel <= 1.0002);
}

function written(channels: Triple): string {
  return `#${channels.map((channel) => byte(encoded(channel)).toString(16).padStart(2, '0')).join('')}`;
}

function byte(share: number): number {
  return Math.round(Math.min(1, Math.max(0, share)) * 255);
}

function linear(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
}

function encoded(channel: number): number {
  return channel <= 0.0031308 ? 12.92 * channel : 1.055 * channel ** (1 / 2.4) - 0.055;
}
