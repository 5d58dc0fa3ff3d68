import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { LanguageSelect } from '../finish/language-select.tsx';
import { LooksEditor } from '../looks/looks-editor.tsx';
import type { OpenModule, OpenState } from '../state/open-module.ts';
import type { Studio } from '../state/studio.ts';
import { listAt, textAt } from '../state/values.ts';
import { useWords } from '../words/words.ts';
import { ActivityEditor } from './activity-editor.tsx';
import { CheckField, NumberField, WordsField } from './fields.tsx';
import { Fold } from './fold.tsx';
import { ModuleParts } from './module-parts.tsx';
import { Outline } from './outline.tsx';
import { PartList } from './part-list.tsx';
import { change, type EditPlace, setEdit } from './place.ts';
import { PlatformNote } from './platform-note.tsx';
import { SchemaForm } from './schema-form.tsx';

interface EditProps {
  readonly module: OpenModule;
  readonly state: OpenState;
  readonly studio: Studio;
  /** Shows a page of the preview. */
  readonly follow: (page: string) => void;
}

/** An activity of a module. */
interface Chosen {
  readonly item: string;
  readonly id: string;
}

/** Changes the module: its outline first, and what is chosen in it. */
export function EditPanel({ module, state, studio, follow }: EditProps) {
  const { say } = useWords();
  const [chosen, setChosen] = useState<Chosen>();
  const heading = useRef<HTMLHeadingElement>(null);
  const opened = useRef(false);
  // Before anything is shown, so that nobody's first key goes elsewhere.
  useLayoutEffect(() => {
    if (opened.current) heading.current?.focus();
    opened.current = true;
  }, [chosen]);
  const items = Object.entries(state.definitions).filter(
    ([, definition]) => listAt(definition, '/activities').length > 0,
  );
  // A part that was just made has its page once the preview was made again.
  const page = pageOf(chosen, state);
  useEffect(() => {
    if (page !== undefined) follow(page);
  }, [chosen, page]);
  const definition = chosen === undefined ? undefined : state.definitions[chosen.item];
  const index = listAt(definition, '/activities').findIndex((activity) => textAt(activity, '/id') === chosen?.id);
  if (chosen !== undefined && index >= 0) {
    const place: EditPlace = { module, item: chosen.item, definition, pointer: `/activities/${index}` };
    return (
      <>
        <button type="button" class="plain" onClick={() => setChosen(undefined)}>
          {say('edit.back')}
        </button>
        <h2 ref={heading} tabIndex={-1} lang={state.card.language}>
          {textAt(definition, `/activities/${index}/title`)}
        </h2>
        <ActivityEditor key={`${chosen.item} ${chosen.id}`} place={place} />
      </>
    );
  }
  return (
    <>
      <h2 ref={heading} tabIndex={-1}>
        {say('edit.outline')}
      </h2>
      {items.map(([item, own]) => {
        const place: EditPlace = { module, item, definition: own, pointer: '' };
        return (
          <section key={item}>
            {items.length > 1 ? <h3 lang={state.card.language}>{textAt(own, '/title')}</h3> : null}
            <Outline place={place} open={(id) => setChosen({ item, id })} />
            <About place={place} />
            <ModuleParts place={place} />
          </section>
        );
      })}
      <Fold title={say('looks.title')}>{() => <LooksEditor module={module} state={state} studio={studio} />}</Fold>
    </>
  );
}

/** The page of the preview that shows an activity; undefined where none does. */
function pageOf(chosen: Chosen | undefined, { definitions, preview }: OpenState): string | undefined {
  if (chosen === undefined) return undefined;
  const module = textAt(definitions[chosen.item], '/id');
  return [`${chosen.id}.html`, `${module}/${chosen.id}.html`].find((one) => preview.pages.includes(one));
}

/** What is said of the module itself. */
function About({ place }: { readonly place: EditPlace }) {
  const { say } = useWords();
  return (
    <details class="group">
      <summary>{say('edit.about')}</summary>
      <WordsField place={place} path="/title" label="edit.title" isRequired />
      <WordsField place={place} path="/subtitle" label="edit.subtitle" />
      <WordsField place={place} path="/summary" label="kind.summary" rows={4} maxLength={2000} isRequired />
      <label>
        {say('kind.language')}
        <LanguageSelect
          value={textAt(place.definition, '/language') ?? ''}
          choose={(tag) => void change(place, setEdit(place, '/language', tag))}
        />
      </label>
      <NumberField place={place} path="/estimatedMinutes" label="edit.minutes" least={1} />
      <WordsField place={place} path="/level" label="edit.level" />
      <CheckField place={place} path="/sequential" label="edit.sequential" />
      <PlatformNote of="sequential" />
      <CheckField place={place} path="/published" label="edit.published" isUsual />
      <PlatformNote of="published" />
      <h3>{say('kind.authors')}</h3>
      <PartList
        place={place}
        list="/authors"
        base="author"
        add="kind.anotherAuthor"
        least={1}
        nameOf={(item) => textAt(item, '/name') ?? ''}
        make={() => ({ name: say('parts.newPerson') })}
      >
        {(own) => <SchemaForm place={own} part="Author" />}
      </PartList>
    </details>
  );
}
