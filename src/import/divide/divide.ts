import { MOST_ACTIVITIES } from '../../definition/schema/limits.ts';
import type { DraftActivity } from '../draft/activity.ts';
import type { DraftModule, ImportDraft } from '../draft/draft.ts';
import type { Read } from '../draft/report-entry.ts';
import { Entries } from '../report/entries.ts';
import { dividedQuiz } from './quizzes.ts';
import { chunks, numbered } from './sizes.ts';
import { libraryUsed } from './used-library.ts';

/**
 * The draft in parts that a definition has room for: a quiz of too many questions becomes several, a module of too many
 * activities, too. Nothing is lost by it, and the report says what was divided. What fits stays as it is.
 */
export function divided(draft: ImportDraft): ImportDraft {
  const entries = new Entries();
  const modules = draft.modules.flatMap((module) => {
    const parts = module.activities.map(partsOf);
    entries.addAll(parts.flatMap((one) => one.entries));
    return dividedModule({ ...module, activities: parts.flatMap(({ value }) => value) }, draft.title, entries);
  });
  return entries.all.length === 0 ? draft : { ...draft, modules, entries: [...draft.entries, ...entries.all] };
}

function partsOf(activity: DraftActivity): Read<readonly DraftActivity[]> {
  return activity.type === 'quiz' ? dividedQuiz(activity) : { value: [activity], entries: [] };
}

/** Each part has of the rubrics, sources and terms what it uses; the first also what none does. */
function dividedModule(module: DraftModule, course: string | undefined, entries: Entries): readonly DraftModule[] {
  const parts = chunks(module.activities, MOST_ACTIVITIES);
  if (parts.length === 1) return [module];
  const title = module.title ?? course ?? 'Untitled';
  entries.add(
    'changed',
    'divided',
    module,
    `“${title}” has ${module.activities.length} parts, and a module has ${MOST_ACTIVITIES} at most: it became ${parts.length} modules.`,
  );
  const { objectives: _objectives, guide: _guide, ...common } = module;
  const used = parts.map((activities) => libraryUsed(activities, module));
  const everywhere = new Set(used.flatMap((one) => [...one]));
  return parts.map((activities, index) => {
    const mine = used[index] ?? new Set();
    const belongs = (part: object) => mine.has(part) || (index === 0 && !everywhere.has(part));
    return {
      ...(index === 0 ? module : common),
      ...numbered(module, title, index),
      activities,
      rubrics: module.rubrics.filter(belongs),
      sources: module.sources.filter(belongs),
      terms: module.terms.filter(belongs),
    };
  });
}
