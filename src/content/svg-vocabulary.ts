/**
 * What of SVG 1.1 and 2 a picture may use: shapes, text, painting, clipping and filters. Left out on purpose: scripts,
 * links, animation (it can set any attribute, addresses too), HTML inside (`foreignObject`), `feImage`, cursors and
 * fonts (they load from elsewhere).
 */
export const SVG_ELEMENTS: ReadonlySet<string> = new Set(
  (
    'circle clipPath defs desc ellipse feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix ' +
    'feDiffuseLighting feDisplacementMap feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR ' +
    'feGaussianBlur feMerge feMergeNode feMorphology feOffset fePointLight feSpecularLighting feSpotLight feTile ' +
    'feTurbulence filter g image line linearGradient marker mask path pattern polygon polyline radialGradient rect stop ' +
    'style svg switch symbol text textPath title tspan use view'
  ).split(' '),
);

/** Properties that may be as an attribute, in `style` and in a `style` element. */
const PROPERTIES =
  'alignment-baseline baseline-shift clip clip-path clip-rule color color-interpolation color-interpolation-filters ' +
  'direction display dominant-baseline fill fill-opacity fill-rule filter flood-color flood-opacity font font-family ' +
  'font-size font-size-adjust font-stretch font-style font-variant font-weight glyph-orientation-vertical ' +
  'image-rendering isolation letter-spacing lighting-color marker marker-end marker-mid marker-start mask mask-type ' +
  'mix-blend-mode opacity overflow paint-order pointer-events shape-rendering stop-color stop-opacity stroke ' +
  'stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin stroke-miterlimit stroke-opacity stroke-width ' +
  'text-align text-anchor text-decoration text-rendering transform-box transform-origin unicode-bidi vector-effect ' +
  'visibility white-space word-spacing writing-mode';

export const SVG_ATTRIBUTES: ReadonlySet<string> = new Set(
  (
    `${PROPERTIES} amplitude azimuth baseFrequency bias class clipPathUnits cx cy d diffuseConstant divisor dx dy edgeMode ` +
    'elevation exponent filterUnits fr fx fy gradientTransform gradientUnits height href id in in2 intercept k1 k2 k3 k4 ' +
    'kernelMatrix kernelUnitLength lang lengthAdjust limitingConeAngle markerHeight markerUnits markerWidth ' +
    'maskContentUnits maskUnits method mode numOctaves offset operator order orient pathLength patternContentUnits ' +
    'patternTransform patternUnits points pointsAtX pointsAtY pointsAtZ preserveAlpha preserveAspectRatio primitiveUnits ' +
    'r radius refX refY requiredFeatures result role rotate rx ry scale seed side slope spacing specularConstant ' +
    'specularExponent spreadMethod startOffset stdDeviation stitchTiles style surfaceScale systemLanguage tableValues ' +
    'targetX targetY textLength transform type values version viewBox width x x1 x2 xChannelSelector y y1 y2 ' +
    'yChannelSelector z aria-hidden aria-label aria-labelledby aria-describedby'
  ).split(' '),
);

/** Functions of CSS that compute and load nothing. `url` is looked at apart: only `url(#id)` passes. */
const FUNCTIONS: ReadonlySet<string> = new Set(
  (
    'blur brightness calc circle clamp color color-mix contrast drop-shadow ellipse grayscale hsl hsla hue-rotate hwb inset ' +
    'invert lab lch matrix matrix3d max min oklab oklch opacity path perspective polygon rect rgb rgba rotate rotatex ' +
    'rotatey rotatez saturate scale scalex scaley sepia skew skewx skewy translate translatex translatey url var ' +
    'first-child is lang last-child not nth-child nth-last-child nth-of-type where'
  ).split(' '),
);

const LOCAL_URL = /^url\(\s*(?:"#[^"\\]*"|'#[^'\\]*'|#[^"'()\\\s]*)\s*\)/i;

/**
 * Whether CSS, of a style element, a `style` attribute or one value, loads nothing and hides nothing: no at-rules, no
 * escapes, no comments that end elsewhere, only known functions, and addresses only of parts of the same picture.
 */
export function isHarmlessCss(css: string): boolean {
  if (/[@\\<]|javascript:|behavior\s*:|-moz-binding/i.test(css)) return false;
  for (const match of css.matchAll(/([A-Za-z][A-Za-z0-9-]*)\s*\(/g)) {
    const name = (match[1] ?? '').toLowerCase();
    if (!FUNCTIONS.has(name)) return false;
    if (name === 'url' && !LOCAL_URL.test(css.slice(match.index))) return false;
  }
  return true;
}
