import { useEffect, useState } from 'preact/hooks';
import { ChangesPanel } from '../changes/changes-panel.tsx';
import { EditPanel } from '../edit/edit-panel.tsx';
import { FinishPanel } from '../finish/finish-panel.tsx';
import { FolderNotice } from '../folder/folder-notice.tsx';
import { looksFiles } from '../looks/looks.ts';
import type { Preview } from '../preview/preview.ts';
import { saveFile } from '../state/files.ts';
import { flushFields } from '../state/last-moment.ts';
import type { OpenModule, OpenState } from '../state/open-module.ts';
import { useStore } from '../state/store.ts';
import type { Studio } from '../state/studio.ts';
import { unsent } from '../state/unsent.ts';
import { useWords } from '../words/words.ts';
import { DownloadPanel } from './download-panel.tsx';
import { useFocusedHeading } from './focus.ts';
import { Message } from './message.tsx';
import { PreviewPanel } from './preview-panel.tsx';
import { StatesPanel } from './states-panel.tsx';

type Part = 'see' | 'edit' | 'finish' | 'changes' | 'download' | 'states';

interface ModuleProps {
  readonly module: OpenModule;
  readonly studio: Studio;
  readonly preview: Preview;
}

/** A module that is open: what is to be done beside what students see. On a narrow screen one of them at a time. */
export function ModuleView({ module, studio, preview }: ModuleProps) {
  const { say } = useWords();
  const state = useStore(module.state);
  const [part, setPart] = useState<Part>('finish');
  const [page, setPage] = useState('');
  useShortcuts(module);
  const isCopy = state.files[`${state.card.folder}/upstream.json`] !== undefined;
  if (state.isTaken)
    return (
      <Message title={say('open.taken')} text={say('open.takenHint')}>
        <button type="button" class="main" onClick={() => void studio.follow(true)}>
          {say('open.takeOver')}
        </button>
        <a href="#home">{say('open.back')}</a>
      </Message>
    );
  const jump = (to: string): void => {
    setPage(to);
    if (matchMedia('(width < 900px)').matches) setPart('see');
  };
  return (
    <div class={`module part-${part}`}>
      <Header module={module} state={state} studio={studio} showStates={() => setPart('states')} />
      <nav class="parts" aria-label={say('open.parts')}>
        <PartButton part="see" current={part} choose={setPart} />
        <PartButton part="edit" current={part} choose={setPart} />
        <PartButton part="finish" current={part} choose={setPart} count={state.things?.count} />
        {isCopy ? <PartButton part="changes" current={part} choose={setPart} /> : null}
        <PartButton part="download" current={part} choose={setPart} />
      </nav>
      <main>
        <div class="panel">
          {part === 'states' ? (
            <StatesPanel module={module} state={state} studio={studio} />
          ) : part === 'download' ? (
            <DownloadPanel module={module} studio={studio} />
          ) : part === 'changes' ? (
            <ChangesPanel module={module} state={state} studio={studio} />
          ) : part === 'edit' ? (
            <EditPanel module={module} state={state} studio={studio} follow={setPage} />
          ) : (
            <FinishPanel module={module} state={state} jump={jump} />
          )}
        </div>
        <PreviewPanel module={module} preview={preview} state={state} page={page} />
      </main>
    </div>
  );
}

interface HeaderProps extends Omit<ModuleProps, 'preview'> {
  readonly state: OpenState;
  readonly showStates: () => void;
}

function Header({ module, state, studio, showStates }: HeaderProps) {
  const { say } = useWords();
  const heading = useFocusedHeading();
  const { card, canUndo, canRedo, trouble } = state;
  const isUnsent = useStore(unsent) > 0;
  const storing = state.storing === 'stored' && isUnsent ? 'storing' : state.storing;
  const save = async (): Promise<void> => {
    // What was typed last is on its way when somebody presses this.
    flushFields();
    await module.whenStored;
    const { files, card: now } = module.state.value;
    const beside = Object.keys(looksFiles(files));
    const zip = await studio.engine.call('pack', { files, folder: now.folder, beside });
    saveFile(`${now.folder.split('/').at(-1)}.zip`, zip);
    module.copied(now.revision);
  };
  return (
    <header class="header">
      <a href="#home">{say('open.back')}</a>
      <h1 ref={heading} tabIndex={-1} lang={card.language}>
        {card.title}
      </h1>
      <div class="row tools">
        <button type="button" disabled={!canUndo} onClick={() => module.undo()}>
          {say('open.undo')}
        </button>
        <button type="button" disabled={!canRedo} onClick={() => module.redo()}>
          {say('open.redo')}
        </button>
        <button type="button" onClick={showStates}>
          {say('open.states')}
        </button>
        <button type="button" onClick={() => void save()}>
          {say('open.save')}
        </button>
        <span class="quiet" role="status">
          {storing === 'stored' ? say('open.stored') : storing === 'storing' ? say('open.storing') : ''}
        </span>
      </div>
      {card.copied === card.revision || state.link !== undefined ? null : (
        <p class="notice">{card.copied === 0 ? say('open.only') : say('open.since')}</p>
      )}
      {state.link === undefined ? null : <FolderNotice module={module} link={state.link} />}
      <div role="alert">
        {storing === 'full' || storing === 'failed' ? (
          <p class="notice bad">{say(storing === 'full' ? 'open.full' : 'open.failed')}</p>
        ) : null}
        {trouble === undefined ? null : (
          <div class="notice bad">
            <p>{say('open.trouble')}</p>
            <button type="button" onClick={() => void module.look()}>
              {say('open.again')}
            </button>
          </div>
        )}
      </div>
    </header>
  );
}

interface PartProps {
  readonly part: Part;
  readonly current: Part;
  readonly choose: (part: Part) => void;
  readonly count?: number | undefined;
}

function PartButton({ part, current, choose, count }: PartProps) {
  const { say } = useWords();
  return (
    <button
      type="button"
      class={`to-${part}`}
      aria-current={part === current ? 'page' : undefined}
      onClick={() => choose(part)}
    >
      {say(`open.${part}`)}
      {count === undefined || count === 0 ? null : <span class="count"> {count}</span>}
    </button>
  );
}

/** Undo and redo by keyboard, but for texts that are being typed: those undo by themselves. */
function useShortcuts(module: OpenModule): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const isTyping = event.target instanceof HTMLElement && event.target.matches('input, textarea, select');
      if (isTyping || !(event.ctrlKey || event.metaKey) || event.altKey) return;
      const key = event.key.toLowerCase();
      if (key === 'z' && !event.shiftKey) module.undo();
      else if (key === 'y' || (key === 'z' && event.shiftKey)) module.redo();
      else return;
      event.preventDefault();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [module]);
}
