/**
 * Whether a page that this window stands in was shown from the browser's history. "Back" shows a platform's page as it
 * was made, without asking for it (Moodle 5.1.3): it answers with the values of that time, whatever was stored since.
 */
export function isInPageFromHistory(window: Window): boolean {
  for (let each = window; ; each = each.parent) {
    if (isFromHistory(each)) return true;
    if (each === each.parent) return false;
  }
}

/** False of a page of another site, which may not be asked. */
function isFromHistory(window: Window): boolean {
  try {
    const [entry] = window.performance.getEntriesByType('navigation');
    return (entry as PerformanceNavigationTiming | undefined)?.type === 'back_forward';
  } catch {
    return false;
  }
}
