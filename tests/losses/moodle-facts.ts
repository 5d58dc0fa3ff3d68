import type { HtmlTree } from '../../src/content/tree.ts';
import type { Discussion, Question, Quiz, TeachingModule, Tool } from '../../src/model/model.ts';
import { learnerActivities } from '../../src/model/module-activities.ts';
import type { TextOf } from './canvas-facts.ts';
import { type Gap, Gaps } from './gap.ts';
import { letters } from './words.ts';

/** What Moodle reads of a backup and a reader of packages passes over: sums, bits of review, sections, methods. */
export function compareMoodleFacts(module: TeachingModule, paths: readonly string[], textOf: TextOf): readonly Gap[] {
  const gaps = new Gaps(module.id);
  const texts = (name: RegExp) => paths.filter((path) => name.test(path)).map((path) => textOf(path) ?? '');
  const activities = learnerActivities(module);
  const named = <Thing extends { readonly id: string }>(
    things: readonly Thing[],
    files: readonly string[],
    compare: (thing: Thing, file: string, about: Gaps) => void,
  ) => {
    gaps.same('number of files', things.length, files.length);
    things.forEach((thing, index) => {
      compare(thing, files[index] ?? '', gaps.inside(thing.id));
    });
  };
  named(
    activities.filter((one): one is Quiz => one.type === 'quiz'),
    texts(/^activities\/quiz_\d+\/quiz\.xml$/),
    compareQuizFile,
  );
  named(
    activities.filter((one): one is Discussion => one.type === 'discussion'),
    texts(/^activities\/forum_\d+\/forum\.xml$/),
    ({ grading }, file, about) => {
      const whole = grading === undefined ? 0 : Math.max(1, Math.round(grading.points));
      about.same('grade of the forum', whole, Number(one('grade_forum', file)));
    },
  );
  named(
    activities.filter((one): one is Tool => one.type === 'tool'),
    texts(/^activities\/lti_\d+\/lti\.xml$/),
    compareToolFile,
  );
  for (const grading of texts(/\/grading\.xml$/)) {
    const method = grading.includes('<definition ') ? 'rubric' : '$@NULL@$';
    if (grading.includes('<activemethod>')) gaps.same('method of grading', method, one('activemethod', grading));
  }
  compareBank(module, texts(/^questions\.xml$/).join(''), gaps);
  const [section = ''] = texts(/^sections\/section_\d+\/section\.xml$/);
  gaps.same('published', module.published ? '1' : '0', one('visible', section));
  for (const part of (module.summary ?? '').split(/\n\s*\n/))
    if (!letters(plain(one('summary', section) ?? '')).includes(letters(part)))
      gaps.add('summary of the section', `lacks “${part}”`);
  return gaps.found;
}

/** The gradebook takes points from a tool that says so, of the number in its own file. */
function compareToolFile({ points }: Tool, file: string, gaps: Gaps): void {
  gaps.same(
    'grade of the tool',
    points === undefined ? 0 : Math.max(1, Math.round(points)),
    Number(one('grade', file)),
  );
  gaps.same('tool sends grades', points === undefined ? '0' : '1', one('instructorchoiceacceptgrades', file));
  for (const what of ['sendname', 'sendemailaddr', 'allowroster', 'allowsetting'])
    gaps.same(`tool is told ${what}`, '0', one(`instructorchoice${what}`, file));
}

/** Moodle's own bits: during an attempt, right after it, later while the quiz is open, after it is closed. */
const review = { always: 0x11110, after: 0x01110, closed: 0x00010, never: 0 } as const;

function compareQuizFile(quiz: Quiz, file: string, gaps: Gaps): void {
  const marks = all('maxmark', file).map(Number);
  const sum = marks.reduce((total, mark) => total + mark, 0);
  gaps.same(
    'sum of marks',
    [sum.toFixed(3), sum.toFixed(3)],
    [Number(one('sumgrades', file)).toFixed(3), Number(one('grade', file)).toFixed(3)],
  );
  const { feedback, revealAnswers, attempts, passPercent } = quiz.settings;
  const last = attempts === 1 ? review.after : review.closed;
  const results = {
    immediate: review.always,
    'after-submission': review.after,
    'after-last-attempt': last,
    never: review.never,
  }[feedback];
  for (const option of ['correctness', 'maxmarks', 'marks', 'specificfeedback', 'generalfeedback'])
    gaps.same('review of results', results, Number(one(`review${option}`, file)));
  const answers = { 'after-submission': review.after, 'after-last-attempt': last, never: review.never }[revealAnswers];
  gaps.same('review of answers', answers, Number(one('reviewrightanswer', file)));
  const least = passPercent === undefined ? [] : passPercent > 0 ? [(sum * passPercent) / 100, 0] : [0];
  gaps.same(
    'words for passing',
    least.map((grade) => grade.toFixed(2)),
    all('mingrade', file).map((grade) => Number(grade).toFixed(2)),
  );
}

/** The bank: feedback of partly right answers, the length of essays, the rubrics that graders read. */
function compareBank(module: TeachingModule, bank: string, gaps: Gaps): void {
  all('partiallycorrectfeedback', bank).forEach((partly, index) => {
    if (words(partly) !== words(all('incorrectfeedback', bank)[index] ?? ''))
      gaps.add('feedback of partly right answers', 'is another');
  });
  const essays = learnerActivities(module)
    .flatMap((activity) => (activity.type === 'quiz' ? questionsOf(activity) : []))
    .flatMap(({ interaction }) => (interaction.kind === 'extendedText' ? [interaction] : []));
  const lengths = essays.map(({ words: { min, max } = {} }) => `${min ?? '$@NULL@$'} ${max ?? '$@NULL@$'}`);
  const written = all('minwordlimit', bank).map((min, index) => `${min} ${all('maxwordlimit', bank)[index]}`);
  gaps.same('length of essays', [...lengths].sort(), [...written].sort());
  const read = letters(all('graderinfo', bank).map(plain).join(' '));
  for (const { rubric = '' } of essays)
    for (const { title, description, levels } of module.rubrics.get(rubric)?.criteria ?? [])
      for (const word of [
        title,
        ...wordsIn(description),
        ...levels.flatMap((level) => [level.title, ...wordsIn(level.description)]),
      ])
        if (!read.includes(letters(word))) gaps.add('rubric for graders', `lacks “${word}”`);
}

/** All but formulas, which are TeX here. */
function wordsIn(tree: HtmlTree = []): readonly string[] {
  return tree.flatMap((node) => {
    if (node.kind === 'text') return [node.text];
    return 'children' in node ? wordsIn(node.children) : [];
  });
}

function questionsOf({ entries }: Quiz): readonly Question[] {
  return entries.flatMap((entry) => (entry.kind === 'pool' ? entry.questions : [entry]));
}

/** What all elements of the name hold. */
function all(name: string, xml: string): readonly string[] {
  return [...xml.matchAll(new RegExp(`<${name}(?:/>|>([^<]*)</${name}>)`, 'g'))].map(([, text = '']) => text);
}

function one(name: string, xml: string): string | undefined {
  return all(name, xml)[0];
}

/** The letters of HTML in XML, without files' places, which differ by part. */
function words(xml: string): string {
  return letters(plain(xml));
}

function plain(xml: string): string {
  const signs: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', amp: '&' };
  const decode = (text: string) => text.replace(/&(lt|gt|quot|amp);/g, (_, name: string) => signs[name] ?? '');
  return decode(decode(xml).replace(/<[^>]*>/g, ' '));
}
