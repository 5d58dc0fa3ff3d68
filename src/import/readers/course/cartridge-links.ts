import { canvasPageName, canvasTarget } from '../../../read/canvas/package.ts';
import { canvasFacts } from './canvas-facts.ts';
import type { CartridgeItems, CartridgeReading } from './cartridge-items.ts';
import type { CoursePlan } from './plan.ts';

/** `$CANVAS_OBJECT_REFERENCE$/quizzes/…`. */
const OBJECT = /^\$CANVAS_OBJECT_REFERENCE\$\/(?:assignments|quizzes|discussion_topics|announcements|pages)\/([^/?#]+)/;
const ITEM = /^\$CANVAS_(?:COURSE|OBJECT)_REFERENCE\$\/modules\/items\/([^/?#]+)/;

/** Finds the activities to which addresses in a cartridge lead. */
export function activityFinder(reading: CartridgeReading, items: CartridgeItems): CoursePlan['activityAt'] {
  const byDocument = new Map<string, string>();
  const { discussions, assignments, quizzes, links, tools } = reading.contents;
  for (const { file, id } of [...discussions, ...assignments, ...quizzes, ...links, ...tools])
    if (!byDocument.has(file)) byDocument.set(file, id);
  const nested = reading.kind === 'canvas' ? canvasFacts(reading).nestedAssignments : new Map<string, string>();
  return (address, path) => {
    const written = canvasTarget(address);
    const [, object] = OBJECT.exec(written) ?? [];
    const [, item] = ITEM.exec(written) ?? [];
    if (item !== undefined) return items.ofItem(item);
    if (object !== undefined) {
      const found = items.byTarget.get(object) ?? items.byTarget.get(nested.get(object) ?? '');
      if (found !== undefined || canvasPageName(address) === undefined) return found;
    }
    if (path === undefined) return undefined;
    return items.ofFile(path) ?? items.byTarget.get(byDocument.get(path) ?? '');
  };
}
