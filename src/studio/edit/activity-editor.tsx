import { listAt, textAt } from '../state/values.ts';
import { useWords } from '../words/words.ts';
import { ExcerptEditor } from './excerpt-editor.tsx';
import { CheckField, NumberField, SelectField, WordsField } from './fields.tsx';
import { MarkdownField } from './markdown-field.tsx';
import { MoreSettings } from './more-settings.tsx';
import { kindKey } from './outline.tsx';
import { change, type EditPlace, partAt, setEdit } from './place.ts';
import { PlatformNote } from './platform-note.tsx';
import { QuizEditor } from './quiz-editor.tsx';
import { ReferenceSelect } from './reference-select.tsx';
import { SchemaForm } from './schema-form.tsx';
import { TableEditor } from './table-editor.tsx';
import { TimelineEditor } from './timeline-editor.tsx';

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
      <MoreSettings place={place} />
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
          <PlatformNote of="postFirst" />
          <SelectField place={place} path="/style" label="edit.style" options={STYLES} usual="threaded" />
          <PlatformNote of="style" />
          <DiscussionPoints place={place} />
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
      return <ExcerptEditor place={place} />;
    case 'dataset':
      return <TableEditor place={place} />;
    case 'timeline':
      return <TimelineEditor place={place} />;
    case 'tool':
      return <SchemaForm place={place} part="Tool" />;
    default:
      return null;
  }
}

const STYLES = [
  ['threaded', 'style.threaded'],
  ['side-comment', 'style.side-comment'],
] as const;

/** What a discussion is worth: nothing, or points by a rubric. */
function DiscussionPoints({ place }: { readonly place: EditPlace }) {
  const { say } = useWords();
  const isGraded = partAt(place, '/grading') !== undefined;
  const toggle = (isOn: boolean): void =>
    void change(place, setEdit(place, '/grading', isOn ? { points: 10 } : undefined));
  return (
    <>
      <label class="check">
        <input type="checkbox" checked={isGraded} onChange={(event) => toggle(event.currentTarget.checked)} />
        {say('edit.graded')}
      </label>
      {isGraded ? (
        <>
          <NumberField place={place} path="/grading/points" label="edit.points" least={0.01} isRequired />
          <PlatformNote of="points" />
          <ReferenceSelect place={place} path="/grading/rubric" label="edit.rubric" list="rubrics" />
        </>
      ) : null}
    </>
  );
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
      <PlatformNote of="points" />
      <ReferenceSelect place={place} path="/rubric" label="edit.rubric" hint="edit.rubricHint" list="rubrics" />
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
      <PlatformNote of="handIn" />
    </>
  );
}
