import type { TeachingModule } from '../../src/model/model.ts';
import { learnerActivities } from '../../src/model/module-activities.ts';
import { type Gap, Gaps } from './gap.ts';

/** A file of a package, as text. */
export type TextOf = (path: string) => string | undefined;

/**
 * What Canvas reads in two places, and takes from the one or the other as it was imported (the settings of
 * a quiz are in `assessment_meta.xml`, its time and attempts in the file of its questions, too). A reader of packages
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
  compareStates(module, paths, textOf, gaps);
  compareGradebook(paths, textOf, gaps);
  compareShares(paths, textOf, gaps);
  compareRights(module, textOf('course_settings/files_meta.xml') ?? '', gaps);
  return gaps.found;
}

/** Every page, topic, assignment and quiz has a state of its own beside that of its item. */
function compareStates(module: TeachingModule, paths: readonly string[], textOf: TextOf, gaps: Gaps): void {
  for (const path of paths) {
    const written = textOf(path) ?? '';
    const states = [
      ...all(/<workflow_state>(\w+)</g, written),
      ...all(/name="workflow_state" content="(\w+)"/g, written),
      ...all(/<available>(\w+)</g, written),
    ];
    const wrong = states.filter((state) => ['active', 'published', 'true'].includes(state) !== module.published);
    if (wrong.length > 0) gaps.add('published', `${path} is ${wrong}`);
  }
}

/** Points count only where they are said to be points, a rubric only where it is said to be graded with. */
function compareGradebook(paths: readonly string[], textOf: TextOf, gaps: Gaps): void {
  for (const path of paths.filter((one) => one.endsWith('.xml')))
    for (const graded of all(/<assignment identifier="[^"]*"[^>]*>([\s\S]*?)<\/assignment>/g, textOf(path) ?? '')) {
      gaps.same('grading', 'points', elementOf('grading_type', graded));
      if (graded.includes('<rubric_identifierref>'))
        gaps.same('rubric', 'true', elementOf('rubric_use_for_grading', graded));
    }
}

/** What the parts of a question give is together the whole of it. */
function compareShares(paths: readonly string[], textOf: TextOf, gaps: Gaps): void {
  for (const path of paths.filter((one) => one.endsWith('.xml.qti')))
    for (const item of all(/<item ident="([\s\S]*?)<\/item>/g, textOf(path) ?? '')) {
      const shares = all(/<setvar action="Add" varname="SCORE">([^<]*)</g, item).map(Number);
      const sum = shares.reduce((total, share) => total + share, 0);
      if (shares.length > 0 && Math.abs(sum - 100) > 0.1) gaps.add('credit for parts', `is ${shares} in ${path}`);
    }
}

/** Whose a file is is where Canvas asks for it. */
function compareRights(module: TeachingModule, files: string, gaps: Gaps): void {
  for (const [, name, rights] of files.matchAll(/<display_name>([^<]*)<([\s\S]*?)<\/file>/g)) {
    const shown = [...module.assets.values()].find(
      (asset) => asset.kind !== 'remote' && asset.file.path.endsWith(unescaped(name ?? '')),
    );
    if (shown !== undefined && unescaped(elementOf('legal_copyright', rights ?? '') ?? '') !== shown.credit)
      gaps.inside(shown.id).add('credit', `${shown.credit} is not named`);
  }
}

/** The first groups of all matches. */
function all(pattern: RegExp, text: string): readonly string[] {
  return [...text.matchAll(pattern)].map(([, found = '']) => found);
}

function unescaped(text: string): string {
  const signs: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', amp: '&' };
  return text.replace(/&(lt|gt|quot|amp);/g, (_, name: string) => signs[name] ?? '');
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
