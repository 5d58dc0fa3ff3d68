import { useState } from 'preact/hooks';
import { LanguageSelect } from '../finish/language-select.tsx';
import { listAt, textAt } from '../state/values.ts';
import { useWords } from '../words/words.ts';
import { SelectField, WordsField } from './fields.tsx';
import { Fold } from './fold.tsx';
import { MarkdownField } from './markdown-field.tsx';
import { PartList } from './part-list.tsx';
import { change, type EditPlace, partAt, setEdit, within } from './place.ts';
import { ReferenceSelect } from './reference-select.tsx';
import { SchemaForm } from './schema-form.tsx';
import { TextField } from './text-field.tsx';

/** A primary source: its words, piece by piece, where they come from, and why they may be shown. */
export function ExcerptEditor({ place }: { readonly place: EditPlace }) {
  const { say } = useWords();
  const { length } = listAt(partAt(place), '/passages');
  return (
    <>
      <MarkdownField place={place} path="/intro" label="edit.intro" rows={4} />
      <h3>{say('excerpt.words')}</h3>
      <PartList
        place={place}
        list="/passages"
        base="passage"
        add="excerpt.addPassage"
        least={1}
        most={200}
        nameOf={(_, index) => say('edit.passage', { n: index + 1 })}
        make={(id) => ({ id, kind: 'quoted', text: say('excerpt.newPassage', { n: length + 1 }) })}
      >
        {(own, _, index) => <Passage place={own} number={index + 1} />}
      </PartList>
      <Fold title={say('excerpt.from')}>
        {() => (
          <>
            <Citation place={place} />
            <SchemaForm place={within(place, '/provenance')} part="Provenance" />
          </>
        )}
      </Fold>
      <Fold title={say('kind.rights')}>{() => <SchemaForm place={within(place, '/rights')} part="Rights" />}</Fold>
      <Notes place={place} />
    </>
  );
}

/** The work, and where in it. */
export function Citation({ place }: { readonly place: EditPlace }) {
  return (
    <>
      <ReferenceSelect
        place={place}
        path="/source"
        label="excerpt.source"
        hint="excerpt.sourceHint"
        list="sources"
        isOpen
      />
      <SchemaForm place={within(place, '/locator')} part="Locator" />
    </>
  );
}

const PASSAGES = [
  ['quoted', 'passage.quoted'],
  ['narrated', 'passage.narrated'],
  ['editorial', 'passage.editorial'],
] as const;

function Passage({ place, number }: { readonly place: EditPlace; readonly number: number }) {
  const { say } = useWords();
  return (
    <>
      <h4>{say('edit.passage', { n: number })}</h4>
      <SelectField place={place} path="/kind" label="edit.passageKind" options={PASSAGES} />
      <ReferenceSelect place={place} path="/speaker" label="excerpt.speaker" hint="excerpt.speakerHint" list="people" />
      <div class="beside">
        <WordsField place={place} path="/text" label="edit.passageText" rows={5} maxLength={20_000} isRequired />
        <Original place={place} />
      </div>
    </>
  );
}

/** The same words in their own language, beside the translation. They are there once both are known. */
function Original({ place }: { readonly place: EditPlace }) {
  const { say } = useWords();
  const stored = textAt(partAt(place), '/original/language');
  const [language, setLanguage] = useState(stored ?? '');
  const text = textAt(partAt(place), '/original/text') ?? '';
  const isWritten = stored !== undefined;
  const choose = (tag: string): void => {
    setLanguage(tag);
    if (isWritten && tag !== '') void change(place, setEdit(place, '/original/language', tag));
  };
  const commit = (written: string): Promise<boolean> => {
    const topic = `${place.item} ${place.pointer}/original`;
    if (written.trim() === '') return change(place, setEdit(place, '/original', undefined), topic);
    const edits = isWritten
      ? setEdit(place, '/original/text', written)
      : setEdit(place, '/original', { language, text: written });
    return change(place, edits, topic);
  };
  const shown = stored ?? language;
  return (
    <Fold title={say('excerpt.original')} isOpen={isWritten} class="original">
      {() => (
        <>
          <label>
            {say('excerpt.originalLanguage')}
            <LanguageSelect value={shown} choose={choose} isOpen={shown === ''} />
          </label>
          {shown === '' ? null : (
            <TextField
              label={say('excerpt.originalText')}
              rows={5}
              value={text}
              commit={commit}
              leave={() => place.module.endStep()}
              language={shown}
            />
          )}
        </>
      )}
    </Fold>
  );
}

/** Notes on single words, and questions to ask of the source. */
function Notes({ place }: { readonly place: EditPlace }) {
  const { say } = useWords();
  const words = textAt(partAt(place), '/passages/0/text')?.split(/\s+/).slice(0, 3).join(' ') ?? '';
  return (
    <>
      <Fold title={say('excerpt.notes')}>
        {() => (
          <PartList
            place={place}
            list="/annotations"
            base="note"
            add="excerpt.addNote"
            nameOf={(item) => textAt(item, '/quote') ?? ''}
            make={(id) => ({ id, quote: words, note: say('excerpt.newNote') })}
          >
            {(own) => <SchemaForm place={own} part="Note" />}
          </PartList>
        )}
      </Fold>
      <Fold title={say('excerpt.asking')}>
        {() => (
          <PartList
            place={place}
            list="/sourcing"
            base="asking"
            add="excerpt.addAsking"
            nameOf={(item) => textAt(item, '/text') ?? ''}
            make={(id) => ({ id, text: say('excerpt.newAsking') })}
          >
            {(own) => <SchemaForm place={own} part="Asking" />}
          </PartList>
        )}
      </Fold>
    </>
  );
}
