import type { CodeSpec } from '../../diagnostics/codes.ts';

/** What can be wrong with what students do and how it is judged, and with what is said about the whole. */
export const workCodes = {
  'rubric-points': {
    severity: 'warning',
    title: 'A rubric’s points do not add up to the points of the work',
    explanation: 'The gradebook and the rubric would disagree. The best levels of all criteria should add up.',
  },
  'rubric-levels': {
    severity: 'warning',
    title: 'The levels of a criterion do not begin with the best',
    explanation: 'Platforms show levels as they stand, and teachers expect the best first.',
  },
  'rubric-unused': {
    severity: 'info',
    title: 'Nothing is judged by a rubric',
    explanation: 'It travels in no package but the instructor’s guide.',
  },
  'completion-impossible': {
    severity: 'error',
    title: 'An activity that could never count as done',
    explanation:
      'Posting is possible in discussions, handing in at assignments and quizzes, a score where points are given.',
  },
  minutes: {
    severity: 'info',
    title: 'The parts take longer than the whole',
    explanation: 'The minutes of the activities or of the lesson plan exceed what the module says it takes.',
  },
  'choice-would-move': {
    severity: 'warning',
    title: 'A choice that is true in its place only would be shuffled',
    explanation:
      '“All of the above” or “both A and B” says something else once the choices come in another order. `keepPlace` holds a choice where it is; `shuffleChoices` of a question leaves all of them in their order. English and Russian words are known.',
  },
  'pool-too-small': {
    severity: 'error',
    title: 'More questions are to be drawn than a pool holds',
    explanation: 'Platforms would draw fewer, and the points would not add up.',
  },
  'pool-points': {
    severity: 'error',
    title: 'A question of a pool states points of its own',
    explanation: 'Whatever is drawn is worth the same: `pointsEach` of the pool.',
  },
  'reveal-before-feedback': {
    severity: 'warning',
    title: 'Right answers are revealed before the feedback',
    explanation:
      'Who sees the right answers knows whether the own were right, so holding back the feedback is in vain.',
  },
  'no-last-attempt': {
    severity: 'warning',
    title: 'Something is shown after the last attempt, but attempts are unlimited',
    explanation: 'There is no last attempt, so it would never be shown.',
  },
  'pass-without-grade': {
    severity: 'warning',
    title: 'A practice quiz has a pass mark',
    explanation: 'Practice counts for nothing, so nobody passes or fails.',
  },
  'language-unknown': {
    severity: 'warning',
    title: 'A language that nobody knows under this name',
    explanation:
      'Languages are named by their registered codes (BCP 47): `en`, not `eng` or `uk` for English. By them screen readers choose a voice and browsers a font.',
  },
  'license-name': {
    severity: 'warning',
    title: 'A Creative Commons licence is not named by its identifier',
    explanation: 'By the identifier of SPDX (`CC-BY-4.0`) pages and packages link to the terms of a licence.',
  },
  'percent-as-share': {
    severity: 'warning',
    title: 'A percentage of one or less',
    explanation: 'Percentages go from 0 to 100; 0.6 was probably meant as 60.',
  },
  'language-words': {
    severity: 'info',
    title: 'The interface has no words in the module’s language',
    explanation: 'Buttons and labels will be English. Words of another language can be contributed.',
  },
  'link-insecure': {
    severity: 'info',
    title: 'A link without https',
    explanation: 'Browsers and platforms warn of such pages or do not show them in frames.',
  },
  'tool-address': {
    severity: 'error',
    title: 'A tool that no platform can launch safely',
    explanation:
      'A tool is launched over https: its launch says who the student is, and browsers show nothing else in a frame.',
  },
  'tool-local': {
    severity: 'warning',
    title: 'A tool on the author’s own machine',
    explanation:
      'An address such as `localhost` is good for trying a tool out; every student’s machine takes it for itself.',
  },
  'tool-secret': {
    severity: 'error',
    title: 'Something in a tool that looks like a key or a secret',
    explanation:
      'Packages are passed around, and anybody can open them. The key and the secret of a tool belong to the platform where it is registered. Names such as `token`, `password`, `api_key` and `oauth_…` count, and values that have the form of a known kind of key.',
  },
  'tool-parameter-twice': {
    severity: 'error',
    title: 'A parameter of a tool is given twice',
    explanation:
      'Platforms send one of the two, and not all the same one. Tools of LTI 1.1 get names in small letters.',
  },
  'tool-origin': {
    severity: 'warning',
    title: 'A tool at a place that the workspace does not name',
    explanation:
      'A tool is another’s page inside the course, and the platform tells it who opens it. Whoever builds packages of a module that came from elsewhere should know the tool: its place is named in `remoteOrigins` of the workspace.',
  },
  'unit-id': {
    severity: 'error',
    title: 'A unit has the id of one of its modules',
    explanation: 'Their packages would overwrite each other.',
  },
  'unit-language': {
    severity: 'info',
    title: 'A module of a unit is in another language than the unit',
    explanation: 'The unit’s own pages are in the unit’s language, the module’s in its own.',
  },
} as const satisfies Record<string, CodeSpec>;
