import type { JsonValue } from '../../browser.ts';
import { linesOf, listAt, textAt, valueAt } from '../state/values.ts';
import { useWords } from '../words/words.ts';
import { CheckField, NumberField, WordsField } from './fields.tsx';
import { Fold } from './fold.tsx';
import { MarkdownField } from './markdown-field.tsx';
import { Objectives } from './more-settings.tsx';
import { PartList } from './part-list.tsx';
import { change, type EditPlace, partAt, setEdit } from './place.ts';
import { PlatformNote } from './platform-note.tsx';
import { ReferenceSelect } from './reference-select.tsx';
import { TextField } from './text-field.tsx';

/** What few questions have: hints, a source beside them, the aims that they ask about. */
export function QuestionMore({ place }: { readonly place: EditPlace }) {
  const { say } = useWords();
  const isEvidence = textAt(partAt(place), '/type') === 'evidence';
  return (
    <Fold title={say('edit.more')} class="part">
      {() => (
        <>
          <Hints place={place} />
          {isEvidence ? null : (
            <ReferenceSelect place={place} path="/excerpt" label="question.beside" list="excerpts" />
          )}
          <Objectives place={place} />
        </>
      )}
    </Fold>
  );
}

/** One on each line, the vaguest first; a single one is written as a text. */
function Hints({ place }: { readonly place: EditPlace }) {
  const { say } = useWords();
  const hint = partAt(place, '/hint');
  const hints = typeof hint === 'string' ? [hint.trim()] : listAt(hint, '').map((one) => String(one).trim());
  if (hints.some((one) => one.includes('\n'))) return <p class="notice">{say('question.longHints')}</p>;
  const commit = (text: string): Promise<boolean> => {
    const lines = linesOf(text);
    const value: JsonValue | undefined = lines.length > 1 ? [...lines] : lines[0];
    return change(place, setEdit(place, '/hint', value), `${place.item} ${place.pointer}/hint`);
  };
  return (
    <>
      <TextField
        label={say('question.hints')}
        hint={say('question.hintsHint')}
        rows={3}
        value={hints.join('\n')}
        commit={commit}
        leave={() => place.module.endStep()}
        language={textAt(place.definition, '/language')}
      />
      <PlatformNote of="hint" />
    </>
  );
}

/** A longer answer: how to write it, how long, and how a person judges it. */
export function EssayParts({ place }: { readonly place: EditPlace }) {
  return (
    <>
      <MarkdownField place={place} path="/guidance" label="edit.guidance" rows={3} />
      <MarkdownField place={place} path="/modelAnswer" label="question.model" rows={4} />
      <ReferenceSelect place={place} path="/rubric" label="edit.rubric" list="rubrics" />
      <NumberField place={place} path="/words/min" label="question.wordsMin" least={1} />
      <NumberField place={place} path="/words/max" label="question.wordsMax" least={1} />
    </>
  );
}

/** Words of a source, of which some support the claim. */
export function Candidates({ place }: { readonly place: EditPlace }) {
  const { say } = useWords();
  const source = textAt(partAt(place), '/excerpt');
  const excerpt = listAt(place.definition, '/activities').find((one) => textAt(one, '/id') === source);
  const texts = listAt(excerpt, '/passages').map((passage) => textAt(passage, '/text') ?? '');
  const isQuoted = (words: string): boolean => texts.some((text) => text.includes(words));
  return (
    <>
      <ReferenceSelect place={place} path="/excerpt" label="question.chosenIn" list="excerpts" />
      <PartList
        place={place}
        list="/candidates"
        base="words"
        add="question.addCandidate"
        least={2}
        most={26}
        nameOf={(item) => textAt(item, '/quote') ?? ''}
        make={(id) => ({ id, quote: texts[0]?.split(/\s+/).slice(0, 3).join(' ') ?? '…' })}
      >
        {(own, item) => (
          <>
            <WordsField place={own} path="/quote" label="question.quote" rows={2} maxLength={500} isRequired />
            {isQuoted(textAt(item, '/quote') ?? '') ? null : <p class="notice">{say('question.notQuoted')}</p>}
            <CheckField place={own} path="/correct" label="question.supports" />
          </>
        )}
      </PartList>
    </>
  );
}

/** More partners of pairs, which match nothing: one on each line. */
export function Distractors({ place }: { readonly place: EditPlace }) {
  const { say } = useWords();
  const known = listAt(partAt(place), '/distractors').map(String);
  const commit = (text: string): Promise<boolean> => {
    const lines = linesOf(text);
    const value = lines.length === 0 ? undefined : [...lines];
    return change(place, setEdit(place, '/distractors', value), `${place.item} ${place.pointer}/distractors`);
  };
  return (
    <TextField
      label={say('question.distractors')}
      rows={3}
      value={known.join('\n')}
      commit={commit}
      leave={() => place.module.endStep()}
      language={textAt(place.definition, '/language')}
    />
  );
}

/** What is right in a gap with a list: its options, one on each line, and which of them. */
export function GapOptions({ place }: { readonly place: EditPlace }) {
  const { say } = useWords();
  const id = textAt(partAt(place), '/id') ?? '';
  const options = listAt(partAt(place), '/options').map(String);
  const answer = textAt(partAt(place), '/answer') ?? '';
  const commit = (text: string): Promise<boolean> => {
    const lines = linesOf(text);
    if (lines.length < 2) return Promise.resolve(true);
    // An answer that is reworded where it was stays the answer.
    const reworded = lines.includes(answer) ? answer : (lines[options.indexOf(answer)] ?? null);
    const edits = [...setEdit(place, '/options', [...lines]), ...setEdit(place, '/answer', reworded)];
    return change(place, edits, `${place.item} ${place.pointer}/options`);
  };
  return (
    <>
      <TextField
        label={say('question.gapOptions', { gap: id })}
        rows={3}
        value={options.join('\n')}
        commit={commit}
        leave={() => place.module.endStep()}
        isRequired
        language={textAt(place.definition, '/language')}
      />
      <label>
        {say('question.gapAnswer', { gap: id })}
        <select
          value={valueAt(partAt(place), '/answer') === null ? '' : answer}
          onChange={({ currentTarget: { value } }) =>
            void change(place, setEdit(place, '/answer', value === '' ? null : value))
          }
        >
          <option value="">{say('finish.choose')}</option>
          {options.map((option) => (
            <option key={option}>{option}</option>
          ))}
        </select>
      </label>
    </>
  );
}
