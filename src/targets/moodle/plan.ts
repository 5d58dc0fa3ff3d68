import type { Activity, ActivityType, TeachingModule } from '../../model/model.ts';
import { activitiesFor } from '../../model/module-activities.ts';
import { publicationOwner } from '../../model/publication-owner.ts';
import { type AssetFiles, assetFilesOf } from '../shared/asset-files.ts';
import type { Owner } from '../shared/identifiers.ts';
import type { TargetInput } from '../target.ts';
import { type Availability, availabilityOf } from './availability.ts';
import { type CompletionPlan, moodleCompletion } from './completion.ts';
import { idNumberOf, MoodleIds } from './ids.ts';
import { nameText } from './names.ts';
import { firstSection } from './options.ts';

/** Every number of a backup, and what becomes of what. */
export interface MoodlePlan {
  readonly ids: MoodleIds;
  /** Whose backup it is: the unit, or the module. */
  readonly owner: Owner & { readonly title: string; readonly summary?: string; readonly language: string };
  readonly course: { readonly id: number; readonly context: number; readonly title: string };
  readonly sections: readonly SectionPlan[];
}

/** A section of the course: one module. */
export interface SectionPlan {
  readonly module: TeachingModule;
  readonly id: number;
  readonly number: number;
  readonly name: string;
  readonly visible: boolean;
  readonly activities: readonly ActivityPlan[];
  readonly assets: ReadonlyMap<string, AssetFiles>;
}

/** Moodle's own names of its kinds of activities. */
export type ModuleName = 'page' | 'forum' | 'assign' | 'quiz' | 'url' | 'lti';

/** An activity on the course's page. */
export interface ActivityPlan {
  readonly moduleName: ModuleName;
  /** The id of the course module, by which links, conditions and the folder name it. */
  readonly moduleId: number;
  /** Its id in its own table. */
  readonly id: number;
  readonly context: number;
  readonly directory: string;
  readonly section: { readonly id: number; readonly number: number };
  /** As Moodle shows names: see `nameText`. */
  readonly name: string;
  readonly nameShortened: boolean;
  readonly idNumber: string;
  readonly visible: boolean;
  /** What it would be if its section were shown. */
  readonly visibleOtherwise: boolean;
  readonly completion: CompletionPlan;
  readonly availability: Availability;
  readonly content: ActivityContent;
}

export type ActivityContent =
  | { readonly of: 'unit' | 'overview' | 'glossary' | 'guide' }
  | { readonly of: 'activity'; readonly activity: Activity };

const moduleNames: Readonly<Record<ActivityType, ModuleName>> = {
  reading: 'page',
  excerpt: 'page',
  dataset: 'page',
  timeline: 'page',
  discussion: 'forum',
  assignment: 'assign',
  quiz: 'quiz',
  link: 'url',
  tool: 'lti',
};

/** Decides every number and path of a backup. */
export function planMoodle(input: TargetInput): MoodlePlan {
  const owner = publicationOwner(input.publication);
  const ids = new MoodleIds();
  const number = firstSection(input.options.target);
  return {
    ids,
    owner,
    course: {
      id: ids.of('course', owner, '@course'),
      context: ids.of('context', owner, '@course'),
      title: owner.title,
    },
    sections: input.publication.modules.map((module, index) => planSection(module, index, number + index, ids, input)),
  };
}

function planSection(
  module: TeachingModule,
  index: number,
  number: number,
  ids: MoodleIds,
  input: TargetInput,
): SectionPlan {
  const section = { id: ids.of('section', module, '@section'), number };
  const name = nameText(module.title).text;
  const activities = entriesOf(module, index, input).map(({ owner, id, title, content, hidden }): ActivityPlan => {
    const activity = content.of === 'activity' ? content.activity : undefined;
    const moduleName = activity === undefined ? 'page' : moduleNames[activity.type];
    const moduleId = ids.of('module', owner, id);
    const learner = activity !== undefined && !hidden;
    const written = nameText(title);
    return {
      moduleName,
      moduleId,
      id: ids.of('activity', owner, id),
      context: ids.of('context', owner, id),
      directory: `activities/${moduleName}_${moduleId}`,
      section,
      name: written.text,
      nameShortened: written.shortened,
      idNumber: idNumberOf(owner, id.replace(/^@/, '-')),
      visible: module.published && !hidden,
      visibleOtherwise: !hidden,
      completion: learner ? moodleCompletion(activity) : { kind: 'none' },
      availability: learner ? availabilityOf(input.publication, module, activity, ids) : [],
      content,
    };
  });
  return {
    module,
    ...section,
    name,
    visible: module.published,
    activities,
    assets: assetFilesOf(module, input.pages),
  };
}

/** An activity before it has its numbers. */
interface Entry {
  readonly owner: Owner;
  readonly id: string;
  readonly title: string;
  readonly content: ActivityContent;
  /** For instructors only. */
  readonly hidden: boolean;
}

function entriesOf(module: TeachingModule, index: number, { publication, pages, options }: TargetInput): Entry[] {
  const text = pages.text(module);
  const own = (of: 'overview' | 'glossary' | 'guide', title: string, hidden = false): Entry => ({
    owner: module,
    id: `@${of}`,
    title,
    content: { of },
    hidden,
  });
  const activities = (audience: Activity['audience']): Entry[] =>
    activitiesFor(module, audience).map((activity) => ({
      owner: module,
      id: activity.id,
      title: activity.title,
      content: { of: 'activity', activity },
      hidden: audience === 'instructor',
    }));
  const { unit } = publication;
  return [
    ...(unit === undefined || index > 0
      ? []
      : [{ owner: unit, id: '@unit', title: unit.title, content: { of: 'unit' }, hidden: false } as const]),
    own('overview', `${text('module.overview')}: ${module.title}`),
    ...activities('learner'),
    ...(pages.glossary(module) === undefined ? [] : [own('glossary', text('module.glossary'))]),
    ...(options.withInstructor ? [own('guide', text('module.guide'), true), ...activities('instructor')] : []),
  ];
}

/** The activity of the plan that an author's activity became. */
export function plannedActivity({ activities }: SectionPlan, id: string): ActivityPlan | undefined {
  return activities.find(({ content }) => content.of === 'activity' && content.activity.id === id);
}
