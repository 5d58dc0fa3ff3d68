import type { FinishClass, GroupToFinish, ThingToFinish } from '../../browser.ts';
import { withOrigin } from '../looks/looks.ts';
import type { OpenModule, OpenState } from '../state/open-module.ts';
import { textAt } from '../state/values.ts';
import { useWords, type WordKey } from '../words/words.ts';
import type { FinishProps } from './form.ts';
import { pageOf, subjectOf } from './subject.ts';

interface GroupsProps extends FinishProps {
  readonly groups: readonly GroupToFinish[];
}

/** What Cartwright finds, and what an import changed. Its words are English; where and how much is in the page’s language. */
export function FindingGroups({ groups, module, state, jump }: GroupsProps) {
  const { say } = useWords();
  const show = (name: FinishClass, level: WordKey) => {
    const things = groups.filter((group) => group.class === name).flatMap((group) => group.things);
    return byPart(things).map(([part, own]) => (
      <details class="group" key={`${name} ${part}`} open={name === 'error'}>
        <summary>
          {say(part)}: {say(level, { n: own.length })}
        </summary>
        <ul class="things">
          {own.map((thing) => (
            <FindingView
              key={`${thing.kind} ${thing.item} ${thing.pointer} ${thing.message}`}
              thing={thing}
              module={module}
              state={state}
              jump={jump}
            />
          ))}
        </ul>
      </details>
    ));
  };
  const has = (name: FinishClass): boolean => groups.some((group) => group.class === name);
  const imported = groups.filter((group) => group.class === 'imported').flatMap((group) => group.things);
  return (
    <>
      {has('error') ? <h3>{say('finish.mistakes')}</h3> : null}
      {show('error', 'level.error')}
      {has('warning') || has('note') ? <h3>{say('finish.look')}</h3> : null}
      {show('warning', 'level.warning')}
      {show('note', 'level.note')}
      {imported.length === 0 ? null : (
        <>
          <h3>{say('finish.imported')}</h3>
          <Imported things={imported} seen={() => module.forgetImported()} />
        </>
      )}
    </>
  );
}

function FindingView({ thing, module, state, jump }: FinishProps & { readonly thing: ThingToFinish }) {
  const { say } = useWords();
  const subject = subjectOf(thing, state.definitions[thing.item ?? '']);
  const page = pageOf(thing, state);
  return (
    <li>
      {subject === undefined ? null : (
        <p class="subject" lang={state.card.language}>
          {subject}
        </p>
      )}
      <p lang="en" dir="ltr">
        {thing.message}
      </p>
      {thing.kind === 'resolve/remote-origin' ? (
        <button type="button" onClick={() => void allow(module, state, thing)}>
          {say('finish.allow')}
        </button>
      ) : null}
      {page === undefined ? null : (
        <button type="button" class="plain" onClick={() => jump(page)}>
          {say('finish.show')}
        </button>
      )}
    </li>
  );
}

/** Students’ browsers may load what a thing is about from where it plays. */
async function allow(module: OpenModule, state: OpenState, { item = '', pointer = '' }: ThingToFinish): Promise<void> {
  const player = await module.engine.call('playerOf', { address: textAt(state.definitions[item], pointer) ?? '' });
  if ('fault' in player) module.refuse(player.fault);
  else await module.change((files) => withOrigin(files, player.origin));
}

function Imported({ things, seen }: { readonly things: readonly ThingToFinish[]; readonly seen: () => void }) {
  const { say } = useWords();
  return (
    <>
      <p class="quiet">{say('finish.importedHint')}</p>
      {(['changed', 'left'] as const).map((outcome) => {
        const own = things.filter(({ entry }) => entry?.outcome === outcome);
        if (own.length === 0) return null;
        return (
          <details class="group" key={outcome}>
            <summary>
              {say(`outcome.${outcome}`)}
              <span class="count"> {own.length}</span>
            </summary>
            <ul class="things" lang="en" dir="ltr">
              {own.map(({ message, entry }) => (
                <li key={`${message} ${entry?.place.where}`}>
                  {entry?.place.where === undefined ? null : <p class="subject">{entry.place.where}</p>}
                  <p>{message}</p>
                </li>
              ))}
            </ul>
          </details>
        );
      })}
      <button type="button" onClick={seen}>
        {say('finish.seen', { n: things.length })}
      </button>
    </>
  );
}

/** Things by the part of the module that they are about, in the order in which they come. */
function byPart(things: readonly ThingToFinish[]): readonly (readonly [WordKey, readonly ThingToFinish[]])[] {
  const parts = new Map<WordKey, ThingToFinish[]>();
  for (const thing of things) {
    const part = partOf(thing);
    parts.set(part, [...(parts.get(part) ?? []), thing]);
  }
  return [...parts];
}

function partOf({ pointer = '', kind }: ThingToFinish): WordKey {
  if (/^(?:canvas|moodle|cartridge|common-cartridge|scorm)/.test(kind)) return 'part.platform';
  if (/^\/activities\/\d+\/questions/.test(pointer)) return 'part.questions';
  if (pointer.startsWith('/assets')) return 'part.media';
  if (pointer.startsWith('/objectives')) return 'part.objectives';
  if (pointer.startsWith('/sources')) return 'part.sources';
  return pointer.startsWith('/activities') ? 'part.text' : 'part.module';
}
