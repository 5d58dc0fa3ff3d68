import { textAt } from '../state/values.ts';
import { useWords } from '../words/words.ts';
import { Fold } from './fold.tsx';
import { PartList } from './part-list.tsx';
import { type EditPlace, within } from './place.ts';
import { PlatformNote } from './platform-note.tsx';
import { newRubric, RubricEditor } from './rubric-editor.tsx';
import { SchemaForm } from './schema-form.tsx';
import { SourceEditor } from './source-editor.tsx';

/** What all activities of a module share: aims, people, words that are explained, works, ways of judging. */
export function ModuleParts({ place }: { readonly place: EditPlace }) {
  return (
    <>
      <Objectives place={place} />
      <People place={place} />
      <Glossary place={place} />
      <Sources place={place} />
      <Rubrics place={place} />
      <ForTheInstructor place={place} />
    </>
  );
}

function Objectives({ place }: { readonly place: EditPlace }) {
  const { say } = useWords();
  return (
    <Fold title={say('kind.objectives')}>
      {() => (
        <>
          <PlatformNote of="objectives" />
          <PartList
            place={place}
            list="/objectives"
            base="objective"
            add="parts.addObjective"
            least={1}
            most={20}
            nameOf={(item) => textAt(item, '/text') ?? ''}
            make={(id) => ({ id, text: say('parts.newObjective') })}
          >
            {(own) => <SchemaForm place={own} part="Objective" />}
          </PartList>
        </>
      )}
    </Fold>
  );
}

function People({ place }: { readonly place: EditPlace }) {
  const { say } = useWords();
  return (
    <Fold title={say('parts.people')}>
      {() => (
        <PartList
          place={place}
          list="/people"
          base="person"
          add="parts.addPerson"
          nameOf={(item) => textAt(item, '/name') ?? ''}
          make={(id) => ({ id, name: say('parts.newPerson') })}
          isFolded
        >
          {(own) => <SchemaForm place={own} part="Person" />}
        </PartList>
      )}
    </Fold>
  );
}

function Glossary({ place }: { readonly place: EditPlace }) {
  const { say } = useWords();
  return (
    <Fold title={say('parts.glossary')}>
      {() => (
        <>
          <p class="quiet">{say('parts.glossaryHint')}</p>
          <PartList
            place={place}
            list="/glossary"
            base="term"
            add="parts.addTerm"
            nameOf={(item) => textAt(item, '/term') ?? ''}
            make={(id) => ({ id, term: say('parts.newTerm'), definition: `${say('parts.newDefinition')}\n` })}
            isFolded
          >
            {(own) => <SchemaForm place={own} part="Term" />}
          </PartList>
        </>
      )}
    </Fold>
  );
}

function Sources({ place }: { readonly place: EditPlace }) {
  const { say } = useWords();
  return (
    <Fold title={say('parts.sources')}>
      {() => (
        <PartList
          place={place}
          list="/sources"
          base="source"
          add="parts.addSource"
          nameOf={(item) => textAt(item, '/csl/title') ?? textAt(item, '/id') ?? ''}
          make={(id) => ({ id, csl: { type: 'book', title: say('parts.newSource') } })}
          isFolded
        >
          {(own) => <SourceEditor place={own} />}
        </PartList>
      )}
    </Fold>
  );
}

function Rubrics({ place }: { readonly place: EditPlace }) {
  const { say } = useWords();
  return (
    <Fold title={say('parts.rubrics')}>
      {() => (
        <PartList
          place={place}
          list="/rubrics"
          base="rubric"
          add="parts.addRubric"
          nameOf={(item) => textAt(item, '/title') ?? ''}
          make={(id) => newRubric(id, say)}
          isFolded
        >
          {(own) => <RubricEditor place={own} />}
        </PartList>
      )}
    </Fold>
  );
}

function ForTheInstructor({ place }: { readonly place: EditPlace }) {
  const { say } = useWords();
  return (
    <Fold title={say('parts.plan')}>
      {() => (
        <>
          <p class="quiet">{say('parts.planHint')}</p>
          <PartList
            place={within(place, '/instructor')}
            list="/lessonPlan"
            base="step"
            add="parts.addStep"
            nameOf={(item) => textAt(item, '/activity') ?? ''}
            make={(id) => ({ id, minutes: 10, activity: say('parts.newStep'), what: say('parts.newStepText') })}
            isFolded
          >
            {(own) => <SchemaForm place={own} part="Step" />}
          </PartList>
        </>
      )}
    </Fold>
  );
}
