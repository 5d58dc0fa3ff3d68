import { listAt, textAt } from '../state/values.ts';
import { useWords } from '../words/words.ts';
import { MarkdownField } from './markdown-field.tsx';
import { PartList } from './part-list.tsx';
import { type EditPlace, partAt } from './place.ts';
import { SchemaForm } from './schema-form.tsx';

/** Events in order, each with its date, what happened, and who says so. */
export function TimelineEditor({ place }: { readonly place: EditPlace }) {
  const { say } = useWords();
  const last = textAt(listAt(partAt(place), '/events').at(-1), '/date') ?? '1900';
  return (
    <>
      <MarkdownField place={place} path="/intro" label="edit.intro" rows={4} />
      <PartList
        place={place}
        list="/events"
        base="event"
        add="timeline.add"
        least={1}
        most={200}
        nameOf={(item) => [textAt(item, '/date'), textAt(item, '/title')].filter(Boolean).join(' · ')}
        make={(id) => ({ id, date: last, title: say('timeline.new') })}
        isFolded
      >
        {(own) => <SchemaForm place={own} part="Event" />}
      </PartList>
    </>
  );
}
