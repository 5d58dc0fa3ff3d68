import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Command } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { flushWhenLeaving } from '../state/last-moment.ts';
import { useWords } from '../words/words.ts';
import { contextOf } from './editor/around-text.ts';
import { InsertForm } from './insert/forms.tsx';
import type { FormKind } from './insert/pieces.ts';
import { newSession, openProse, type ProseProps, type ProseSignals, travel } from './open-prose.ts';
import { sameTools, type ToolState, toolState } from './tools/tool-state.ts';
import { Toolbar } from './tools/toolbar.tsx';

export type { ProseProps } from './open-prose.ts';

/** A text that is edited as readers see it. It is stored while it is typed. */
export function ProseEditor(props: ProseProps) {
  const { say } = useWords();
  const { place, label, isShort, text } = props;
  const now = useRef(props);
  now.current = props;
  const frame = useRef<HTMLDivElement>(null);
  const { view, tools, form, boxNames, isCorrected, session, setForm } = useProse(now, frame);
  // Whatever was drawn for: the text may have changed elsewhere.
  useEffect(() => session.receive(text));
  const close = (): void => setForm(undefined);
  // While a form is there, nothing behind it takes the focus.
  const hadForm = useRef(false);
  useLayoutEffect(() => {
    if (form === undefined && hadForm.current) view?.focus();
    hadForm.current = form !== undefined;
  }, [form]);
  const run = (command: Command): void => {
    if (view !== undefined) command(view.state, (change) => view.dispatch(change.setMeta('step', true)), view);
    close();
  };
  // A form for something else puts that in the place of the piece.
  const at = tools?.piece?.form === form ? tools?.piece?.at : undefined;
  const node = at === undefined ? null : (view?.state.doc.nodeAt(at) ?? null);
  return (
    <div class={isShort ? 'prose short' : 'prose'} ref={frame}>
      {view === undefined || tools === undefined ? null : (
        <Toolbar
          view={view}
          tools={tools}
          label={label}
          boxNames={boxNames}
          open={setForm}
          undo={() => travel(now, session, 'undo')}
          redo={() => travel(now, session, 'redo')}
          toMarkdown={() => {
            session.flush();
            props.toMarkdown();
          }}
        />
      )}
      <div class="prose-place" />
      <div role="status">{isCorrected ? <p class="notice">{say('prose.corrected')}</p> : null}</div>
      {form === undefined || view === undefined ? null : (
        <InsertForm
          kind={form}
          view={view}
          context={contextOf(now, say)}
          session={session}
          place={place}
          piece={node === null || at === undefined ? undefined : { node, at }}
          run={run}
          close={close}
        />
      )}
    </div>
  );
}

/** The editor in its frame, and what the page shows of it. */
function useProse(now: { readonly current: ProseProps }, frame: { readonly current: HTMLDivElement | null }) {
  const { say } = useWords();
  const [view, setView] = useState<EditorView>();
  const [tools, setTools] = useState<ToolState>();
  const [form, setForm] = useState<FormKind>();
  const [isCorrected, setCorrected] = useState(false);
  const [boxNames, setBoxNames] = useState<Readonly<Record<string, string>>>({});
  const signals = useMemo<ProseSignals>(
    () => ({
      boxes: setBoxNames,
      corrected: () => setCorrected(true),
      form: (kind) => setForm(kind),
      changed: (of) =>
        setTools((before) => {
          const next = toolState(of.state);
          return before !== undefined && sameTools(before, next) ? before : next;
        }),
      toTools: () => frame.current?.querySelector<HTMLElement>('.prose-tools [tabindex="0"]')?.focus(),
    }),
    [],
  );
  const session = useMemo(() => newSession(now, signals), []);
  useEffect(() => {
    const place = frame.current?.querySelector<HTMLElement>('.prose-place');
    if (place == null) return;
    const opened = openProse(place, session, now, say, signals);
    void opened.then((made) => {
      if (made === undefined) return;
      setView(made);
      setTools(toolState(made.state));
    });
    const stop = flushWhenLeaving(() => session.flush());
    return () => {
      stop();
      session.flush();
      void opened.then((made) => made?.destroy());
    };
  }, []);
  return { view, tools, form, boxNames, isCorrected, session, setForm };
}
