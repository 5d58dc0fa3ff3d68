import type { Diagnostic, Place } from '../../diagnostics/diagnostic.ts';
import { COLOURS } from '../charts/series.ts';
import { renderCodes } from '../codes.ts';
import { type CustomProperties, customProperties, darkProperties, withoutVariables } from '../theme/inline-styles.ts';
import { propertiesOf } from '../theme/platform-styles.ts';
import type { ThemeFolder } from '../theme/read-folder.ts';
import { type Colours, type Faint, faintColours, paletteOf, seriesColours, type ThemeColours } from './palette.ts';

/** Two colours as the workspace gives them, and where. */
export interface GivenColours {
  readonly main: GivenColour;
  readonly second?: GivenColour;
}

export interface GivenColour {
  /** `#rgb` or `#rrggbb`. */
  readonly value: string;
  readonly place: Place;
}

/** What becomes of a theme in an institution's colours. */
export interface Colouring {
  /** For the end of the stylesheet that documents hold: the theme's custom properties, for light and dark screens. */
  readonly css: string;
  /** The same for platforms without a stylesheet of ours, which show pages on white. */
  readonly platform: CustomProperties;
  /** Of the series of charts. */
  readonly charts: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Makes a theme's colours of an institution's. What fails WCAG's contrast on the theme's page is an error. */
export function colouringOf(given: GivenColours, own: ThemeFolder, base: ThemeFolder): Colouring {
  const colours: Colours = {
    main: sixDigits(given.main.value),
    ...(given.second === undefined ? {} : { second: sixDigits(given.second.value) }),
  };
  const [light, dark] = screensOf(own, base);
  const onLight = cssOf(new Map([...paletteOf(colours, light), ['stripe', '0.25rem']]));
  const onDark = cssOf(paletteOf(colours, dark));
  return {
    css: `@media screen{:root:root{${onLight}}}@media screen and (prefers-color-scheme:dark){:root:root{${onDark}}}`,
    platform: onPlatforms(colours, own, base),
    charts: seriesColours(colours.main, COLOURS),
    diagnostics: faintColours(colours, light).map((faint) => tooFaint(faint, colours, given)),
  };
}

/** A theme's colours on light and on dark screens, as its stylesheets give them; the default theme's where it has none. */
export function screensOf(own: ThemeFolder, base: ThemeFolder): readonly [light: ThemeColours, dark: ThemeColours] {
  const decoder = new TextDecoder();
  const assets = new Map([...base.assets, ...own.assets]);
  const sheets = [...assets]
    .filter(([name]) => name.endsWith('.css'))
    .sort(([left], [right]) => (left < right ? -1 : 1));
  const texts = sheets.map(([, bytes]) => decoder.decode(bytes)).filter((css) => css.includes(':root'));
  const light = new Map(texts.flatMap((css) => [...customProperties(css)]));
  const dark = new Map([...light, ...texts.flatMap((css) => [...darkProperties(css)])]);
  return [coloursIn(light), coloursIn(dark)];
}

/** Those whose value is a colour that can be compared. */
function coloursIn(properties: CustomProperties): ThemeColours {
  return new Map(
    [...properties].flatMap(([name, value]) => {
      const colour = withoutVariables(value, properties)?.trim() ?? '';
      return HEX.test(colour) ? [[name.slice(2), sixDigits(colour)] as const] : [];
    }),
  );
}

const HEX = /^#(?:[0-9a-f]{3}|[0-9a-f]{6})$/i;

function sixDigits(colour: string): string {
  const digits = colour.slice(1).toLowerCase();
  return `#${digits.length === 3 ? [...digits].map((digit) => digit + digit).join('') : digits}`;
}

function onPlatforms(colours: Colours, own: ThemeFolder, base: ThemeFolder): CustomProperties {
  const theme = coloursIn(new Map([...propertiesOf(base), ...propertiesOf(own)]));
  const palette = paletteOf(colours, new Map([...theme, ['paper', '#ffffff']]));
  return new Map([
    ...[...palette].map(([name, value]) => [`--${name}`, value] as const),
    ['--page-edge', `6px solid ${palette.get('accent')}`],
    ['--page-space', '14px 0 0'],
    ['--heading-edge', `2px solid ${palette.get('second')}`],
    ['--heading-space', '0 0 4px'],
  ]);
}

function cssOf(palette: ReadonlyMap<string, string>): string {
  return [...palette].map(([name, value]) => `--${name}:${value};`).join('');
}

function tooFaint({ which, has, needs, ground, instead }: Faint, colours: Colours, given: GivenColours): Diagnostic {
  const written = given[which]?.value ?? '';
  const message =
    which === 'main'
      ? `The main colour ${written} has a contrast of ${ratio(has)} with the page (${ground}); words in it need ${ratio(needs)} (WCAG 2.2, 1.4.3).`
      : `The second colour ${written} is told neither from the page (${ground}) nor from the main colour (${colours.main}): its contrast is ${ratio(has)} at most, and ${ratio(needs)} is needed (WCAG 2.2, 1.4.11).`;
  const nearest =
    instead === undefined
      ? 'Choose another colour: none of this hue has that contrast on the theme’s page.'
      : `The nearest colour that would do is ${instead}: write "${which}": "${instead}".`;
  const hint = which === 'main' ? `${nearest} A pale colour can be the second one.` : nearest;
  return renderCodes.report('colour-contrast', { message, hint, place: given[which]?.place ?? given.main.place });
}

/** Rounded down: what is below a limit must not look as if it had reached it. */
function ratio(value: number): string {
  return `${Math.floor(value * 100) / 100}:1`;
}
