/**
 * Works on many things, so many at a time, and hands over what came of each in their order, whatever is finished first.
 * Where work throws, nothing more is begun, and that is thrown.
 */
export async function inTurn<Item, Value>(
  items: readonly Item[],
  atOnce: number,
  work: (item: Item, index: number) => Value | Promise<Value>,
  take: (item: Item, value: Value) => void,
): Promise<void> {
  const finished = new Map<number, { readonly item: Item; readonly value: Value }>();
  const waiting = items.entries();
  let taken = 0;
  let failed = false;
  const lane = async () => {
    for (const [index, item] of waiting) {
      if (failed) return;
      finished.set(index, { item, value: await work(item, index) });
      for (let next = finished.get(taken); next !== undefined; next = finished.get(taken)) {
        finished.delete(taken);
        taken += 1;
        take(next.item, next.value);
      }
    }
  };
  const lanes = Array.from({ length: atOnce }, async () => {
    try {
      await lane();
    } catch (error) {
      failed = true;
      throw error;
    }
  });
  await Promise.all(lanes);
}
