/**
 * A range of pages as Chicago 17, 9.61 shortens it: `3–10`, `100–104`, `107–8`, `160–88`, `1087–89`. Ranges that are
 * not of two whole numbers, or that are shortened already, stay as they are.
 */
export function shortenRanges(pages: string): string {
  return pages.replace(/(?<![\d.])(\d+)–(\d+)(?![\d.])/g, (whole, first: string, last: string) => {
    if (first.length !== last.length || first.length < 3 || Number(first) % 100 === 0 || first >= last) return whole;
    const kept = Number(first.slice(-2)) < 10 ? 1 : 2;
    let shared = 0;
    while (shared < first.length - kept && first[shared] === last[shared]) shared += 1;
    return `${first}–${last.slice(shared)}`;
  });
}
