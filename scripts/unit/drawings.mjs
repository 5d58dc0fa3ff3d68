// Labels of drawings, as large as they are on a phone.

const PHONE = 340;
const LEAST = 12;

/** Drawings with a label under 12 pixels where the drawing is 340 pixels wide. */
export function smallLabels({ where, svg }) {
  const width = Number(/viewBox="\S+ \S+ (\S+)/.exec(svg)?.[1]);
  const sizes = [...svg.matchAll(/<text\b[^>]*font-size="([\d.]+)"/g)].map(
    (match) => (Number(match[1]) * PHONE) / width,
  );
  const least = Math.min(...sizes);
  return least >= LEAST - 0.05 ? [] : [`${where}: a label is ${least.toFixed(1)} pixels at ${PHONE} pixels width`];
}
