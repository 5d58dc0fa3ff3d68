import { useEffect, useRef, useState } from 'preact/hooks';
import type { JsonValue } from '../../browser.ts';
import type { OpenModule, OpenState } from '../state/open-module.ts';
import { listAt, textAt } from '../state/values.ts';
import { useWords } from '../words/words.ts';
import { ActivityEditor } from './activity-editor.tsx';
import { NumberField, WordsField } from './fields.tsx';
import { Outline } from './outline.tsx';
import type { EditPlace } from './place.ts';

interface EditProps {
  readonly module: OpenModule;
  readonly state: OpenState;
  /** Shows a page of the preview. */
  readonly follow: (page: string) => void;
}

/** An activity of a module. */
interface Chosen {
  readonly item: string;
  readonly id: string;
}

/** Changes the module: its outline first, and what is chosen in it. */
export function EditPanel({ module, state, follow }: EditProps) {
  const { say } = useWords();
  const [chosen, setChosen] = useState<Chosen>();
  const heading = useRef<HTMLHeadingElement>(null);
  const opened = useRef(false);
  useEffect(() => {
    if (opened.current) heading.current?.focus();
    opened.current = true;
  }, [chosen]);
  const items = Object.entries(state.definitions).filter(
    ([, definition]) => listAt(definition, '/activities').length > 0,
  );
  const open = (item: string, definition: JsonValue | undefined, id: string): void => {
    setChosen({ item, id });
    const page = [`${id}.html`, `${textAt(definition, '/id')}/${id}.html`].find((one) =>
      state.preview.pages.includes(one),
    );
    if (page !== undefined) follow(page);
  };
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
            <Outline place={place} open={(id) => open(item, own, id)} />
            <About place={place} />
          </section>
        );
      })}
    </>
  );
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
      <NumberField place={place} path="/estimatedMinutes" label="edit.minutes" least={1} />
    </details>
  );
}
