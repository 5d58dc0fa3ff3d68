import type { Activity, TeachingModule } from './model.ts';

/** The activities for one audience, in order. */
export function activitiesFor(module: TeachingModule, audience: Activity['audience']): readonly Activity[] {
  return module.activities.filter((activity) => activity.audience === audience);
}

/** The activities that students see, in order. */
export function learnerActivities(module: TeachingModule): readonly Activity[] {
  return activitiesFor(module, 'learner');
}

/** Whether its page is what others wrote, counted or did, and not the author's own text. */
export function showsSource({ type }: Activity): boolean {
  return type === 'excerpt' || type === 'dataset' || type === 'timeline';
}
