import type { JsonValue } from '../../browser.ts';
import { idsIn, listAt, textAt } from '../state/values.ts';
import { useWords } from '../words/words.ts';
import { AddRow } from './add-row.tsx';
import { NumberField, WordsField } from './fields.tsx';
import { ListTools } from './list-tools.tsx';
import { MarkdownField } from './markdown-field.tsx';
import { newPool, newQuestion, QUESTION_TYPES, type QuestionType } from './new-parts.ts';
import { PasteQuestions } from './paste-questions.tsx';
import { change, type EditPlace, insertEdit, partAt, within } from './place.ts';
import { PlatformNote } from './platform-note.tsx';
import { QuestionEditor } from './question-editor.tsx';
import { QuizSettings } from './quiz-settings.tsx';

/** A quiz: what is said before it, how it works, and its questions. */
export function QuizEditor({ place }: { readonly place: EditPlace }) {
  return (
    <>
      <MarkdownField place={place} path="/intro" label="edit.intro" rows={3} />
      <QuizSettings place={place} />
      <Questions place={place} list="/questions" />
      <AddQuestion place={place} list="/questions" />
      <PasteQuestions place={place} list="/questions" />
    </>
  );
}

/** The questions of a quiz or of a pool, each open where somebody opens it. */
function Questions({ place, list }: { readonly place: EditPlace; readonly list: string }) {
  const { say } = useWords();
  const questions = listAt(partAt(place), list);
  const language = textAt(place.definition, '/language');
  return (
    <ol class="questions">
      {questions.map((question, index) => {
        const isPool = textAt(question, '/type') === 'pool';
        const own = within(place, `${list}/${index}`);
        const name = (textAt(question, isPool ? '/title' : '/stem') ?? '').trim();
        return (
          <li key={textAt(question, '/id')}>
            <details class="group">
              <summary>
                <span lang={language}>{name}</span>{' '}
                <span class="quiet">{say(isPool ? 'question.pool' : `question.${questionKind(question)}`)}</span>
              </summary>
              {isPool ? (
                <Pool place={own} />
              ) : (
                <QuestionEditor place={own} isInPool={textAt(partAt(place), '/type') === 'pool'} />
              )}
            </details>
            <ListTools place={place} list={list} index={index} length={questions.length} name={name} least={1} />
          </li>
        );
      })}
    </ol>
  );
}

/** Questions of which some are drawn for every attempt. */
function Pool({ place }: { readonly place: EditPlace }) {
  return (
    <>
      <WordsField place={place} path="/title" label="edit.title" isRequired />
      <NumberField place={place} path="/draw" label="question.draw" least={1} isRequired />
      <NumberField place={place} path="/pointsEach" label="question.pointsEach" least={0.01} />
      <PlatformNote of="pool" />
      <Questions place={place} list="/questions" />
      <AddQuestion place={place} list="/questions" />
    </>
  );
}

const ALL_TYPES = [...QUESTION_TYPES, 'evidence'] as const;

function questionKind(question: JsonValue): (typeof ALL_TYPES)[number] {
  const type = textAt(question, '/type');
  return ALL_TYPES.find((one) => one === type) ?? 'choice';
}

/** A pool is of the quiz; there is none in a pool. */
const WITH_POOL = [...QUESTION_TYPES, 'pool'] as const;

function AddQuestion({ place, list }: { readonly place: EditPlace; readonly list: string }) {
  const { say } = useWords();
  const isInPool = textAt(partAt(place), '/type') === 'pool';
  const add = (type: QuestionType | 'pool'): void => {
    const taken = idsIn(place.definition);
    const value = type === 'pool' ? newPool(taken, say) : newQuestion(type, taken, say);
    void change(place, insertEdit(place, list, value));
  };
  return (
    <AddRow
      label={isInPool ? 'question.addInPool' : 'question.add'}
      kinds={isInPool ? QUESTION_TYPES : WITH_POOL}
      first="choice"
      nameOf={(kind) => `question.${kind}`}
      add={add}
    />
  );
}
