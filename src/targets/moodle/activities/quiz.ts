import type { Quiz, QuizEntry } from '../../../model/model.ts';
import { quizPoints } from '../../shared/points.ts';
import { el, type XmlElement } from '../../shared/xml.ts';
import { fields, grade, mark } from '../fields.ts';
import type { ActivityPlan } from '../plan.ts';
import { reviewOf } from '../review.ts';
import type { SectionWriting } from '../writing.ts';
import { introOf } from './intro.ts';

const gradeMethods: Readonly<Record<Quiz['settings']['keep'], number>> = { highest: 1, average: 2, latest: 4 };

/** `attempts_number` is how a backup names the column `attempts`; nought is without a limit. */
export function quizElement(plan: ActivityPlan, quiz: Quiz, writing: SectionWriting): XmlElement {
  const { settings } = quiz;
  const review = reviewOf(quiz);
  const points = quizPoints(quiz);
  return el(
    'quiz',
    { id: plan.id },
    fields({
      name: plan.name,
      intro: quiz.intro === undefined ? '' : introOf(plan, quiz, writing),
      introformat: 1,
      timeopen: 0,
      timeclose: 0,
      timelimit: Math.round((settings.timeLimitMinutes ?? 0) * 60),
      overduehandling: 'autosubmit',
      graceperiod: 0,
      preferredbehaviour: review.behaviour,
      canredoquestions: 0,
      attempts_number: settings.attempts === 'unlimited' ? 0 : settings.attempts,
      attemptonlast: 0,
      grademethod: gradeMethods[settings.keep],
      decimalpoints: 2,
      questiondecimalpoints: -1,
      reviewattempt: review.attempt,
      reviewcorrectness: review.results,
      // 4.1 has no such column and ignores it; 4.3 and 4.4 would take nought for it and hide all marks.
      reviewmaxmarks: review.results,
      reviewmarks: review.results,
      reviewspecificfeedback: review.results,
      reviewgeneralfeedback: review.results,
      reviewrightanswer: review.rightAnswer,
      reviewoverallfeedback: review.overallFeedback,
      questionsperpage: 1,
      navmethod: 'free',
      shuffleanswers: settings.shuffleChoices,
      // Neither of them is worked out again by a restore.
      sumgrades: grade(points),
      grade: grade(points),
      timecreated: writing.input.options.timestamp,
      timemodified: writing.input.options.timestamp,
      password: '',
      subnet: '',
      browsersecurity: '-',
      delay1: 0,
      delay2: 0,
      showuserpicture: 0,
      showblocks: 0,
      completionattemptsexhausted: 0,
      completionminattempts: plan.completion.kind === 'submit',
      allowofflineattempts: 0,
    }),
    el('question_instances', {}, slotsOf(plan, quiz, writing)),
    el(
      'sections',
      {},
      el(
        'section',
        { id: writing.ids.of('quiz-section', writing.section.module, quiz.id) },
        fields({ firstslot: 1, heading: '', shufflequestions: settings.shuffleQuestions }),
      ),
    ),
    el('feedbacks', {}, overallFeedback(quiz, writing)),
    el('overrides'),
    el('grades'),
    el('attempts'),
  );
}

/** One a question, and one for each question that a pool draws; no two draws of an attempt are the same. */
function slotsOf(plan: ActivityPlan, quiz: Quiz, writing: SectionWriting): readonly XmlElement[] {
  const slots = quiz.entries.flatMap((entry): readonly { entry: QuizEntry; name: string; points: number }[] =>
    entry.kind === 'question'
      ? [{ entry, name: entry.id, points: entry.points }]
      : Array.from({ length: entry.draw }, (_, index) => ({
          entry,
          name: `${entry.id}/${index + 1}`,
          points: entry.pointsEach,
        })),
  );
  const { ids, section } = writing;
  return slots.map(({ entry, name, points }, index) => {
    const common = { usingcontextid: plan.context, component: 'mod_quiz', questionarea: 'slot' };
    const reference = { id: ids.of('reference', section.module, quiz.id, name) };
    return el(
      'question_instance',
      { id: ids.of('slot', section.module, quiz.id, name) },
      fields({
        slot: index + 1,
        page: index + 1,
        displaynumber: null,
        requireprevious: 0,
        maxmark: mark(points),
      }),
      entry.kind === 'question'
        ? el(
            'question_reference',
            reference,
            fields({ ...common, questionbankentryid: ids.of('entry', section.module, entry.id), version: null }),
          )
        : el(
            'question_set_reference',
            reference,
            fields({
              ...common,
              questionscontextid: plan.context,
              // In the words of 4.1, which does not know those of 4.3; later releases know both.
              filtercondition: JSON.stringify({
                questioncategoryid: ids.of('category', section.module, entry.id),
                includingsubcategories: false,
              }),
            }),
          ),
    );
  });
}

/** Two bands where there is a pass mark. Moodle counts a grade to the band whose least it reaches. */
function overallFeedback(quiz: Quiz, { section, ids, input }: SectionWriting): readonly XmlElement[] {
  const { passPercent } = quiz.settings;
  if (passPercent === undefined) return [];
  const words = input.pages.text(section.module);
  const points = quizPoints(quiz);
  const least = (points * passPercent) / 100;
  const band = (key: 'player.passed' | 'player.notPassed', from: number, to: number) =>
    el(
      'feedback',
      { id: ids.of('quiz-feedback', section.module, quiz.id, key) },
      fields({
        feedbacktext: `<p>${words(key, { percent: passPercent })}</p>`,
        feedbacktextformat: 1,
        mingrade: grade(from),
        maxgrade: grade(to),
      }),
    );
  return [band('player.passed', least, points + 1), ...(least > 0 ? [band('player.notPassed', 0, least)] : [])];
}
