/** Characters and functions that a declaration may not hold: whatever loads something, escapes, or leaves the attribute. */
const UNSAFE_VALUE = /[<>{}@\\"&]|url\s*\(|expression\s*\(|image\s*\(|image-set\s*\(|src\s*\(|javascript:|\/\*/i;
const PROPERTY = /^-?[a-z]+(?:-[a-z]+)*$/;

type Cache = WeakMap<ReadonlySet<string>, Map<string, string>>;

const known = new WeakMap<Readonly<Record<string, string>>, Cache>();

/** The name among a theme's styles of those for an element: `<h2>`, which no class can be called. */
export function elementStyle(tag: string): string {
  return `<${tag}>`;
}

const ownNames = new WeakMap<Readonly<Record<string, string>>, Map<string, string>>();

/** The name of an element's own style, where a theme has one. */
function ownName(tag: string, styles: Readonly<Record<string, string>>): string | undefined {
  let names = ownNames.get(styles);
  if (names === undefined) {
    names = new Map();
    ownNames.set(styles, names);
  }
  let name = names.get(tag);
  if (name === undefined) {
    name = elementStyle(tag);
    if (!Object.hasOwn(styles, name)) name = '';
    names.set(tag, name);
  }
  return name === '' ? undefined : name;
}

/** The names of the styles for an element with these classes; empty where there are none. Asked for every element. */
export function styleNames(tag: string, classes: string, styles: Readonly<Record<string, string>>): string {
  const own = ownName(tag, styles);
  return own === undefined ? classes : `${own} ${classes}`;
}

/**
 * The `style` attribute for an element's classes: the declarations of each class in turn, a later one of the same
 * property winning, limited to the properties that the platform keeps. Empty where nothing remains. Worked out once for
 * each theme, platform and set of classes.
 */
export function inlineStyle(
  classes: string,
  styles: Readonly<Record<string, string>>,
  properties: ReadonlySet<string>,
): string {
  const byProperties: Cache = known.get(styles) ?? new WeakMap();
  known.set(styles, byProperties);
  const byClasses = byProperties.get(properties) ?? new Map<string, string>();
  byProperties.set(properties, byClasses);
  let style = byClasses.get(classes);
  if (style === undefined) {
    style = mergedStyle(classes, styles, properties);
    byClasses.set(classes, style);
  }
  return style;
}

function mergedStyle(
  classes: string,
  styles: Readonly<Record<string, string>>,
  properties: ReadonlySet<string>,
): string {
  const declarations = new Map<string, string>();
  for (const name of classes.split(/\s+/)) {
    if (!Object.hasOwn(styles, name)) continue;
    for (const declaration of (styles[name] ?? '').split(';')) {
      const colon = declaration.indexOf(':');
      const property = declaration.slice(0, Math.max(0, colon)).trim().toLowerCase();
      const value = declaration
        .slice(colon + 1)
        .trim()
        .replaceAll('"', "'");
      if (!PROPERTY.test(property) || !properties.has(property) || value === '' || UNSAFE_VALUE.test(value)) continue;
      // Deleted first, so that the order of the attribute is the order of the winning declarations.
      declarations.delete(property);
      declarations.set(property, value);
    }
  }
  return [...declarations].map(([property, value]) => `${property}: ${value}`).join('; ');
}
