/** The module on which peers were measured: three readings, one discussion, ten questions. */
export function commonModule(id) {
  const paragraph =
    'In the years before the war a factory meeting could be a place of real argument: workers named managers, managers answered, and somebody took notes. ';
  const reading = (number) => ({
    id: `reading-${number}`,
    type: 'reading',
    title: `Reading ${number}`,
    objectives: ['explain'],
    body: `## A first heading\n\n${paragraph.repeat(6)}\n\n- one *point*\n- another **point**\n\n## A second heading\n\n${paragraph.repeat(6)}\n\n> ${paragraph}\n\n| year | number |\n|---|---|\n| 1938 | 12 |\n| 1939 | 14 |\n`,
  });
  const question = (number) => ({
    id: `question-${number}`,
    type: 'choice',
    stem: `Which answer to question ${number} is right?`,
    objectives: ['explain'],
    feedback: { general: 'The reading says so.' },
    choices: ['a', 'b', 'c', 'd'].map((letter) => ({
      id: letter,
      text: `Answer ${letter} of question ${number}`,
      correct: letter === 'a',
      feedback: letter === 'a' ? 'Yes.' : 'Look at the reading again.',
    })),
  });
  return {
    format: 1,
    namespace: '6a4e3f0e-5c7b-4d1a-9a55-0c6e1d2f3a4b',
    id,
    version: '1.0.0',
    language: 'en',
    title: `The common module ${id}`,
    summary: 'Three readings, one discussion, ten questions.',
    keywords: ['bench'],
    authors: [{ name: 'A. Author' }],
    license: { id: 'CC-BY-4.0', holder: 'A. Author', year: 2026 },
    objectives: [{ id: 'explain', text: 'Students can explain it.' }],
    activities: [
      reading(1),
      reading(2),
      reading(3),
      { id: 'talk', type: 'discussion', title: 'Discussion', prompt: 'Who was heard, and why?' },
      {
        id: 'quiz',
        type: 'quiz',
        title: 'Quiz',
        purpose: 'graded',
        questions: Array.from({ length: 10 }, (_, index) => question(index + 1)),
      },
    ],
  };
}
