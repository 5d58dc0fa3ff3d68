import { cartridge, field } from '../support/cartridge.ts';
import type { FixtureGroup } from '../support/fixture.ts';

const Q = 'quizzes/check.xml';
const PROFILE = field('cc_profile', 'cc.exam.v0p1');
const MC = field('cc_profile', 'cc.multiple_choice.v0p1');
const TF = field('cc_profile', 'cc.true_false.v0p1');
const FIB = field('cc_profile', 'cc.fib.v0p1');
const MC_FEEDBACK = '<itemfeedback ident="b_fb">';
const B_LABEL =
  '<response_label ident="b"><material><mattext texttype="text/html">1932</mattext></material></response_label>\n';
const C_LABEL =
  '<response_label ident="c"><material><mattext texttype="text/html">1936</mattext></material></response_label>\n';
const solution =
  '<itemfeedback ident="solution"><solution><solutionmaterial><material><mattext>So.</mattext></material></solutionmaterial></solution></itemfeedback>';

/** The Schematron rules of the QTI profile by number, its XSD, and questions nobody can answer. */
export const qtiFixtures: FixtureGroup = {
  title: 'QTI profile of Common Cartridge 1.1',
  base: () => cartridge(1),
  for: [],
  fixtures: [
    {
      name: 'rule-1a-unknown-field-error',
      change: (d) => d.replace(Q, PROFILE, PROFILE + field('qmd_colour', 'red')),
      expect: ['qti/unknown-assessment-field @ quizzes/check.xml:4'],
    },
    {
      name: 'rule-1b-assessmenttype-error',
      change: (d) => d.replace(Q, '>Examination<', '>Survey<'),
      expect: ['qti/assessment-field-value @ quizzes/check.xml:4'],
    },
    {
      name: 'rule-1c-scoretype-error',
      change: (d) => d.replace(Q, PROFILE, PROFILE + field('qmd_scoretype', 'Points')),
      expect: ['qti/assessment-field-value @ quizzes/check.xml:4'],
    },
    {
      name: 'rule-1d-feedbackpermitted-error',
      change: (d) => d.replace(Q, PROFILE, PROFILE + field('qmd_feedbackpermitted', 'yes')),
      expect: ['qti/assessment-field-value @ quizzes/check.xml:4'],
    },
    {
      name: 'rule-1g-timelimit-error',
      change: (d) => d.replace(Q, PROFILE, PROFILE + field('qmd_timelimit', '1.5')),
      expect: ['qti/assessment-field-value @ quizzes/check.xml:4'],
    },
    {
      name: 'timelimit-valid',
      change: (d) => d.replace(Q, PROFILE, PROFILE + field('qmd_timelimit', '60')),
      expect: [],
    },
    {
      name: 'rule-1i-maxattempts-error',
      change: (d) => d.replace(Q, '>3<', '>7<'),
      expect: ['qti/assessment-field-value @ quizzes/check.xml:4'],
    },
    { name: 'maxattempts-unlimited-valid', change: (d) => d.replace(Q, '>3<', '>unlimited<'), expect: [] },
    {
      name: 'rule-1j-profile-error',
      change: (d) => d.replace(Q, 'cc.exam.v0p1', 'cc.exam.v0p2'),
      expect: ['qti/assessment-field-value @ quizzes/check.xml:4'],
    },
    {
      name: 'rule-1k-repeated-profile-error',
      change: (d) => d.replace(Q, PROFILE, PROFILE + PROFILE),
      expect: ['qti/repeated-field @ quizzes/check.xml:4'],
    },
    {
      name: 'rule-2a-unknown-item-field-error',
      change: (d) => d.replace(Q, MC, MC + field('colour', 'red')),
      expect: ['qti/unknown-item-field @ quizzes/check.xml:7'],
    },
    {
      name: 'rule-2a-canvas-field-valid',
      change: (d) => d.replace(Q, MC, MC + field('question_type', 'multiple_choice_question')),
      expect: ['qti/platform-field @ quizzes/check.xml:7'],
    },
    {
      name: 'rule-2b-profile-error',
      change: (d) => d.replace(Q, 'cc.essay.v0p1', 'cc.esay.v0p1'),
      expect: ['qti/item-field-value @ quizzes/check.xml:49'],
    },
    {
      name: 'rule-2c-weighting-error',
      change: (d) => d.replace(Q, field('cc_weighting', '1'), field('cc_weighting', '100')),
      expect: ['qti/item-field-value @ quizzes/check.xml:7'],
    },
    {
      name: 'rule-2c-weighting-fraction-error',
      change: (d) => d.replace(Q, field('cc_weighting', '1'), field('cc_weighting', '0.5')),
      expect: ['qti/item-field-value @ quizzes/check.xml:7'],
    },
    {
      name: 'rule-2e-computerscored-error',
      change: (d) => d.replace(Q, MC, MC + field('qmd_computerscored', 'Maybe')),
      expect: ['qti/item-field-value @ quizzes/check.xml:7'],
    },
    {
      name: 'rule-2f-no-profile-error',
      change: (d) => d.replace(Q, TF, field('cc_question_category', 'x')),
      expect: ['qti/no-profile @ quizzes/check.xml:20'],
    },
    {
      name: 'rule-2h-repeated-weighting-error',
      change: (d) => d.replace(Q, MC, MC + field('cc_weighting', '1')),
      expect: ['qti/repeated-field @ quizzes/check.xml:7'],
    },
    {
      name: 'rule-3a-cardinality-error',
      change: (d) => d.replace(Q, 'ident="TF1" rcardinality="Single"', 'ident="TF1" rcardinality="Multiple"'),
      expect: ['qti/wrong-cardinality @ quizzes/check.xml:20'],
    },
    {
      name: 'rule-3d-third-choice-error',
      change: (d) => d.replace(Q, '<response_label ident="false">', `${C_LABEL}<response_label ident="false">`),
      expect: ['qti/choice-count @ quizzes/check.xml:20'],
    },
    {
      name: 'rule-3e-not-scored-error',
      change: (d) => d.replace(Q, '<varequal respident="TF1">', '<varequal respident="TF2">'),
      expect: ['qti/not-scored @ quizzes/check.xml:20'],
    },
    {
      name: 'rule-4a-cardinality-error',
      change: (d) => d.replace(Q, 'ident="r1" rcardinality="Single"', 'ident="r1" rcardinality="Multiple"'),
      expect: ['qti/wrong-cardinality @ quizzes/check.xml:6'],
    },
    {
      name: 'rule-4d-two-choices-valid',
      change: (d) => d.replace(Q, C_LABEL, ''),
      expect: ['qti/two-choices @ quizzes/check.xml:6'],
    },
    {
      name: 'rule-4d-one-choice-error',
      change: (d) => d.replace(Q, C_LABEL, '').replace(Q, B_LABEL, ''),
      expect: ['qti/choice-count @ quizzes/check.xml:6', 'qti/unknown-choice @ quizzes/check.xml:13'],
    },
    {
      name: 'rule-4e-not-scored-error',
      change: (d) => d.replaceAll(Q, '<varequal respident="r1">', '<varequal respident="r2">'),
      expect: ['qti/not-scored @ quizzes/check.xml:6'],
    },
    {
      name: 'rule-5a-cardinality-error',
      change: (d) => d.replace(Q, 'rcardinality="Multiple"', 'rcardinality="Single"'),
      expect: ['qti/wrong-cardinality @ quizzes/check.xml:30'],
    },
    {
      name: 'rule-6b-choices-in-text-error',
      change: (d) => d.replace(Q, '<render_fib prompt="Box"/>', '<render_choice/>'),
      expect: ['qti/wrong-response @ quizzes/check.xml:41'],
    },
    {
      name: 'rule-6d-substring-error',
      change: (d) =>
        d.replace(
          Q,
          '<varequal respident="r1" case="No">Magnitka</varequal>',
          '<varsubstring respident="r1">Magn</varsubstring>',
        ),
      expect: ['qti/substring-not-allowed @ quizzes/check.xml:41'],
    },
    {
      name: 'rule-7-pattern-match-valid',
      change: (d) =>
        d
          .replace(Q, FIB, field('cc_profile', 'cc.pattern_match.v0p1'))
          .replace(
            Q,
            '<varequal respident="r1" case="No">Magnitka</varequal>',
            '<varsubstring respident="r1">Magn</varsubstring>',
          ),
      expect: [],
    },
    {
      name: 'rule-8c-essay-scored-error',
      change: (d) => d.replace(Q, '<other/>', '<varequal respident="r1">x</varequal>'),
      expect: ['qti/essay-scored @ quizzes/check.xml:48'],
    },
    {
      name: 'rule-8f-essay-computer-scored-error',
      change: (d) => d.replace(Q, field('qmd_computerscored', 'No'), ''),
      expect: ['qti/essay-computer-scored @ quizzes/check.xml:48'],
    },
    {
      name: 'rule-8e-two-solutions-error',
      change: (d) =>
        d.replace(
          Q,
          '</resprocessing>\n</item>\n</section>',
          `</resprocessing>${solution}${solution.replace('ident="solution"', 'ident="s2"')}</item>\n</section>`,
        ),
      expect: ['qti/several-solutions @ quizzes/check.xml:48'],
    },
    {
      name: 'rule-10d-hint-missing-error',
      change: (d) =>
        d
          .replace(Q, 'feedbacktype="Response" linkrefid="b_fb"', 'feedbacktype="Hint" linkrefid="hint"')
          .replace(Q, MC_FEEDBACK, '<itemfeedback ident="b_fb2">'),
      expect: ['qti/feedback-missing @ quizzes/check.xml:15', 'qti/feedback-not-shown @ quizzes/check.xml:18'],
    },
    {
      name: 'rule-10a-solution-shows-hint-error',
      change: (d) =>
        d.replace(Q, 'feedbacktype="Response" linkrefid="b_fb"', 'feedbacktype="Solution" linkrefid="hint"'),
      expect: [
        'qti/feedback-kind @ quizzes/check.xml:15',
        'qti/feedback-missing @ quizzes/check.xml:15',
        'qti/feedback-not-shown @ quizzes/check.xml:18',
      ],
    },
    {
      name: 'rule-11c-solution-is-response-error',
      change: (d) =>
        d
          .replace(Q, MC_FEEDBACK, '<itemfeedback ident="solution">')
          .replace(Q, 'linkrefid="b_fb"', 'linkrefid="solution"'),
      expect: ['qti/feedback-kind @ quizzes/check.xml:15', 'qti/feedback-kind @ quizzes/check.xml:18'],
    },
    {
      name: 'rule-12c-feedback-missing-error',
      change: (d) => d.replace(Q, 'linkrefid="b_fb"', 'linkrefid="c_fb"'),
      expect: ['qti/feedback-missing @ quizzes/check.xml:15', 'qti/feedback-not-shown @ quizzes/check.xml:18'],
    },
    {
      name: 'rule-12d-feedback-not-shown-error',
      change: (d) => d.replace(Q, '<displayfeedback feedbacktype="Response" linkrefid="b_fb"/>', ''),
      expect: ['qti/feedback-not-shown @ quizzes/check.xml:18'],
    },
    {
      name: 'rule-13a-repeated-item-error',
      change: (d) => d.replace(Q, '<item ident="q-mr"', '<item ident="q-tf"'),
      expect: ['qti/repeated-item @ quizzes/check.xml:30'],
    },
    {
      name: 'choice-repeated-error',
      change: (d) => d.replace(Q, '<response_label ident="c">', '<response_label ident="b">'),
      expect: ['qti/repeated-choice @ quizzes/check.xml:11'],
    },
    {
      name: 'choice-unknown-error',
      change: (d) => d.replace(Q, '<varequal respident="r1">b</varequal>', '<varequal respident="r1">z</varequal>'),
      expect: ['qti/unknown-choice @ quizzes/check.xml:15'],
    },
    {
      name: 'no-right-answer-error',
      change: (d) =>
        d.replace(
          Q,
          '<varequal respident="TF1">true</varequal></conditionvar><setvar action="Set" varname="SCORE">100</setvar>',
          '<varequal respident="TF1">true</varequal></conditionvar>',
        ),
      expect: ['qti/no-right-answer @ quizzes/check.xml:20'],
    },
    {
      name: 'empty-stem-warning',
      change: (d) => d.replace(Q, '&lt;p>Which year?&lt;/p>', ''),
      expect: ['qti/empty-stem @ quizzes/check.xml:6'],
    },
    {
      name: 'two-sections-error',
      change: (d) => d.replace(Q, '</section>', '</section><section ident="s2"/>'),
      expect: ['schema/missing-element @ quizzes/check.xml:55', 'schema/unexpected-element @ quizzes/check.xml:55'],
    },
    {
      name: 'presentation-after-scoring-error',
      change: (d) =>
        d.replace(Q, '<itemfeedback ident="correct_fb">', '<presentation/><itemfeedback ident="correct_fb">'),
      expect: ['schema/missing-element @ quizzes/check.xml:17', 'schema/unexpected-element @ quizzes/check.xml:17'],
    },
    {
      name: 'setvar-add-error',
      change: (d) => d.replace(Q, 'action="Set"', 'action="Add"'),
      expect: ['schema/bad-value @ quizzes/check.xml:14'],
    },
    {
      name: 'quiz-without-title-error',
      change: (d) => d.replace(Q, ' title="Check yourself"', ''),
      expect: ['schema/missing-attribute @ quizzes/check.xml:3'],
    },
    {
      name: 'quiz-in-bank-resource-error',
      change: (d) => d.set('quizzes/bank.xml', d.text(Q)),
      expect: ['cc/wrong-document @ quizzes/bank.xml:2'],
    },
  ],
};
