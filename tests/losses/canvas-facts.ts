import type { TeachingModule } from '../../src/resolve/model.ts';
import { learnerActivities } from '../../src/resolve/resolve-module.ts';
import { type Gap, Gaps } from './gap.ts';

/** A file of a package, as text. */
export type TextOf = (path: string) => string | undefined;

/**
 * What Canvas reads in two places, and takes from the one or the other as it was imported (canvas.md 5: the settings of
 * a quiz stand in `assessment_meta.xml`, its time and attempts in the file of its questions, too). A reader of packages
 * joins them, and so would not notice that one is silent.
 */
export function compareCanvasFacts(module: TeachingModule, paths: readonly string[], textOf: TextOf): readonly Gap[] {
  const gaps = new Gaps(module.id);
  const quizzes = learnerActivities(module).filter((activity) => activity.type === 'quiz');
  // Files are written in the order of the activities.
  const settings = paths.filter((path) => path.endsWith('/assessment_meta.xml'));
  gaps.same('number of quizzes', quizzes.length, settings.length);
  quizzes.forEach((quiz, index) => {
    const about = gaps.inside(quiz.id);
    const path = settings[index] ?? '';
    const meta = textOf(path) ?? '';
    const questions = textOf(`non_cc_assessments/${path.split('/')[0]}.xml.qti`) ?? '';
    const { attempts, timeLimitMinutes } = quiz.settings;
    const time = timeLimitMinutes === undefined ? undefined : String(timeLimitMinutes);
    about.same('time limit', time, elementOf('time_limit', meta));
    about.same('time limit', time, entryOf('qmd_timelimit', questions));
    about.same('attempts', attempts === 'unlimited' ? '-1' : String(attempts), elementOf('allowed_attempts', meta));
    about.same('attempts', String(attempts), entryOf('cc_maxattempts', questions));
    const [, gradebook] = meta.split('<assignment ');
    if (quiz.purpose === 'graded')
      about.same(
        'points in the gradebook',
        elementOf('points_possible', meta),
        elementOf('points_possible', gradebook),
      );
    else about.same('purpose', undefined, gradebook);
  });
  return gaps.found;
}

/** What the first element of the name says. */
function elementOf(name: string, xml: string | undefined): string | undefined {
  return new RegExp(`<${name}>([^<]*)</${name}>`).exec(xml ?? '')?.[1];
}

/** The first entry of a list of metadata. */
function entryOf(label: string, xml: string): string | undefined {
  const pattern = new RegExp(`<fieldlabel>${label}</fieldlabel>\\s*<fieldentry>([^<]*)</fieldentry>`);
  return pattern.exec(xml)?.[1];
}
