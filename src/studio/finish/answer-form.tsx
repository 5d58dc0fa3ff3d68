import { useId, useState } from 'preact/hooks';
import type { Edit, JsonValue } from '../../browser.ts';
import { holderOf, linesOf, listAt, textAt, valueAt } from '../state/values.ts';
import { useWords } from '../words/words.ts';
import type { FormProps } from './form.ts';

/** The right answer of a question, whatever type it has. */
export function AnswerForm(props: FormProps) {
  const question = valueAt(props.definition, holderOf(props.pointer));
  const own = { ...props, pointer: holderOf(props.pointer), question: question ?? null };
  switch (textAt(question, '/type')) {
    case 'choice':
    case 'multiple-response':
      return <ChoiceAnswer {...own} isOne={textAt(question, '/type') === 'choice'} />;
    case 'true-false':
      return <TrueFalseAnswer {...own} />;
    case 'numeric':
      return <TextAnswer {...own} member="answer" />;
    case 'short-answer':
      return <TextAnswer {...own} member="accept" />;
    case 'matching':
      return <PartsAnswer {...own} list="pairs" />;
    case 'categorize':
      return <PartsAnswer {...own} list="items" />;
    default:
      return <PartsAnswer {...own} list="gaps" />;
  }
}

interface AnswerProps extends FormProps {
  readonly question: JsonValue;
}

/** The choices are marked, and no other is. */
function ChoiceAnswer({ question, pointer, change, isOne }: AnswerProps & { readonly isOne: boolean }) {
  const { say } = useWords();
  const name = useId();
  const choices = listAt(question, '/choices');
  const [right, setRight] = useState<ReadonlySet<number>>(new Set());
  const choose = (index: number, isRight: boolean): void => {
    const next = new Set(isOne ? [] : right);
    if (isRight) next.add(index);
    else next.delete(index);
    setRight(next);
    const edits = choices.map((choice, at): Edit | undefined => {
      const place = `${pointer}/choices/${at}/correct`;
      if (next.has(at)) return { kind: 'set', pointer: place, value: true };
      return valueAt(choice, '/correct') === undefined ? undefined : { kind: 'remove', pointer: place };
    });
    change(next.size === 0 ? undefined : edits.filter((edit) => edit !== undefined));
  };
  return (
    <fieldset>
      <legend>{say(isOne ? 'answer.right' : 'answer.rightOnes')}</legend>
      {choices.map((choice, index) => (
        <label class="check" key={textAt(choice, '/id')}>
          <input
            type={isOne ? 'radio' : 'checkbox'}
            name={name}
            checked={right.has(index)}
            onChange={(event) => choose(index, event.currentTarget.checked)}
          />
          {textAt(choice, '/text')}
        </label>
      ))}
    </fieldset>
  );
}

function TrueFalseAnswer({ pointer, change }: AnswerProps) {
  const { say } = useWords();
  const name = useId();
  return (
    <fieldset>
      <legend>{say('answer.right')}</legend>
      {[true, false].map((value) => (
        <label class="check" key={String(value)}>
          <input
            type="radio"
            name={name}
            onChange={() => change([{ kind: 'set', pointer: `${pointer}/answer`, value }])}
          />
          {say(value ? 'answer.true' : 'answer.false')}
        </label>
      ))}
    </fieldset>
  );
}

/** A number, or words, of which there may be several. */
function TextAnswer({ pointer, change, member }: AnswerProps & { readonly member: 'answer' | 'accept' }) {
  const { say } = useWords();
  const write = (written: string): void => {
    const lines = linesOf(written);
    const number = Number(written.trim().replace(',', '.'));
    const isWhole = member === 'accept' ? lines.length > 0 : written.trim() !== '' && Number.isFinite(number);
    const value: JsonValue = member === 'accept' ? [...lines] : number;
    change(isWhole ? [{ kind: 'set', pointer: `${pointer}/${member}`, value }] : undefined);
  };
  if (member === 'answer')
    return (
      <label>
        {say('answer.number')}
        <input required inputMode="decimal" onInput={(event) => write(event.currentTarget.value)} />
      </label>
    );
  return (
    <label>
      {say('answer.accepted')}
      <textarea required rows={2} onInput={(event) => write(event.currentTarget.value)} />
    </label>
  );
}

/** What each part of a question lacks: a partner, a category, accepted answers. */
function PartsAnswer({ question, pointer, change, list }: AnswerProps & { readonly list: PartProps['list'] }) {
  const member = { pairs: 'match', items: 'category', gaps: 'accept' }[list];
  const open = listAt(question, `/${list}`)
    .map((part, index) => ({ part, index }))
    .filter(({ part }) => valueAt(part, `/${member}`) === null);
  const [written, setWritten] = useState<Readonly<Record<number, string>>>({});
  const write = (index: number, text: string): void => {
    const next = { ...written, [index]: text };
    setWritten(next);
    const isWhole = open.every((one) => (next[one.index] ?? '').trim() !== '');
    const edits = open.map((one): Edit => {
      const answer = (next[one.index] ?? '').trim();
      const value: JsonValue = list === 'gaps' ? [...linesOf(answer)] : answer;
      return { kind: 'set', pointer: `${pointer}/${list}/${one.index}/${member}`, value };
    });
    change(isWhole && edits.length > 0 ? edits : undefined);
  };
  return (
    <div class="fields">
      {open.map(({ part, index }) => (
        <PartAnswer
          key={textAt(part, '/id')}
          part={part}
          question={question}
          list={list}
          write={(text) => write(index, text)}
        />
      ))}
    </div>
  );
}

interface PartProps {
  readonly part: JsonValue;
  readonly question: JsonValue;
  readonly list: 'pairs' | 'items' | 'gaps';
  readonly write: (text: string) => void;
}

function PartAnswer({ part, question, list, write }: PartProps) {
  const { say } = useWords();
  if (list === 'pairs')
    return (
      <label>
        {say('answer.partner', { prompt: textAt(part, '/prompt') ?? '' })}
        <input required maxLength={255} onInput={(event) => write(event.currentTarget.value)} />
      </label>
    );
  if (list === 'gaps')
    return (
      <label>
        {say('answer.gap', { gap: textAt(part, '/id') ?? '' })}
        <textarea required rows={2} onInput={(event) => write(event.currentTarget.value)} />
      </label>
    );
  return (
    <label>
      {say('answer.category', { item: textAt(part, '/text') ?? '' })}
      <select required onChange={(event) => write(event.currentTarget.value)}>
        <option value="">{say('finish.choose')}</option>
        {listAt(question, '/categories').map((category) => (
          <option key={textAt(category, '/id')} value={textAt(category, '/id')}>
            {textAt(category, '/title')}
          </option>
        ))}
      </select>
    </label>
  );
}
