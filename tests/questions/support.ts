import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import type { Question } from '../../src/model/model.ts';
import { definitionOf, type QuestionDefinition, quizOf, reading, resolve } from '../resolve/support.ts';

const passages = [
  { id: 'answer', kind: 'quoted' as const, speaker: 'director', text: 'They are being checked every day' },
  { id: 'report', kind: 'narrated' as const, text: 'The meeting applauds.' },
];

/** One question in a module with an excerpt, all of it resolved. */
async function resolved(question: QuestionDefinition, language: string) {
  return resolve(
    definitionOf({
      language,
      people: [{ id: 'director', name: 'Kurushin' }],
      sources: [{ id: 'chapter', csl: { type: 'chapter' } }],
      activities: [
        reading,
        {
          id: 'exchange',
          type: 'excerpt',
          title: 'The exchange',
          source: 'chapter',
          locator: {},
          provenance: { genre: 'Record', created: '1939-05-06', language: 'ru' },
          passages,
          rights: { basis: 'quotation', statement: 'Short quotations.' },
        },
        quizOf([question]),
      ],
    }),
    { workspace: { sourceTexts: new Map([['chapter', 'They are being checked every day']]) } },
  );
}

const AT = '/activities/2/questions/0';

/** What there is to say about a question, each finding as `severity code pointer`, the pointer relative to the question. */
export async function findingsOf(question: QuestionDefinition): Promise<string[]> {
  const { result } = await resolved(question, 'en');
  return result.diagnostics.map(
    ({ severity, code, pointer = '' }) =>
      `${severity} ${code} ${pointer.startsWith(AT) ? pointer.slice(AT.length) : pointer}`,
  );
}

export async function diagnosticsOf(question: QuestionDefinition): Promise<readonly Diagnostic[]> {
  return (await resolved(question, 'en')).result.diagnostics;
}

/** The question as targets see it; fails where there is anything to say about it. */
export async function loweredQuestion(question: QuestionDefinition, language = 'en'): Promise<Question> {
  const { result } = await resolved(question, language);
  const quiz = result.value?.activities[2];
  const entry = quiz?.type === 'quiz' ? quiz.entries[0] : undefined;
  if (entry?.kind !== 'question') throw new Error(JSON.stringify(result.diagnostics, null, 2));
  return entry;
}
