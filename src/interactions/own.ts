/**
 * A record's own value. Ids like `constructor` are legal, so that looking them up plainly would find what every object
 * inherits.
 */
export function own<Value>(record: Readonly<Record<string, Value>>, key: string): Value | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
