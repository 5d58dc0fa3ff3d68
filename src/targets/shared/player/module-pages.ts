import type { Activity, TeachingModule } from '../../../model/model.ts';
import { learnerActivities } from '../../../model/module-activities.ts';
import type { ActivityPart, PageSource } from '../../page-source.ts';

/** One page of a module in a package that carries the player, or is read as a website. */
export interface ModulePage {
  /** The activity's id; `@overview` and `@glossary` for pages that no author names (no id holds an `@`). */
  readonly id: string;
  /** In lists of pages. */
  readonly title: string;
  /** Above the page: the overview is headed by the module's own title. */
  readonly heading: string;
  readonly activity?: Activity;
}

/** The pages that learners see: the overview, what they do in order, the glossary. */
export function modulePages(module: TeachingModule, pages: PageSource): readonly ModulePage[] {
  const text = pages.text(module);
  const activities = learnerActivities(module).map((activity) => ({
    id: activity.id,
    title: activity.title,
    heading: activity.title,
    activity,
  }));
  return [
    { id: '@overview', title: text('module.overview'), heading: module.title },
    ...activities,
    ...(module.glossary.size > 0
      ? [{ id: '@glossary', title: text('module.glossary'), heading: text('module.glossary') }]
      : []),
  ];
}

/** What is on the page, below its title. */
export function pageTree(
  module: TeachingModule,
  page: ModulePage,
  pages: PageSource,
): ReturnType<PageSource['overview']> {
  const { activity } = page;
  if (activity === undefined)
    return page.id === '@glossary' ? (pages.glossary(module) ?? []) : pages.overview(module, { without: ['logo'] });
  return pages.activity(module, activity, { without: notHere(activity) });
}

/** The player tells how a quiz runs before each attempt; no posts are collected that a first one could open. */
function notHere({ type }: Activity): readonly ActivityPart[] {
  if (type === 'quiz') return ['settings'];
  return type === 'discussion' ? ['first-post'] : [];
}

/**
 * A page's element id, and its address behind `#`. Activities' ids hold no double hyphen, so that no activity can take the
 * name of a page of ours.
 */
export function sectionId({ id }: Pick<ModulePage, 'id'>): string {
  return id.startsWith('@') ? `page-${id.slice(1)}` : `page--${id}`;
}
