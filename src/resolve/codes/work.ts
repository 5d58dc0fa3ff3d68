import type { CodeSpec } from '../../diagnostics/codes.ts';

/** What can be wrong with what students do and how it is judged, and with what is said about the whole. */
export const workCodes = {
  'rubric-points': {
    severity: 'warning',
    title: 'A rubric’s points do not add up to the points of the work',
    explanation:
      'The gradebook and the rubric would disagree. The best levels of all criteria should add up to the points.',
  },
  'rubric-levels': {
    severity: 'warning',
    title: 'The levels of a criterion are not listed from best to worst',
    explanation: 'Platforms show levels in the order they are written, and teachers expect the best first.',
  },
  'rubric-unused': {
    severity: 'info',
    title: 'A rubric is never used',
    explanation: 'It appears only in the instructor’s guide, and in no other package.',
  },
  'completion-impossible': {
    severity: 'error',
    title: 'An activity could never be completed',
    explanation:
      'Students can post in discussions, hand in assignments and quizzes, and get a score where points are given.',
  },
  'to-do': {
    severity: 'warning',
    title: 'Something is still to be filled in',
    explanation:
      'A `null` says that something is not known yet: what an imported file did not say is never made up. The module can be looked at and built as a draft. A question whose right answer is not known is in no package. `--strict` fails until everything is filled in.',
  },
  minutes: {
    severity: 'info',
    title: 'The parts take longer than the whole',
    explanation: 'The minutes of the activities or of the lesson plan add up to more than the module says it takes.',
  },
  'choice-would-move': {
    severity: 'warning',
    title: 'A choice that is only true in its place would be shuffled',
    explanation:
      '“All of the above” or “both A and B” means something else when the choices are in a different order. `keepPlace` keeps a choice where it is; `shuffleChoices` keeps all the choices of a question in order. English and Russian wordings are recognised.',
  },
  'feedback-leads-nowhere': {
    severity: 'info',
    title: 'Feedback on wrong answers never says where to read again',
    explanation:
      'Students who answered wrongly learn most from reading the place that has the answer once more. A link in the feedback, or a page’s title, takes them there on every platform. Said once a quiz, and not of imported modules.',
  },
  'pool-too-small': {
    severity: 'error',
    title: 'A pool has fewer questions than are drawn from it',
    explanation: 'Platforms would draw fewer, and the points would not add up.',
  },
  'pool-points': {
    severity: 'error',
    title: 'A question in a pool has points of its own',
    explanation: 'Every question drawn from a pool is worth the same: the pool’s `pointsEach`.',
  },
  'reveal-before-feedback': {
    severity: 'warning',
    title: 'Right answers are revealed before the feedback',
    explanation:
      'Students who see the right answers know whether theirs were right, so holding back the feedback achieves nothing.',
  },
  'no-last-attempt': {
    severity: 'warning',
    title: 'Something is shown after the last attempt, but attempts are unlimited',
    explanation: 'There is no last attempt, so it would never be shown.',
  },
  'pass-without-grade': {
    severity: 'warning',
    title: 'A practice quiz has a pass mark',
    explanation: 'Practice does not count, so nobody passes or fails.',
  },
  'language-unknown': {
    severity: 'warning',
    title: 'There is no language of this name',
    explanation:
      'Languages are named by their registered codes (BCP 47): `en` for English, not `eng` or `uk`. Screen readers choose a voice and browsers choose a font by them.',
  },
  'license-name': {
    severity: 'warning',
    title: 'A Creative Commons licence is not named by its identifier',
    explanation: 'With the SPDX identifier (`CC-BY-4.0`), pages and packages link to the terms of the licence.',
  },
  'percent-as-share': {
    severity: 'warning',
    title: 'A percentage is one or less',
    explanation: 'Percentages go from 0 to 100; 0.6 was probably meant to be 60.',
  },
  'language-words': {
    severity: 'info',
    title: 'The interface is not available in the module’s language',
    explanation: 'Buttons and labels will be in English. Translations are welcome.',
  },
  'link-insecure': {
    severity: 'info',
    title: 'A link does not use https',
    explanation: 'Browsers and platforms warn about such pages or do not show them in frames.',
  },
  'tool-address': {
    severity: 'error',
    title: 'A tool that no platform can launch safely',
    explanation:
      'A tool is launched over https: the launch says who the student is, and browsers show nothing else in a frame.',
  },
  'tool-local': {
    severity: 'warning',
    title: 'A tool on the author’s own machine',
    explanation:
      'An address such as `localhost` is good for trying out a tool, but on each student’s machine it means that machine.',
  },
  'tool-secret': {
    severity: 'error',
    title: 'Something in a tool looks like a key or a secret',
    explanation:
      'Packages are passed around, and anyone can open them. A tool’s key and secret belong on the platform where it is registered. Names such as `token`, `password`, `api_key` and `oauth_…` are reported, and values that look like a known kind of key.',
  },
  'tool-parameter-twice': {
    severity: 'error',
    title: 'A tool’s parameter is given twice',
    explanation:
      'Platforms send only one of the two, and not all the same one. For LTI 1.1, names are sent in small letters.',
  },
  'tool-origin': {
    severity: 'warning',
    title: 'A tool on a site that the workspace does not allow',
    explanation:
      'A tool is someone else’s page inside the course, and the platform tells that page who opens it. If you build packages of a module that someone else wrote, you should know the tool: name its site in `remoteOrigins` of the workspace.',
  },
  'unit-id': {
    severity: 'error',
    title: 'A unit has the same id as one of its modules',
    explanation: 'Their packages would overwrite each other.',
  },
  'unit-language': {
    severity: 'info',
    title: 'A module is in a different language from its unit',
    explanation: 'The unit’s own pages are in the unit’s language, the module’s in the module’s.',
  },
} as const satisfies Record<string, CodeSpec>;
