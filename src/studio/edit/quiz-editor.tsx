import type { JsonValue } from '../../browser.ts';
import { idsIn, listAt, textAt, valueAt } from '../state/values.ts';
import { useWords } from '../words/words.ts';
import { AddRow } from './add-row.tsx';
import { CheckField, NumberField, SelectField } from './fields.tsx';
import { ListTools } from './list-tools.tsx';
import { MarkdownField } from './markdown-field.tsx';
import { newQuestion, QUESTION_TYPES, type QuestionType } from './new-parts.ts';
import { PasteQuestions } from './paste-questions.tsx';
import { change, type EditPlace, partAt, setEdit, within } from './place.ts';
import { QuestionEditor } from './question-editor.tsx';

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

const TIMES = [
  ['immediate', 'time.immediate'],
  ['after-submission', 'time.after-submission'],
  ['after-last-attempt', 'time.after-last-attempt'],
  ['never', 'time.never'],
] as const;

function QuizSettings({ place }: { readonly place: EditPlace }) {
  const { say } = useWords();
  const attempts = valueAt(partAt(place), '/settings/attempts');
  const setAttempts = (value: string): void =>
    set(place, 'attempts', value === '' ? undefined : value === 'unlimited' ? value : Number(value));
  return (
    <details class="group">
      <summary>{say('quiz.settings')}</summary>
      <SelectField
        place={place}
        path="/purpose"
        label="kind.purpose"
        hint="kind.purposeHint"
        options={[
          ['graded', 'purpose.graded'],
          ['practice', 'purpose.practice'],
        ]}
      />
      <label>
        {say('quiz.attempts')}
        <select
          value={attempts === undefined ? '' : String(attempts)}
          onChange={(event) => setAttempts(event.currentTarget.value)}
        >
          <option value="">{say('quiz.usual')}</option>
          {Array.from({ length: 10 }, (_, index) => String(index + 1)).map((number) => (
            <option key={number}>{number}</option>
          ))}
          <option value="unlimited">{say('quiz.unlimited')}</option>
        </select>
      </label>
      <SettingNumber place={place} name="timeLimitMinutes" label="quiz.time" />
      <SettingNumber place={place} name="passPercent" label="quiz.pass" />
      <SettingCheck place={place} name="shuffleQuestions" label="quiz.shuffleQuestions" />
      <SettingCheck place={place} name="shuffleChoices" label="quiz.shuffleChoices" />
      <label>
        {say('quiz.feedback')}
        <select
          value={textAt(partAt(place), '/settings/feedback') ?? ''}
          onChange={({ currentTarget: { value } }) => set(place, 'feedback', value === '' ? undefined : value)}
        >
          <option value="">{say('quiz.usual')}</option>
          {TIMES.map(([value, name]) => (
            <option key={value} value={value}>
              {say(name)}
            </option>
          ))}
        </select>
      </label>
    </details>
  );
}

interface SettingProps {
  readonly place: EditPlace;
  readonly name: string;
  readonly label: 'quiz.time' | 'quiz.pass' | 'quiz.shuffleQuestions' | 'quiz.shuffleChoices';
}

function SettingNumber({ place, name, label }: SettingProps) {
  const hasSettings = partAt(place, '/settings') !== undefined;
  if (hasSettings) return <NumberField place={place} path={`/settings/${name}`} label={label} least={1} />;
  return <FirstSetting place={place} name={name} label={label} />;
}

/** The quiz has no settings yet: the first makes the object that holds them. */
function FirstSetting({ place, name, label }: SettingProps) {
  const { say } = useWords();
  return (
    <label>
      {say(label)}
      <input
        inputMode="numeric"
        onChange={(event) => {
          const number = Number(event.currentTarget.value);
          if (Number.isInteger(number) && number > 0) set(place, name, number);
        }}
      />
    </label>
  );
}

function SettingCheck({ place, name, label }: SettingProps) {
  const { say } = useWords();
  if (partAt(place, '/settings') !== undefined)
    return <CheckField place={place} path={`/settings/${name}`} label={label} />;
  return (
    <label class="check">
      <input type="checkbox" onChange={(event) => set(place, name, event.currentTarget.checked)} />
      {say(label)}
    </label>
  );
}

function set(place: EditPlace, name: string, value: JsonValue | undefined): void {
  if (partAt(place, '/settings') !== undefined) change(place, setEdit(place, `/settings/${name}`, value));
  else if (value !== undefined) change(place, setEdit(place, '/settings', { [name]: value }));
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
                <>
                  <NumberField place={own} path="/draw" label="question.draw" least={1} isRequired />
                  <Questions place={own} list="/questions" />
                </>
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

const ALL_TYPES = [...QUESTION_TYPES, 'evidence'] as const;

function questionKind(question: JsonValue): (typeof ALL_TYPES)[number] {
  const type = textAt(question, '/type');
  return ALL_TYPES.find((one) => one === type) ?? 'choice';
}

function AddQuestion({ place, list }: { readonly place: EditPlace; readonly list: string }) {
  const { say } = useWords();
  const add = (type: QuestionType): void => {
    const value = newQuestion(type, idsIn(place.definition), say);
    const { length } = listAt(partAt(place), list);
    change(place, [{ kind: 'insert', pointer: `${place.pointer}${list}/${length}`, value }]);
  };
  return (
    <AddRow
      label="question.add"
      kinds={QUESTION_TYPES}
      first="choice"
      nameOf={(kind) => `question.${kind}`}
      add={add}
    />
  );
}
