import { element, type HtmlNode, type HtmlTree, text as textNode } from '../../../content/tree.ts';
import { durationWords } from '../../../model/duration.ts';
import type { TeachingModule } from '../../../model/model.ts';
import { learnerActivities } from '../../../model/module-activities.ts';
import type { Text } from '../../../text/text.ts';
import type { ModulePage } from './module-pages.ts';
import { completionOf } from './player-data.ts';

/**
 * The way into a module, for the top of its overview: a link to the first thing to do, what that is, and the time that
 * all of it takes. The player makes of it the way back to where the student stopped. Undefined for a module without
 * activities.
 */
export function startOf(
  module: TeachingModule,
  text: Text,
  address: (page: Pick<ModulePage, 'id'>) => string,
): HtmlNode | undefined {
  const activities = learnerActivities(module);
  const [first] = activities;
  if (first === undefined) return undefined;
  const minutes = minutesOf(module);
  // As many as the player counts: what is optional, and what nobody has to do, is not among them.
  const counted = activities.filter((activity) => !activity.optional && completionOf(activity) !== 'none');
  const facts = [
    counted.includes(first) ? text('start.with', { title: first.title, count: counted.length }) : first.title,
    ...(minutes === 0 ? [] : [text('start.time', { time: durationWords(minutes, text) })]),
  ];
  return element(
    'p',
    { class: 'module-start', 'data-start': '' },
    element('a', { class: 'button button-primary module-go', href: address(first) }, textNode(text('start.begin'))),
    textNode(' '),
    element('span', { class: 'module-start-facts' }, textNode(facts.join(' · '))),
  );
}

/** Minutes of all that students have to do, as far as their author gives them; 0 where no activity has any. */
export function minutesOf(module: TeachingModule): number {
  return learnerActivities(module).reduce((sum, { minutes, optional }) => sum + (optional ? 0 : (minutes ?? 0)), 0);
}

/** The overview with the way in directly below its title, before anything that can be read later. */
export function withStart([page, ...others]: HtmlTree, start: HtmlNode | undefined): HtmlTree {
  if (start === undefined) return page === undefined ? others : [page, ...others];
  if (page?.kind !== 'element') return [start, ...(page === undefined ? [] : [page]), ...others];
  const subtitle = page.children.findIndex(
    (child) => child.kind === 'element' && child.attributes.class?.split(' ').includes('cw-subtitle'),
  );
  const at = subtitle + 1;
  return [{ ...page, children: [...page.children.slice(0, at), start, ...page.children.slice(at)] }, ...others];
}
