import type { ModuleDefinition } from '../../schema/types.generated.ts';

/** A small module without a fault and without a warning: a reading, a discussion, a quiz. Tests change what they test. */
export function smallModule(changes: Partial<ModuleDefinition> = {}): ModuleDefinition {
  return {
    format: 1,
    namespace: '6a4e3f0e-5c7b-4d1a-9a55-0c6e1d2f3a4b',
    id: 'small',
    version: '1.0.0',
    language: 'en',
    title: 'A small module',
    summary: 'A reading, a discussion and a quiz.',
    keywords: ['test'],
    authors: [{ name: 'A. Author' }],
    license: { id: 'CC-BY-4.0', holder: 'A. Author', year: 2026 },
    objectives: [{ id: 'explain', text: 'Students can explain the example.' }],
    activities: [
      {
        id: 'text',
        type: 'reading',
        title: 'The text',
        objectives: ['explain'],
        body: '## A heading\n\nA paragraph with *emphasis* and a [link](https://example.org/).\n',
      },
      { id: 'talk', type: 'discussion', title: 'The discussion', prompt: 'What do you think?' },
      {
        id: 'quiz',
        type: 'quiz',
        title: 'The quiz',
        purpose: 'graded',
        questions: [
          {
            id: 'first',
            type: 'choice',
            stem: 'Which one is right?',
            objectives: ['explain'],
            choices: [
              { id: 'a', text: 'This one', correct: true, feedback: 'Yes.' },
              { id: 'b', text: 'That one' },
              { id: 'c', text: 'Another' },
            ],
          },
        ],
      },
    ],
    ...changes,
  };
}
