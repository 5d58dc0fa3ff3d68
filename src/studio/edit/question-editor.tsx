import type { Edit, JsonValue } from '../../browser.ts';
import { idsIn, linesOf, listAt, textAt, valueAt } from '../state/values.ts';
import { useWords, type WordKey } from '../words/words.ts';
import { NumberField, OneOf, WordsField } from './fields.tsx';
import { ListTools } from './list-tools.tsx';
import { MarkdownField } from './markdown-field.tsx';
import { freeId } from './new-parts.ts';
import { change, type EditPlace, partAt, setEdit, within } from './place.ts';
import { Candidates, Distractors, EssayParts, GapOptions, QuestionMore } from './question-more.tsx';
import { TextField } from './text-field.tsx';

interface QuestionProps {
  readonly place: EditPlace;
  /** The points are the pool’s to say. */
  readonly isInPool: boolean;
}

/** A question of any type: what it asks, its answers, its points and what is said afterwards. */
export function QuestionEditor({ place, isInPool }: QuestionProps) {
  return (
    <>
      <MarkdownField place={place} path="/stem" label="question.stem" rows={3} />
      <Answers place={place} type={textAt(partAt(place), '/type') ?? ''} />
      {isInPool ? null : <NumberField place={place} path="/points" label="question.points" least={0.01} />}
      <Feedback place={place} />
      <QuestionMore place={place} />
    </>
  );
}

function Answers({ place, type }: { readonly place: EditPlace; readonly type: string }) {
  const { say } = useWords();
  switch (type) {
    case 'choice':
    case 'multiple-response':
      return <Choices place={place} isOne={type === 'choice'} />;
    case 'true-false': {
      const answer = partAt(place, '/answer');
      return (
        <OneOf
          label="answer.right"
          values={[true, false]}
          chosen={typeof answer === 'boolean' ? answer : undefined}
          nameOf={(value) => say(value ? 'answer.true' : 'answer.false')}
          choose={(value) => change(place, setEdit(place, '/answer', value))}
        />
      );
    }
    case 'short-answer':
      return <Accepted place={place} path="/accept" label={say('answer.accepted')} />;
    case 'numeric':
      return <NumericAnswer place={place} />;
    case 'matching':
      return (
        <>
          <Parts place={place} list="/pairs" fields={['/prompt', '/match']} labels={['part.prompt', 'part.match']} />
          <Distractors place={place} />
        </>
      );
    case 'categorize':
      return <Categories place={place} />;
    case 'ordering':
      return <Parts place={place} list="/items" fields={['/text']} labels={['part.orderItem']} />;
    case 'cloze':
      return <Gaps place={place} />;
    case 'essay':
      return <EssayParts place={place} />;
    case 'evidence':
      return <Candidates place={place} />;
    default:
      return <p class="notice">{say('question.other')}</p>;
  }
}

/** The choices, with the right ones marked; one more always has an id of its own. */
function Choices({ place, isOne }: { readonly place: EditPlace; readonly isOne: boolean }) {
  const { say } = useWords();
  const choices = listAt(partAt(place), '/choices');
  const mark = (index: number, isRight: boolean): void => {
    const edits = choices.flatMap((choice, at): readonly Edit[] => {
      const pointer = `${place.pointer}/choices/${at}/correct`;
      const wanted = at === index ? isRight : !isOne && valueAt(choice, '/correct') === true;
      if (wanted) return [{ kind: 'set', pointer, value: true }];
      return valueAt(choice, '/correct') === undefined ? [] : [{ kind: 'remove', pointer }];
    });
    change(place, edits);
  };
  return (
    <fieldset>
      <legend>{say(isOne ? 'question.choicesOne' : 'question.choicesMany')}</legend>
      {choices.map((choice, index) => {
        const name = say('new.choice', { n: index + 1 });
        return (
          <div class="choice" key={textAt(choice, '/id')}>
            <input
              type={isOne ? 'radio' : 'checkbox'}
              name={`right ${place.pointer}`}
              aria-label={say('question.isRight', { name })}
              checked={valueAt(choice, '/correct') === true}
              onChange={(event) => mark(index, event.currentTarget.checked)}
            />
            <Words place={within(place, `/choices/${index}`)} path="/text" label={name} />
            <ListTools
              place={place}
              list="/choices"
              index={index}
              length={choices.length}
              name={name}
              least={2}
              canMove={false}
            />
          </div>
        );
      })}
      <AddPart place={place} list="/choices" make={(id, n) => ({ id, text: say('new.choice', { n }) })} />
    </fieldset>
  );
}

function Words({ place, path, label }: { readonly place: EditPlace; readonly path: string; readonly label: string }) {
  return (
    <TextField
      label={label}
      value={textAt(partAt(place, path), '') ?? ''}
      commit={(text) => change(place, setEdit(place, path, text), `${place.item} ${place.pointer}${path}`)}
      leave={() => place.module.endStep()}
      isRequired
      language={textAt(place.definition, '/language')}
    />
  );
}

/** Answers that are accepted, a line each. Those with a credit or a remark of their own stay as they are. */
function Accepted({
  place,
  path,
  label,
}: {
  readonly place: EditPlace;
  readonly path: string;
  readonly label: string;
}) {
  const { say } = useWords();
  const accepted = listAt(partAt(place), path);
  if (accepted.some((one) => typeof one !== 'string')) return <p class="notice">{say('question.other')}</p>;
  return (
    <TextField
      label={label}
      value={accepted.join('\n')}
      rows={3}
      commit={(text) => {
        const lines = linesOf(text);
        const edits = lines.length === 0 ? [] : setEdit(place, path, [...lines]);
        return change(place, edits, `${place.item} ${place.pointer}${path}`);
      }}
      leave={() => place.module.endStep()}
      isRequired
      language={textAt(place.definition, '/language')}
    />
  );
}

function NumericAnswer({ place }: { readonly place: EditPlace }) {
  const tolerance = partAt(place, '/tolerance');
  return (
    <>
      <NumberField place={place} path="/answer" label="answer.right" least={Number.NEGATIVE_INFINITY} />
      {tolerance === undefined || typeof tolerance === 'number' ? (
        <NumberField place={place} path="/tolerance" label="question.tolerance" />
      ) : null}
      <WordsField place={place} path="/unit" label="question.unit" maxLength={64} />
    </>
  );
}

interface PartsProps {
  readonly place: EditPlace;
  readonly list: string;
  readonly fields: readonly string[];
  readonly labels: readonly WordKey[];
}

/** Pairs, or items in their right order. */
function Parts({ place, list, fields, labels }: PartsProps) {
  const { say } = useWords();
  const parts = listAt(partAt(place), list);
  const make = (id: string, n: number): JsonValue => {
    const text = say('new.item', { n });
    return list === '/pairs' ? { id, prompt: text, match: null } : { id, text };
  };
  return (
    <>
      <ol class="parts-list">
        {parts.map((part, index) => (
          <li key={textAt(part, '/id')}>
            {fields.map((field, at) => (
              <Words
                key={field}
                place={within(place, `${list}/${index}`)}
                path={field}
                label={say(labels[at] ?? 'part.prompt', { n: index + 1 })}
              />
            ))}
            <ListTools
              place={place}
              list={list}
              index={index}
              length={parts.length}
              name={say('new.item', { n: index + 1 })}
              least={2}
            />
          </li>
        ))}
      </ol>
      <AddPart place={place} list={list} make={make} />
    </>
  );
}

function Categories({ place }: { readonly place: EditPlace }) {
  const { say } = useWords();
  const categories = listAt(partAt(place), '/categories');
  const items = listAt(partAt(place), '/items');
  return (
    <>
      {categories.map((category, index) => (
        <Words
          key={textAt(category, '/id')}
          place={within(place, `/categories/${index}`)}
          path="/title"
          label={say('new.category', { n: index + 1 })}
        />
      ))}
      <ol class="parts-list">
        {items.map((item, index) => {
          const own = within(place, `/items/${index}`);
          const text = textAt(item, '/text') ?? '';
          return (
            <li key={textAt(item, '/id')}>
              <Words place={own} path="/text" label={say('new.item', { n: index + 1 })} />
              <label>
                {say('answer.category', { item: text })}
                <select
                  value={textAt(item, '/category') ?? ''}
                  onChange={({ currentTarget: { value } }) =>
                    change(place, setEdit(own, '/category', value === '' ? null : value))
                  }
                >
                  <option value="">{say('finish.choose')}</option>
                  {categories.map((category) => (
                    <option key={textAt(category, '/id')} value={textAt(category, '/id')}>
                      {textAt(category, '/title')}
                    </option>
                  ))}
                </select>
              </label>
              <ListTools place={place} list="/items" index={index} length={items.length} name={text} least={2} />
            </li>
          );
        })}
      </ol>
      <AddPart place={place} list="/items" make={(id, n) => ({ id, text: say('new.item', { n }), category: null })} />
    </>
  );
}

function Gaps({ place }: { readonly place: EditPlace }) {
  const { say } = useWords();
  const gaps = listAt(partAt(place), '/gaps');
  return (
    <>
      <MarkdownField place={place} path="/text" label="question.gapText" rows={4} isRequired hasGaps />
      {gaps.map((gap, index) =>
        valueAt(gap, '/options') === undefined ? (
          <Accepted
            key={textAt(gap, '/id')}
            place={within(place, `/gaps/${index}`)}
            path="/accept"
            label={say('answer.gap', { gap: textAt(gap, '/id') ?? '' })}
          />
        ) : (
          <GapOptions key={textAt(gap, '/id')} place={within(place, `/gaps/${index}`)} />
        ),
      )}
    </>
  );
}

interface AddProps {
  readonly place: EditPlace;
  readonly list: string;
  readonly make: (id: string, number: number) => JsonValue;
}

function AddPart({ place, list, make }: AddProps) {
  const { say } = useWords();
  const { length } = listAt(partAt(place), list);
  const add = (): void => {
    const id = freeId('more', idsIn(partAt(place)));
    change(place, [{ kind: 'insert', pointer: `${place.pointer}${list}/${length}`, value: make(id, length + 1) }]);
  };
  return (
    <button type="button" class="plain" onClick={add}>
      {say('question.more')}
    </button>
  );
}

/** What is said after an answer. The first of the remarks makes the object that holds them. */
function Feedback({ place }: { readonly place: EditPlace }) {
  const { say } = useWords();
  const feedback = partAt(place, '/feedback');
  const commit = (name: string, text: string): Promise<boolean> => {
    const value = text.trim() === '' ? undefined : text;
    const topic = `${place.item} ${place.pointer}/feedback/${name}`;
    if (feedback !== undefined) return change(place, setEdit(place, `/feedback/${name}`, value), topic);
    return change(place, value === undefined ? [] : setEdit(place, '/feedback', { [name]: value }), topic);
  };
  return (
    <details>
      <summary>{say('question.feedback')}</summary>
      {(['correct', 'incorrect', 'general'] as const).map((name) => (
        <TextField
          key={name}
          label={say(`feedback.${name}`)}
          rows={2}
          value={textAt(feedback, `/${name}`) ?? ''}
          commit={(text) => commit(name, text)}
          leave={() => place.module.endStep()}
          language={textAt(place.definition, '/language')}
        />
      ))}
    </details>
  );
}
