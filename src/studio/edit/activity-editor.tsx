import { listAt, textAt } from '../state/values.ts';
import { useWords } from '../words/words.ts';
import { CheckField, NumberField, SelectField, WordsField } from './fields.tsx';
import { MarkdownField } from './markdown-field.tsx';
import { kindKey } from './outline.tsx';
import { change, type EditPlace, partAt, within } from './place.ts';
import { QuizEditor } from './quiz-editor.tsx';

/** One activity: its title, its texts and its settings. */
export function ActivityEditor({ place }: { readonly place: EditPlace }) {
  const { say } = useWords();
  const type = textAt(partAt(place), '/type');
  return (
    <>
      <p class="quiet">{say(kindKey(type))}</p>
      <WordsField place={place} path="/title" label="edit.title" isRequired />
      <Texts place={place} type={type} />
      <NumberField place={place} path="/minutes" label="edit.minutes" least={1} />
      <CheckField place={place} path="/optional" label="edit.optional" />
    </>
  );
}

function Texts({ place, type }: { readonly place: EditPlace; readonly type: string | undefined }) {
  switch (type) {
    case 'reading':
      return <MarkdownField place={place} path="/body" label="edit.text" rows={18} />;
    case 'discussion':
      return (
        <>
          <MarkdownField place={place} path="/prompt" label="edit.discussion" rows={8} />
          <MarkdownField place={place} path="/guidance" label="edit.guidance" rows={4} />
          <CheckField place={place} path="/requireInitialPost" label="edit.postFirst" />
        </>
      );
    case 'assignment':
      return <AssignmentTexts place={place} />;
    case 'quiz':
      return <QuizEditor place={place} />;
    case 'link':
      return (
        <>
          <WordsField place={place} path="/url" label="edit.address" maxLength={2000} isRequired />
          <MarkdownField place={place} path="/description" label="edit.linkText" rows={4} />
        </>
      );
    case 'excerpt':
      return <ExcerptTexts place={place} />;
    case 'timeline':
      return <TimelineTexts place={place} />;
    default:
      return <OtherKind />;
  }
}

/** Tables and tools of other sites are not edited here. */
function OtherKind() {
  const { say } = useWords();
  return <p class="notice">{say('edit.other')}</p>;
}

const WAYS = ['text', 'url', 'file'] as const;

function AssignmentTexts({ place }: { readonly place: EditPlace }) {
  const { say } = useWords();
  const ways = listAt(partAt(place), '/submission');
  const toggle = (way: (typeof WAYS)[number], isOn: boolean): void => {
    const value = WAYS.filter((one) => (one === way ? isOn : ways.includes(one)));
    if (value.length > 0) change(place, [{ kind: 'set', pointer: `${place.pointer}/submission`, value: [...value] }]);
  };
  return (
    <>
      <MarkdownField place={place} path="/prompt" label="edit.assignment" rows={10} />
      <NumberField place={place} path="/points" label="edit.points" isRequired />
      <fieldset>
        <legend>{say('edit.handIn')}</legend>
        {WAYS.map((way) => (
          <label class="check" key={way}>
            <input
              type="checkbox"
              checked={ways.includes(way)}
              disabled={ways.length === 1 && ways.includes(way)}
              onChange={(event) => toggle(way, event.currentTarget.checked)}
            />
            {say(`handIn.${way}`)}
          </label>
        ))}
      </fieldset>
    </>
  );
}

const PASSAGES = [
  ['quoted', 'passage.quoted'],
  ['narrated', 'passage.narrated'],
  ['editorial', 'passage.editorial'],
] as const;

function ExcerptTexts({ place }: { readonly place: EditPlace }) {
  const { say } = useWords();
  const passages = listAt(partAt(place), '/passages');
  return (
    <>
      <MarkdownField place={place} path="/intro" label="edit.intro" rows={4} />
      <ol class="parts-list">
        {passages.map((passage, index) => {
          const own = within(place, `/passages/${index}`);
          return (
            <li key={textAt(passage, '/id')}>
              <h3>{say('edit.passage', { n: index + 1 })}</h3>
              <SelectField place={own} path="/kind" label="edit.passageKind" options={PASSAGES} />
              <WordsField place={own} path="/text" label="edit.passageText" rows={5} maxLength={20_000} isRequired />
            </li>
          );
        })}
      </ol>
    </>
  );
}

function TimelineTexts({ place }: { readonly place: EditPlace }) {
  const events = listAt(partAt(place), '/events');
  return (
    <>
      <MarkdownField place={place} path="/intro" label="edit.intro" rows={4} />
      <ol class="parts-list">
        {events.map((event, index) => {
          const own = within(place, `/events/${index}`);
          return (
            <li key={textAt(event, '/id')}>
              <WordsField place={own} path="/date" label="kind.created" hint="kind.createdHint" isRequired />
              <WordsField place={own} path="/title" label="edit.title" isRequired />
              <MarkdownField place={own} path="/text" label="edit.text" rows={3} />
            </li>
          );
        })}
      </ol>
    </>
  );
}
