/**
 * Whether two values of JSON are equal, for the compiled validators. ajv's own comparison calls `valueOf` and `toString` of
 * what it compares, which in a definition may be properties like any other.
 */
export default function equalJson(one, other) {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const names = Object.keys(one);
  if (names.length !== Object.keys(other).length) return false;
  return names.every((name) => Object.hasOwn(other, name) && equalJson(one[name], other[name]));
}
