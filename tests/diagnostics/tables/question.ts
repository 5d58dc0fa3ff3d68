import { at } from '../base.ts';
import type { Fixture } from '../support.ts';

/** What can be wrong with questions. */
export const questionFixtures: readonly Fixture[] = [
  {
    title: 'two choices with one id',
    set: { [`${at.choice}/choices/1/id`]: 'harvest' },
    expected: [
      {
        code: 'question/duplicate-id',
        pointer: '/activities/6/questions/0/choices/1/id',
        message: 'The id `harvest` is used twice in this question.',
        hint: 'Give one of the two another id.',
        related: [{ pointer: '/activities/6/questions/0/choices/0/id', message: 'first used here' }],
      },
    ],
  },
  {
    title: 'a pair and a pair with one id',
    set: { [`${at.matching}/pairs/1/id`]: 'one' },
    expected: [
      {
        code: 'question/duplicate-id',
        pointer: '/activities/6/questions/5/pairs/1/id',
        message: 'The id `one` is used twice in this question.',
        hint: 'Give one of the two another id.',
        related: [{ pointer: '/activities/6/questions/5/pairs/0/id', message: 'first used here' }],
      },
    ],
  },
  {
    title: 'a category and an item with one id',
    set: { [`${at.categorize}/items/0/id`]: 'opening-words' },
    expected: [
      {
        code: 'question/duplicate-id',
        pointer: '/activities/6/questions/6/items/0/id',
        message: 'The id `opening-words` is used twice in this question.',
        hint: 'Give one of the two another id.',
        related: [{ pointer: '/activities/6/questions/6/categories/0/id', message: 'first used here' }],
      },
    ],
  },
  {
    title: 'no right choice',
    remove: [`${at.choice}/choices/0/correct`],
    expected: [
      {
        code: 'question/no-right-answer',
        pointer: '/activities/6/questions/0/choices',
        key: true,
        message: 'No choice is marked as right, so every answer would be wrong.',
        hint: 'Add `"correct": true` to the right choice.',
      },
    ],
  },
  {
    title: 'no right choices of many',
    remove: [`${at.multipleResponse}/choices/0/correct`],
    expected: [
      {
        code: 'question/no-right-answer',
        pointer: '/activities/6/questions/1/choices',
        key: true,
        message: 'No choice is marked as right, so every answer would be wrong.',
        hint: 'Add `"correct": true` to the right choice.',
      },
    ],
  },
  {
    title: 'several right choices',
    set: { [`${at.choice}/choices/1/correct`]: true },
    expected: [
      {
        code: 'question/several-right',
        pointer: '/activities/6/questions/0/choices/1/correct',
        message: '2 choices are marked as right, but students can choose only one.',
        hint: 'Unmark all but one, or write `"type": "multiple-response"`.',
        related: [{ pointer: '/activities/6/questions/0/choices/0/correct', message: 'also marked as right' }],
      },
    ],
  },
  {
    title: 'nothing but right choices',
    set: { [`${at.multipleResponse}/choices/1/correct`]: true },
    expected: [
      {
        code: 'question/all-right',
        pointer: '/activities/6/questions/1/choices',
        key: true,
        message: 'All choices are marked as right: anyone who ticks everything is right.',
        hint: 'Add a wrong choice, or unmark one.',
      },
    ],
  },
  {
    title: 'two choices that read the same',
    set: { [`${at.choice}/choices/1/text`]: 'The  harvest' },
    expected: [
      {
        code: 'question/duplicate-text',
        pointer: '/activities/6/questions/0/choices/1/text',
        message: 'Two choices read the same: “The  harvest”.',
        hint: 'Change or delete one of the two.',
        related: [{ pointer: '/activities/6/questions/0/choices/0/text', message: 'the same choice' }],
      },
    ],
  },
  {
    title: 'two items that read the same',
    set: { [`${at.ordering}/items/1/text`]: 'Greeting' },
    expected: [
      {
        code: 'question/duplicate-text',
        pointer: '/activities/6/questions/7/items/1/text',
        message: 'Two items read the same: “Greeting”.',
        hint: 'Change or delete one of the two.',
        related: [{ pointer: '/activities/6/questions/7/items/0/text', message: 'the same item' }],
      },
    ],
  },
  {
    title: 'two prompts that read the same',
    set: { [`${at.matching}/pairs/1/prompt`]: 'Dear friend' },
    expected: [
      {
        code: 'question/duplicate-text',
        pointer: '/activities/6/questions/5/pairs/1/prompt',
        message: 'Two prompts read the same: “Dear friend”.',
        hint: 'Change or delete one of the two.',
        related: [{ pointer: '/activities/6/questions/5/pairs/0/prompt', message: 'the same prompt' }],
      },
    ],
  },
  {
    title: 'two categories that read the same',
    set: { [`${at.categorize}/categories/1/title`]: 'Opening' },
    expected: [
      {
        code: 'question/duplicate-text',
        pointer: '/activities/6/questions/6/categories/1/title',
        message: 'Two category titles read the same: “Opening”.',
        hint: 'Change or delete one of the two.',
        related: [{ pointer: '/activities/6/questions/6/categories/0/title', message: 'the same category title' }],
      },
    ],
  },
  {
    title: 'two distractors that read the same',
    set: { [`${at.matching}/distractors`]: ['interrupts', 'interrupts '] },
    expected: [
      {
        code: 'question/duplicate-text',
        pointer: '/activities/6/questions/5/distractors/1',
        message: 'Two distractors read the same: “interrupts ”.',
        hint: 'Change or delete one of the two.',
        related: [{ pointer: '/activities/6/questions/5/distractors/0', message: 'the same distractor' }],
      },
    ],
  },
  {
    title: 'two candidates that are the same',
    set: { [`${at.evidence}/candidates/1/quote`]: 'I beg you' },
    expected: [
      {
        code: 'question/duplicate-text',
        pointer: '/activities/6/questions/9/candidates/1/quote',
        message: 'Two candidates read the same: “I beg you”.',
        hint: 'Change or delete one of the two.',
        related: [{ pointer: '/activities/6/questions/9/candidates/0/quote', message: 'the same candidate' }],
      },
    ],
  },
  {
    title: 'two accepted answers that are one',
    set: { [`${at.shortAnswer}/accept`]: ['boots', 'Boots'] },
    expected: [
      {
        code: 'question/duplicate-accept',
        pointer: '/activities/6/questions/3/accept/1',
        message: '“Boots” is already accepted, as “boots”.',
        hint: 'Delete one of the two.',
        related: [{ pointer: '/activities/6/questions/3/accept/0', message: 'the same answer when compared' }],
      },
    ],
  },
  {
    title: 'an accepted answer twice, to the letter',
    set: { [`${at.shortAnswer}/accept`]: ['boots', { text: 'boots', credit: 50 }, 'boots'] },
    expected: [
      {
        code: 'question/duplicate-accept',
        pointer: '/activities/6/questions/3/accept/1/text',
        message: '“boots” is already accepted, as “boots”.',
        hint: 'Delete one of the two.',
        related: [{ pointer: '/activities/6/questions/3/accept/0', message: 'the same answer when compared' }],
      },
      {
        code: 'question/duplicate-accept',
        pointer: '/activities/6/questions/3/accept/2',
        message: '“boots” is already accepted, as “boots”.',
        hint: 'Delete one of the two.',
        related: [{ pointer: '/activities/6/questions/3/accept/0', message: 'the same answer when compared' }],
      },
    ],
  },
  {
    title: 'an accepted answer with an asterisk',
    set: { [`${at.shortAnswer}/accept`]: ['boot*'] },
    expected: [
      {
        code: 'question/wildcard-accept',
        pointer: '/activities/6/questions/3/accept/0',
        covers: '*',
        message: 'In “boot*” Moodle takes the asterisk for “anything may be here”.',
        hint: 'Write the answer without an asterisk, or ask with choices.',
      },
    ],
  },
  {
    title: 'a number without an answer',
    remove: [`${at.numeric}/answer`],
    expected: [
      {
        code: 'question/number-missing',
        pointer: '/activities/6/questions/4',
        message: 'The question has neither a right number nor a range.',
        hint: 'Add `"answer": 42` or `"range": {"min": 40, "max": 45}`.',
      },
    ],
  },
  {
    title: 'an answer and a range',
    set: { [`${at.numeric}/range`]: { min: 1, max: 3 } },
    expected: [
      {
        code: 'question/number-ambiguous',
        pointer: '/activities/6/questions/4/range',
        key: true,
        message: 'The question has both an answer and a range, and they may contradict each other.',
        hint: 'Delete one of the two.',
        related: [{ pointer: '/activities/6/questions/4/answer', key: true, message: 'the answer' }],
      },
    ],
  },
  {
    title: 'a range that ends before it begins',
    set: { [`${at.numeric}/range`]: { min: 3, max: 1 } },
    remove: [`${at.numeric}/answer`],
    expected: [
      {
        code: 'question/range-reversed',
        pointer: '/activities/6/questions/4/range',
        message: 'The range begins at 3 and ends at 1, so no number is in it.',
        hint: 'Swap `min` and `max`.',
      },
    ],
  },
  {
    title: 'a tolerance beside a range',
    set: { [`${at.numeric}/range`]: { min: 1, max: 3 }, [`${at.numeric}/tolerance`]: 1 },
    remove: [`${at.numeric}/answer`],
    expected: [
      {
        code: 'question/tolerance-unused',
        pointer: '/activities/6/questions/4/tolerance',
        key: true,
        message: 'The tolerance has no effect beside a range.',
        hint: 'Widen the range and delete `tolerance`.',
      },
    ],
  },
  {
    title: 'a tolerance as wide as the answer',
    set: { [`${at.numeric}/tolerance`]: 5 },
    expected: [
      {
        code: 'question/tolerance-wide',
        pointer: '/activities/6/questions/4/tolerance',
        message: 'With a tolerance of 5 around 2, 0 counts as right too.',
        hint: 'This tolerance is a plain number. For a percentage write {"percent": 5}.',
      },
    ],
  },
  {
    title: 'a unit in TeX that characters cannot show',
    set: { [`${at.numeric}/unit`]: '$\\sqrt{\\mathrm{Hz}}$' },
    expected: [
      {
        code: 'question/unit-with-tex',
        pointer: '/activities/6/questions/4/unit',
        message: 'The unit `$\\sqrt{\\mathrm{Hz}}$` is shown as written: plain characters cannot show it.',
        hint: 'Write it with plain characters, such as `m/s`, `m·s⁻¹` or `°C`. The question’s text can contain a formula.',
      },
    ],
  },
  {
    title: 'a tolerance of two kinds',
    set: { [`${at.numeric}/tolerance`]: { percent: 5, significantFigures: 2 } },
    expected: [
      {
        code: 'question/tolerance-unclear',
        pointer: '/activities/6/questions/4/tolerance',
        message: 'The tolerance has both a percentage and significant figures, and they may contradict each other.',
        hint: 'Write `{"percent": 5}` or `{"significantFigures": 3}`.',
      },
    ],
  },
  {
    title: 'a percentage of zero',
    set: { [`${at.numeric}/answer`]: 0, [`${at.numeric}/tolerance`]: { percent: 5 } },
    expected: [
      {
        code: 'question/tolerance-of-nothing',
        pointer: '/activities/6/questions/4/tolerance',
        message: '5 per cent of 0 is 0, so only 0 itself would be right.',
        hint: 'Write the tolerance as a plain number: 0.01.',
      },
    ],
  },
  {
    title: 'answers of which none counts in full',
    set: { [`${at.numeric}/answers`]: [{ answer: 2, credit: 50 }] },
    remove: [`${at.numeric}/answer`],
    expected: [
      {
        code: 'question/no-full-credit',
        pointer: '/activities/6/questions/4/answers',
        message: 'No accepted answer earns all the points, so nobody can get them.',
        hint: 'Leave out `credit` for the best answer, or write 100.',
      },
    ],
  },
  {
    title: 'a credit that Moodle’s form does not know',
    set: { [`${at.numeric}/answers`]: [{ answer: 2 }, { answer: 3, credit: 45 }] },
    remove: [`${at.numeric}/answer`],
    expected: [
      {
        code: 'question/credit-unlisted',
        pointer: '/activities/6/questions/4/answers',
        message: 'Moodle gives 45 % in “How many pairs?”, but its form for editing has no such share.',
        hint: 'If colleagues edit questions in Moodle, write 50.',
      },
    ],
  },
  {
    title: 'an answer that never counts, and two that meet',
    set: {
      [`${at.numeric}/answers`]: [
        { answer: 2, tolerance: 1 },
        { answer: 2, credit: 50 },
        { range: { min: 3, max: 4 }, credit: 25 },
      ],
    },
    remove: [`${at.numeric}/answer`],
    expected: [
      {
        code: 'question/answer-unreachable',
        pointer: '/activities/6/questions/4/answers/1',
        message:
          'This answer never counts: every number that it accepts (2) is accepted already, with as much credit or more.',
        hint: 'Delete it, widen it, or give it more credit.',
        related: [{ pointer: '/activities/6/questions/4/answers/0', message: 'accepts 1 to 3' }],
      },
      {
        code: 'question/answers-overlap',
        pointer: '/activities/6/questions/4/answers/2',
        message: 'Two accepted answers contain the same numbers (3): there the better credit counts.',
        hint: 'Make one begin where the other ends, or put the better one entirely inside the other.',
        related: [{ pointer: '/activities/6/questions/4/answers/0', message: 'accepts 1 to 3' }],
      },
    ],
  },
  {
    title: 'a number too long',
    set: { [`${at.numeric}/answer`]: 1.2345678901234567 },
    expected: [
      {
        code: 'question/number-imprecise',
        pointer: '/activities/6/questions/4/answer',
        message: 'This number has more digits than can be compared exactly.',
        hint: 'Use at most 15 digits, or another unit.',
      },
    ],
  },
  {
    title: 'a number that needs more than the four decimals of Canvas',
    set: { [`${at.numeric}/answer`]: 0.00005 },
    expected: [
      {
        code: 'question/number-too-fine',
        pointer: '/activities/6/questions/4/answer',
        message:
          'Canvas rounds what students type to four decimals: 0.00005 becomes 0.0001, which this question does not accept.',
        hint: 'Ask for the number before the power of ten, here 5, and write the power into `unit`; or use another unit.',
      },
    ],
  },
  {
    title: 'a number too large',
    set: { [`${at.numeric}/answer`]: 1e16 },
    expected: [
      {
        code: 'question/number-imprecise',
        pointer: '/activities/6/questions/4/answer',
        message: 'This number is 1,000,000,000,000,000 or more, which the number fields of platforms cannot hold.',
        hint: 'Ask for the number before the power of ten, here 1, and write the power into `unit`, as in "10¹⁶ m"; or use another unit.',
      },
    ],
  },
  {
    title: 'a number too small, and its tolerance',
    set: { [`${at.numeric}/answer`]: 6.626e-34, [`${at.numeric}/tolerance`]: 1e-37 },
    expected: [
      {
        code: 'question/number-imprecise',
        pointer: '/activities/6/questions/4/answer',
        message: 'This number is smaller than 0.000000001, which the number fields of platforms cannot hold.',
        hint: 'Ask for the number before the power of ten, here 6.626, and write the power into `unit`, as in "10⁻³⁴ m"; or use another unit.',
      },
      {
        code: 'question/number-imprecise',
        pointer: '/activities/6/questions/4/tolerance',
        message: 'This number is smaller than 0.000000001, which the number fields of platforms cannot hold.',
        hint: 'Write 0 if the answer must be exact, or use another unit.',
      },
    ],
  },
  {
    title: 'two prompts with one partner',
    set: { [`${at.matching}/pairs/1/match`]: 'opens' },
    expected: [
      {
        code: 'question/shared-match',
        pointer: '/activities/6/questions/5/pairs/1/match',
        message: '“opens” is the partner of two prompts, but every prompt needs its own.',
        hint: 'Write another partner, or use a `categorize` question, where several items go into one category.',
        related: [{ pointer: '/activities/6/questions/5/pairs/0/match', message: 'the same partner' }],
      },
    ],
  },
  {
    title: 'a distractor that is a partner',
    set: { [`${at.matching}/distractors`]: ['closes'] },
    expected: [
      {
        code: 'question/distractor-matches',
        pointer: '/activities/6/questions/5/distractors/0',
        message: 'The distractor “closes” is the right partner of a pair.',
        hint: 'Delete the distractor, or write another.',
        related: [{ pointer: '/activities/6/questions/5/pairs/1/match', message: 'the pair’s partner' }],
      },
    ],
  },
  {
    title: 'an item of no category',
    set: { [`${at.categorize}/items/0/category`]: 'opening-word' },
    expected: [
      {
        code: 'question/unknown-category',
        pointer: '/activities/6/questions/6/items/0/category',
        message: 'There is no category `opening-word` in this question.',
        hint: 'Did you mean `opening-words`?',
      },
    ],
  },
  {
    title: 'a category without items',
    set: { [`${at.categorize}/items/1/category`]: 'opening-words' },
    expected: [
      {
        code: 'question/empty-category',
        pointer: '/activities/6/questions/6/categories/1',
        message: 'No item belongs to “Closing”.',
        hint: 'Keep it as a distractor, or delete it.',
      },
    ],
  },
  {
    title: 'a gap without a place',
    set: { [`${at.cloze}/gaps/-`]: { id: 'number', accept: ['two'] } },
    expected: [
      {
        code: 'question/gap-unplaced',
        pointer: '/activities/6/questions/8/gaps/1/id',
        message: 'The text has no place for the gap `number`.',
        hint: 'Write [[number]] where students fill it in.',
      },
    ],
  },
  {
    title: 'a gap inside code',
    set: { [`${at.cloze}/text`]: 'Send me `[[thing]]`.' },
    expected: [
      {
        code: 'question/gap-unplaced',
        pointer: '/activities/6/questions/8/gaps/0/id',
        message: 'The text has no place for the gap `thing`.',
        hint: 'Write [[thing]] where students fill it in.',
      },
    ],
  },
  {
    title: 'a place without a gap',
    set: { [`${at.cloze}/text`]: 'Send me [[nubmer]] pairs of [[thing]].' },
    expected: [
      {
        code: 'question/gap-unknown',
        pointer: '/activities/6/questions/8/text',
        starts: '[[nubmer]] pairs of [[thing]].',
        message: 'The text has a gap [[nubmer]], but there is no such entry in `gaps`.',
        hint: 'Add an entry to `gaps` with the id `nubmer`.',
      },
    ],
  },
  {
    title: 'a gap that stands twice',
    set: { [`${at.cloze}/text`]: 'Send me [[thing]], nothing but [[thing]].' },
    expected: [
      {
        code: 'question/gap-repeated',
        pointer: '/activities/6/questions/8/text',
        starts: '[[thing]].',
        message: '[[thing]] is more than once in the text, but a gap is filled in once.',
        hint: 'Use another gap for the second place.',
      },
    ],
  },
  {
    title: 'a gap without an answer',
    remove: [`${at.cloze}/gaps/0/accept`],
    expected: [
      {
        code: 'question/gap-empty',
        pointer: '/activities/6/questions/8/gaps/0',
        message: 'The gap `thing` does not say what is right.',
        hint: 'Add `accept`, or `options` and `answer`.',
      },
    ],
  },
  {
    title: 'a gap with options and no answer',
    set: { [`${at.cloze}/gaps/0`]: { id: 'thing', options: ['boots', 'shoes'] } },
    expected: [
      {
        code: 'question/gap-empty',
        pointer: '/activities/6/questions/8/gaps/0',
        message: 'The gap `thing` does not say what is right.',
        hint: 'Give both `options` and `answer`.',
      },
    ],
  },
  {
    title: 'a gap to type and to choose',
    set: { [`${at.cloze}/gaps/0/options`]: ['boots', 'shoes'] },
    expected: [
      {
        code: 'question/gap-both',
        pointer: '/activities/6/questions/8/gaps/0',
        message: 'The gap `thing` has `accept`, for typing, and `options`, for choosing.',
        hint: 'Delete one of the two.',
      },
    ],
  },
  {
    title: 'a gap typed and a gap chosen',
    set: {
      [`${at.cloze}/text`]: '[[number]] pairs of [[thing]]',
      [`${at.cloze}/gaps/-`]: { id: 'number', options: ['two', 'three'], answer: 'two' },
    },
    expected: [
      {
        code: 'question/gap-modes',
        pointer: '/activities/6/questions/8/gaps/1',
        message: 'Some gaps of this question are typed and others are chosen from a list.',
        hint: 'Give all gaps `accept`, or all of them `options` and `answer`; or make two questions.',
        related: [{ pointer: '/activities/6/questions/8/gaps/0', message: 'a gap of the other kind' }],
      },
    ],
  },
  {
    title: 'an answer that is no option',
    set: { [`${at.cloze}/gaps/0`]: { id: 'thing', options: ['boots', 'shoes'], answer: 'boot' } },
    expected: [
      {
        code: 'question/answer-not-an-option',
        pointer: '/activities/6/questions/8/gaps/0/answer',
        message: 'The answer “boot” is not among the options.',
        hint: 'Did you mean `boots`?',
      },
    ],
  },
  {
    title: 'two options that read the same',
    set: { [`${at.cloze}/gaps/0`]: { id: 'thing', options: ['boots', ' boots'], answer: 'boots' } },
    expected: [
      {
        code: 'question/duplicate-text',
        pointer: '/activities/6/questions/8/gaps/0/options/1',
        message: 'Two options read the same: “ boots”.',
        hint: 'Change or delete one of the two.',
        related: [{ pointer: '/activities/6/questions/8/gaps/0/options/0', message: 'the same option' }],
      },
    ],
  },
  {
    title: 'words that do not stand in the excerpt',
    set: { [`${at.evidence}/candidates/0/quote`]: 'the price of coal' },
    expected: [
      {
        code: 'question/quote-not-found',
        pointer: '/activities/6/questions/9/candidates/0/quote',
        message: '“the price of coal” is not in any passage of the excerpt `the-letter`.',
        hint: 'Copy the words from the passage, with its quotation marks and dashes.',
      },
    ],
  },
  {
    title: 'words that nearly stand in the excerpt',
    set: { [`${at.evidence}/candidates/0/quote`]: 'I beg you, two pair of boots' },
    expected: [
      {
        code: 'question/quote-not-found',
        pointer: '/activities/6/questions/9/candidates/0/quote',
        message: '“I beg you, two pair of boots” is not in any passage of the excerpt `the-letter`.',
        hint: 'The nearest words are “I beg you, two pairs of boots”.',
      },
    ],
  },
  {
    title: 'words that overlap',
    set: { [`${at.evidence}/candidates/1/quote`]: 'you, two pairs' },
    expected: [
      {
        code: 'question/quotes-overlap',
        pointer: '/activities/6/questions/9/candidates/1/quote',
        message: '“you, two pairs” shares words with another candidate.',
        hint: 'Shorten one of the two so that they do not overlap.',
      },
    ],
  },
  {
    title: 'evidence without evidence',
    remove: [`${at.evidence}/candidates/0/correct`],
    expected: [
      {
        code: 'question/no-right-answer',
        pointer: '/activities/6/questions/9/candidates',
        key: true,
        message: 'No candidate is marked as supporting the claim, so every answer would be wrong.',
        hint: 'Add `"correct": true` to the words that support it.',
      },
    ],
  },
  {
    title: 'nothing but evidence',
    set: { [`${at.evidence}/candidates/1/correct`]: true },
    expected: [
      {
        code: 'question/all-right',
        pointer: '/activities/6/questions/9/candidates',
        key: true,
        message: 'All candidates support the claim: anyone who chooses everything is right.',
        hint: 'Add words that do not support it.',
      },
    ],
  },
  {
    title: 'an essay that no text fits',
    set: { [`${at.essay}/words`]: { min: 200, max: 50 } },
    expected: [
      {
        code: 'question/words-reversed',
        pointer: '/activities/6/questions/10/words',
        message: 'The essay should have at least 200 and at most 50 words: no text can.',
        hint: 'Swap `min` and `max`.',
      },
    ],
  },
];
