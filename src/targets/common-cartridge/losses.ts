import { foldsAway } from '../../content/boxes.ts';
import type { HtmlTree } from '../../content/tree.ts';
import type { Activity, Publication, RemoteAsset, TeachingModule } from '../../model/model.ts';
import { cartridgeLosses } from '../shared/cartridge/losses.ts';
import { courseTitle, visibleTitle } from '../shared/cartridge/titles.ts';
import type { CartridgeVersion } from '../shared/cartridge/version.ts';
import { formulaWordsLosses } from '../shared/formulas/formula-losses.ts';
import { formulaUse } from '../shared/formulas/formulas-in.ts';
import { objectivesLosses } from '../shared/objectives.ts';
import { mediaShown } from '../shared/references.ts';
import { remoteMessages } from '../shared/remote-media.ts';
import type { Loss } from '../target.ts';
import type { EntryPlan } from './plan.ts';
import { toolLosses } from './tool.ts';

/** What becomes of a publication as a whole. */
export function publicationLosses({ unit, modules }: Publication): readonly Loss[] {
  return modules.flatMap((module, index) => {
    const { lose, losses } = cartridgeLosses.collect(module.id);
    lose(
      'completion',
      `“${module.title}” comes without conditions of completion${module.sequential ? ' and without its sequence' : ''}: a plain cartridge has none.`,
    );
    lose('page-links', `Links between the pages of “${module.title}” are words: in Moodle they would lead nowhere.`);
    lose(
      'section-names',
      `In Moodle “${module.title}” is shown as a summary below a heading such as “Topic ${index + 1}”: rename the section.`,
    );
    lose(
      'pages-as-files',
      `In Canvas the pages of “${module.title}” are files, and quizzes, links and tools come in unpublished. A Canvas cartridge (target canvas) makes pages of them.`,
    );
    if (!module.published)
      lose('publish-state', `“${module.title}” may be visible as soon as it is imported: hide it in the platform.`);
    if (unit?.sequential === true && index > 0)
      lose('unit-sequence', `“${module.title}” is open before the modules before it are done.`);
    const [changed] = [
      ...(index === 0 ? [titled(unit?.title ?? module.title, courseTitle)] : []),
      titled(module.title, visibleTitle),
    ].filter(({ title, shown }) => title !== shown);
    if (changed !== undefined)
      lose(
        'title-shortened',
        `The title “${changed.title}” is written as “${changed.shown}”: Moodle stops at a longer one and at the sign <.`,
      );
    if (formulaUse(module).some)
      lose(
        'formulas-as-tex',
        `The formulas of “${module.title}” are TeX between \\(…\\): Moodle typesets it, Canvas where its settings say so, and other platforms show it as it is written.`,
      );
    return [...losses, ...objectivesLosses(module, cartridgeLosses), ...formulaWordsLosses(module, cartridgeLosses)];
  });
}

function titled(title: string, write: (title: string) => string): { readonly title: string; readonly shown: string } {
  return { title, shown: write(title) };
}

/** What becomes of an activity by what it is. */
export function entryLosses({ content, title }: EntryPlan, version: CartridgeVersion): readonly Loss[] {
  if (!('activity' in content) || content.kind === 'introduction') return [];
  const { activity, module } = content;
  const { lose, losses } = cartridgeLosses.collect(module.id, activity.id);
  if (title !== activity.title)
    lose(
      'title-shortened',
      `“${activity.title}” is called “${title}”: Moodle stops at more than 240 characters and drops what looks like a tag.`,
    );
  switch (activity.type) {
    case 'discussion':
      if (activity.grading !== undefined)
        lose(
          'discussion-grading',
          `“${title}” is a discussion without a grade; points${activity.grading.rubric === undefined ? '' : ' and rubric'} are in its text.`,
        );
      if (activity.requireInitialPost || activity.style !== 'threaded')
        lose(
          'discussion-settings',
          `That ${activity.requireInitialPost ? 'students post first in' : 'replies have one level in'} “${title}” must be set in the platform.`,
        );
      break;
    case 'assignment':
      if (version.types.assignment === undefined)
        lose(
          'assignment-as-page',
          `“${title}” is a page with the task${version.minor === 2 ? ' (Canvas makes an assignment without points of it)' : ''}: make an assignment of it in the platform, with ${activity.points} points.`,
        );
      else
        lose(
          'assignment-points',
          `The ${activity.points} points of “${title}” are in its text: set them in the platform.`,
        );
      if (activity.rubric !== undefined)
        lose('assignment-rubric', `The rubric of “${title}” is a table in its text, not one to grade with.`);
      break;
    case 'link':
      lose(
        'link-description',
        `The description of “${title}” is left out: a web link in a cartridge is a title and an address.`,
      );
      break;
    case 'tool':
      return [...losses, ...toolLosses(module.id, activity)];
    case 'reading':
    case 'excerpt':
    case 'dataset':
    case 'timeline':
    case 'quiz':
      break;
    default:
      activity satisfies never;
  }
  return losses;
}

/** What becomes of a text by what it shows. */
export function textLosses(
  module: TeachingModule,
  activity: Activity,
  tree: HtmlTree,
  place: 'page' | 'question',
): readonly Loss[] {
  const { lose, losses } = cartridgeLosses.collect(module.id, activity.id);
  const media = mediaShown(tree, module);
  if (place === 'question' && (media.has('audio') || media.has('video')))
    lose(
      'media-as-link',
      `Sound or film in “${activity.title}” is a link to the file: Moodle does not find it otherwise.`,
    );
  return [...losses, ...foldLosses(module, activity.id, activity.title, tree)];
}

/** What becomes of the parts of a text that open. `subject` is the id of what the text belongs to. */
export function foldLosses(module: TeachingModule, subject: string, title: string, tree: HtmlTree): readonly Loss[] {
  const { lose, losses } = cartridgeLosses.collect(module.id, subject);
  if (foldsAway(tree))
    lose('folded-parts', `What “${title}” folds away is open at once: Moodle takes away what makes it open.`);
  return losses;
}

/** What plays on other sites and is a link. */
export function remoteLosses(module: TeachingModule, elsewhere: ReadonlySet<RemoteAsset>): readonly Loss[] {
  return [...elsewhere].map((asset) =>
    cartridgeLosses.report('remote-media-as-link', {
      module: module.id,
      subject: asset.id,
      message: remoteMessages.asLink(asset, 'a plain cartridge holds no players'),
    }),
  );
}
