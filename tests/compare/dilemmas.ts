import type { Activity, ModuleDefinition } from '../../schema/types.generated.ts';
import { tiny } from './tiny.ts';

/** What both sides made of `tiny`, each of whom could be right. */
export interface Dilemma {
  readonly what: string;
  readonly theirs: ModuleDefinition;
  readonly mine: ModuleDefinition;
}

type Change = (definition: ModuleDefinition) => ModuleDefinition;
type OfType<Type extends Activity['type']> = Extract<Activity, { type: Type }>;
type Question = OfType<'quiz'>['questions'][number];

function inActivity<Type extends Activity['type']>(
  id: string,
  type: Type,
  change: (activity: OfType<Type>) => Activity,
): Change {
  const isIt = (one: Activity): one is OfType<Type> => one.id === id && one.type === type;
  return (definition) => ({
    ...definition,
    activities: definition.activities.map((one) => (isIt(one) ? change(one) : one)),
  });
}

function inQuestion<Type extends Question['type']>(
  quiz: string,
  id: string,
  type: Type,
  change: (question: Extract<Question, { type: Type }>) => Question,
): Change {
  const isIt = (one: Question): one is Extract<Question, { type: Type }> => one.id === id && one.type === type;
  return inActivity(quiz, 'quiz', (one) => ({
    ...one,
    questions: one.questions.map((question) => (isIt(question) ? change(question) : question)),
  }));
}

const all =
  (...changes: readonly Change[]): Change =>
  (definition) =>
    changes.reduce((one, change) => change(one), definition);

const withBody = (change: (body: string) => string): Change =>
  inActivity('story', 'reading', (story) => ({ ...story, body: change(story.body) }));

const without =
  (...ids: readonly string[]): Change =>
  (definition) => ({
    ...definition,
    glossary: (definition.glossary ?? []).filter(({ id }) => !ids.includes(id)),
    activities: definition.activities
      .filter(({ id }) => !ids.includes(id))
      .map((one) =>
        one.type === 'quiz' ? { ...one, questions: one.questions.filter(({ id }) => !ids.includes(id)) } : one,
      ),
  });

/** The new name is in everything that refers to it, too. */
const renamed =
  (id: string, now: string): Change =>
  (definition) => ({
    ...(JSON.parse(
      JSON.stringify(definition).replaceAll(`"${id}"`, `"${now}"`).replaceAll(`:${id})`, `:${now})`),
    ) as ModuleDefinition),
    retired: [{ id, now }],
  });

const stemTo = (stem: string): Change => inQuestion('one', 'pick', 'choice', (pick) => ({ ...pick, stem }));
const plainStem = stemTo('Which?\n\nThink of it.\n\nOr of the night.\n\nOr of none.');
const choiceAdded = (text: string): Change =>
  inQuestion('one', 'pick', 'choice', (pick) => ({ ...pick, choices: [...pick.choices, { id: 'd', text }] }));
const linked = (words: string): Change => withBody((body) => body.replace('- five', `- five, ${words}`));
const inOrder = (...ids: readonly string[]): Change =>
  inQuestion('one', 'line', 'ordering', (line) => ({
    ...line,
    items: ids.flatMap((id) => line.items.filter((item) => item.id === id)),
  }));

/** The first question of the second quiz’s pool comes to another place. */
const truthIn =
  (quiz: string): Change =>
  (definition) => {
    const question: Question = { id: 'true', type: 'true-false', stem: 'True?', answer: true };
    return inActivity(quiz, 'quiz', (one) => ({ ...one, questions: [...one.questions, question] }))(
      inActivity('two', 'quiz', (two) => ({
        ...two,
        questions: two.questions.map((one) =>
          one.type === 'pool' ? { ...one, questions: one.questions.filter(({ id }) => id !== 'true') } : one,
        ),
      }))(definition),
    );
  };

const dilemma = (what: string, theirs: Change, mine: Change): Dilemma => ({
  what,
  theirs: theirs(tiny),
  mine: mine(tiny),
});

/** What chance alone seldom brings together: names of what the other side took away, renamed, moved or added, too. */
export const dilemmas: readonly Dilemma[] = [
  dilemma('a term that is gone there, and named here', all(without('shift'), plainStem), linked('as [it](term:shift)')),
  dilemma(
    'an excerpt that is gone there, and its question reworded here',
    without('letter', 'find'),
    inQuestion('two', 'find', 'evidence', (find) => ({ ...find, stem: 'Find it M1x1.' })),
  ),
  dilemma(
    'one id for a term there and an activity here',
    (one) => ({ ...one, glossary: [...(one.glossary ?? []), { id: 'extra', term: 'T1x1', definition: 'Theirs.' }] }),
    (one) => ({
      ...one,
      activities: [...one.activities, { id: 'extra', type: 'reading', title: 'M1x1', body: 'Mine.' }],
    }),
  ),
  dilemma(
    'a category that is gone there, and used once more here',
    inQuestion('one', 'sort', 'categorize', (sort) => ({
      ...sort,
      categories: [...sort.categories.filter(({ id }) => id !== 'y'), { id: 'z', title: 'Zed T1x1' }],
      items: sort.items.map((item) => (item.category === 'y' ? { ...item, category: 'z' } : item)),
    })),
    inQuestion('one', 'sort', 'categorize', (sort) => ({
      ...sort,
      items: [...sort.items, { id: 'k', text: 'Kay M1x1', category: 'y' }],
    })),
  ),
  dilemma(
    'a term renamed there, and named once more here',
    renamed('norm', 'standard'),
    linked('as [it](term:norm) M1x1'),
  ),
  dilemma(
    'a term renamed there, and a paragraph reworded here that names it',
    renamed('norm', 'standard'),
    withBody((body) => body.replace('Three,', 'Three M1x1,')),
  ),
  dilemma(
    'an excerpt renamed there, and used once more here',
    renamed('letter', 'message'),
    inQuestion('two', 'find', 'evidence', (find) => ({ ...find, stem: 'Find it M1x1.', excerpt: 'letter' })),
  ),
  dilemma(
    'an excerpt renamed there, and a new question about it here',
    renamed('letter', 'message'),
    inActivity('one', 'quiz', (one) => ({
      ...one,
      questions: [
        ...one.questions,
        {
          id: 'more',
          type: 'evidence',
          stem: 'More M1x1.',
          excerpt: 'letter',
          candidates: [
            { id: 'f', quote: 'first words', correct: true },
            { id: 's', quote: 'second words' },
          ],
        },
      ],
    })),
  ),
  dilemma(
    'a question retired there, and reworded here',
    all(without('say'), (one) => ({ ...one, retired: [{ id: 'say' }] })),
    inQuestion('one', 'say', 'short-answer', (say) => ({ ...say, stem: 'Say M1x1.' })),
  ),
  dilemma('a question moved by both', truthIn('one'), truthIn('two')),
  dilemma('an order of both', inOrder('n', 'm', 'o'), inOrder('m', 'o', 'n')),
  dilemma(
    'a quiz that is gone there, and one of its questions reworded here',
    without('one'),
    inQuestion('one', 'say', 'short-answer', (say) => ({ ...say, stem: 'Say M1x1.' })),
  ),
  dilemma('a choice that both added', choiceAdded('T1x1'), choiceAdded('M1x1')),
  dilemma(
    'a choice that both added alike, beside one that was reworded there',
    all(
      choiceAdded('Both'),
      inQuestion('one', 'pick', 'choice', (pick) => ({
        ...pick,
        choices: pick.choices.map((one) => (one.id === 'b' ? { ...one, text: 'That T1x1' } : one)),
      })),
    ),
    choiceAdded('Both'),
  ),
  dilemma(
    'a thing that both added',
    (one) => ({ ...one, activities: [...one.activities, { id: 'n', type: 'reading', title: 'T1x1', body: 'T.' }] }),
    (one) => ({ ...one, activities: [...one.activities, { id: 'n', type: 'reading', title: 'M1x1', body: 'M.' }] }),
  ),
  dilemma(
    'a hint that is new there, and a stem reworded here',
    inQuestion('one', 'say', 'short-answer', (say) => ({ ...say, hint: 'T1x1' })),
    inQuestion('one', 'say', 'short-answer', (say) => ({ ...say, stem: 'Say M1x1.' })),
  ),
  dilemma(
    'a second hint there, and the first one reworded here',
    inQuestion('one', 'say', 'short-answer', (say) => ({ ...say, hint: ['T1x1', 'T1x2'] })),
    inQuestion('one', 'say', 'short-answer', (say) => ({ ...say, hint: 'M1x1' })),
  ),
  dilemma(
    'a paragraph moved by both',
    stemTo('Or of none.\n\nWhich?\n\nThink of [the shift](term:shift).\n\nOr of the night.'),
    stemTo('Which?\n\nOr of none.\n\nThink of [the shift](term:shift).\n\nOr of the night.'),
  ),
  dilemma(
    'a list that both reworded and moved, to different places, so that an item of it is a list of its own there',
    withBody((body) => `T1x1 - four\n- five\n\n${body.replace('- four\n- five\n\n', '')}`),
    withBody((body) =>
      body.replace('- four\n- five\n\n', '').replace('Three, see', 'M1x1 - four\n- five\n\nThree, see'),
    ),
  ),
];
