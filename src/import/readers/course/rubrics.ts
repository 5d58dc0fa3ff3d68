import type { RubricContents } from '../../../read/contents/contents.ts';
import { plainWords } from '../../../read/html/read.ts';
import type { DraftRubric } from '../../draft/draft.ts';
import type { Notes } from '../../questions/notes.ts';

const LONGEST_TITLE = 255;

/** A rubric of the format. A marking guide has points at most and no levels: it gets the best and the worst. */
export function rubricOf(rubric: RubricContents, key: string, notes: Notes): DraftRubric | undefined {
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
      ...titled(title, description),
      levels: levels.length === 0 ? bestAndWorst(points) : ordered(levels),
    })),
  };
}

function ordered(levels: RubricContents['criteria'][number]['levels']) {
  return levels
    .map(({ id, title, points = 0, description }, index) => ({
      key: id === '' ? String(index + 1) : id,
      points,
      ...titled(title === '' ? String(points) : title, description),
    }))
    .sort((left, right) => right.points - left.points);
}

function bestAndWorst(points: number) {
  return [points, 0].map((value) => ({ key: String(value), title: String(value), points: value }));
}

/** A title of one line; what does not fit is the description's. */
function titled(title: string, description: string | undefined): { title: string; description?: string } {
  const [first = '', ...others] = title.trim().split(/\r?\n+/);
  const line = plainWords(first);
  const fits = line.length <= LONGEST_TITLE;
  const short = fits ? line : `${line.slice(0, LONGEST_TITLE - 1).replace(/[\ud800-\udbff]$/, '')}…`;
  const more = [fits ? '' : line, ...others, description ?? ''].map((one) => one.trim()).filter((one) => one !== '');
  return { title: short, ...(more.length === 0 ? {} : { description: more.join('\n') }) };
}
