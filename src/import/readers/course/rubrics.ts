import { element, type HtmlTree } from '../../../content/tree.ts';
import type { RubricContents, TextContents } from '../../../read/contents/contents.ts';
import { plainWords } from '../../../read/html/read.ts';
import type { DraftRubric } from '../../draft/draft.ts';
import type { Notes } from '../../questions/notes.ts';
import { plainWords as linesOf } from '../../questions/plain-text.ts';
import { inlineOf } from './inline.ts';

const LONGEST_TITLE = 255;

/**
 * A rubric of the format. A marking guide has points at most and no levels: it gets the best and the worst. `tree` reads
 * what is said of a criterion.
 */
export function rubricOf(
  rubric: RubricContents,
  key: string,
  tree: (text: TextContents, notes: Notes) => HtmlTree,
  notes: Notes,
): DraftRubric | undefined {
  if (rubric.criteria.length === 0) {
    notes.left('rubric', 'A rubric without criteria was left out.', rubric.title);
    return undefined;
  }
  const isGuide = rubric.criteria.some(({ levels }) => levels.length === 0);
  if (isGuide)
    notes.changed(
      'marking-guide',
      'A marking guide gives up to so many points for each criterion. It is a rubric now, whose levels are all points and none.',
      rubric.title,
    );
  return {
    key,
    place: notes.place,
    title: rubric.title,
    criteria: rubric.criteria.map(({ id, title, description, points = 0, levels }, index) => ({
      key: id === '' ? String(index + 1) : id,
      ...titled(title, description && inlineOf(tree(description, notes)).tree),
      levels: levels.length === 0 ? bestAndWorst(points) : ordered(levels),
    })),
  };
}

function ordered(levels: RubricContents['criteria'][number]['levels']) {
  return levels
    .map(({ id, title, points = 0, description }, index) => ({
      key: id === '' ? String(index + 1) : id,
      points,
      ...titled(title === '' ? String(points) : title, description === undefined ? [] : linesOf(description)),
    }))
    .sort((left, right) => right.points - left.points);
}

function bestAndWorst(points: number) {
  return [points, 0].map((value) => ({ key: String(value), title: String(value), points: value }));
}

/** A title of one line; what does not fit is the description's. */
function titled(title: string, description: HtmlTree = []): { title: string; description?: HtmlTree } {
  const [first = '', ...others] = title.trim().split(/\r?\n+/);
  const line = plainWords(first);
  const fits = line.length <= LONGEST_TITLE;
  const short = fits ? line : `${line.slice(0, LONGEST_TITLE - 1).replace(/[\ud800-\udbff]$/, '')}…`;
  const more = linesOf([fits ? '' : line, ...others].filter((one) => one.trim() !== '').join('\n'));
  const between = more.length > 0 && description.length > 0 ? [element('br')] : [];
  const whole = [...more, ...between, ...description];
  return { title: short, ...(whole.length === 0 ? {} : { description: whole }) };
}
