import type { Diagnostic, Place } from '../../diagnostics/diagnostic.ts';
import { renderCodes } from '../codes.ts';
import { BASE_STYLES } from './base-styles.ts';
import {
  type ClassStyle,
  type CustomProperties,
  customProperties,
  isLeftOut,
  selectorOf,
  withoutVariables,
} from './inline-styles.ts';
import { INLINE_SHEET, type ThemeFolder } from './read-folder.ts';

/** Class name to CSS declarations, for platforms that know no stylesheet of ours. */
export type PlatformStyles = Readonly<Record<string, string>>;

/**
 * What a theme writes into `style` attributes: the rules of both `inline.css` and both `styles` of `theme.json`, class by
 * class the theme's own before the default theme's. Custom properties are the theme's own, too, where it sets them, so
 * that a theme of other colours has these in Canvas and Moodle as well; over them all are those of the workspace's
 * `colours`. A declaration whose value is a property of the value `initial` is left out. `nameOf` names a file of the
 * theme's own.
 */
export function platformStyles(
  own: ThemeFolder,
  base: ThemeFolder,
  nameOf: (path: string) => string,
  colours: CustomProperties = new Map(),
): { readonly styles: PlatformStyles; readonly diagnostics: readonly Diagnostic[] } {
  const properties = new Map([...propertiesOf(base), ...propertiesOf(own), ...colours]);
  const diagnostics: Diagnostic[] = [];
  const styles: Record<string, string> = {};
  const write = (name: string, { declarations }: ClassStyle, place: Place): void => {
    const plain = declarations.flatMap(([property, value]) => {
      const written = withoutVariables(value, properties);
      if (written !== undefined) return [`${property}: ${written}`];
      if (isLeftOut(value, properties)) return [];
      diagnostics.push(
        renderCodes.report('style-not-inline', {
          message: `The ${property} of \`${selectorOf(name)}\` is \`${value}\`, which no \`:root\` gives a value.`,
          hint: 'Write the value itself, or set it for `:root` in `inline.css` or `assets/base.css`.',
          place,
        }),
      );
      return [];
    });
    delete styles[name];
    if (plain.length > 0) styles[name] = plain.join('; ');
  };
  // The default theme's rules fail only where the theme's own colours lead nowhere.
  for (const [name, style] of base.inline?.styles ?? []) write(name, style, { file: nameOf(`assets/${BASE_STYLES}`) });
  Object.assign(styles, base.manifest?.styles);
  for (const [name, style] of own.inline?.styles ?? [])
    write(name, style, { file: nameOf(INLINE_SHEET), range: style.range });
  Object.assign(styles, own.manifest?.styles);
  return { styles, diagnostics };
}

/** Those of the stylesheet of its documents, and over them those that hold on platforms alone. */
export function propertiesOf({ assets, inline }: ThemeFolder): readonly (readonly [string, string])[] {
  const css = assets.get(BASE_STYLES);
  return [...(css === undefined ? [] : customProperties(new TextDecoder().decode(css))), ...(inline?.properties ?? [])];
}
