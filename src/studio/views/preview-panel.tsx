import { useEffect, useRef, useState } from 'preact/hooks';
import type { Preview } from '../preview/preview.ts';
import type { OpenState } from '../state/open-module.ts';
import { useStore } from '../state/store.ts';
import { useWords } from '../words/words.ts';

interface PreviewProps {
  readonly preview: Preview;
  readonly state: OpenState;
  /** The page that somebody asked for. */
  readonly page: string;
}

/** The module as a student sees it. The frame stays at its page when the module changes. */
export function PreviewPanel({ preview, state, page }: PreviewProps) {
  const { say } = useWords();
  const readiness = useStore(preview.readiness);
  const [isPhone, setPhone] = useState(false);
  const frame = useRef<HTMLIFrameElement>(null);
  const { version, isShown, isOld } = state.preview;
  const base = `preview/${state.card.key}/`;
  const canShow = readiness === 'ready' && isShown;
  useEffect(() => {
    if (version > 1) frame.current?.contentWindow?.location.reload();
  }, [version]);
  useEffect(() => {
    if (canShow && page !== '') frame.current?.contentWindow?.location.replace(new URL(base + page, document.baseURI));
  }, [page, canShow]);
  return (
    <section class="preview" aria-label={say('preview.title')}>
      <div class="row preview-tools">
        <h2>{say('preview.title')}</h2>
        <fieldset class="widths">
          <legend class="hidden">{say('preview.width')}</legend>
          <button type="button" aria-pressed={isPhone} onClick={() => setPhone(true)}>
            {say('preview.phone')}
          </button>
          <button type="button" aria-pressed={!isPhone} onClick={() => setPhone(false)}>
            {say('preview.wide')}
          </button>
        </fieldset>
        {canShow ? (
          <a href={`${base}${page}`} target="_blank" rel="noopener">
            {say('preview.window')}
          </a>
        ) : null}
      </div>
      {isOld ? <p class="notice bad">{say('preview.old')}</p> : null}
      {canShow ? (
        <iframe
          ref={frame}
          class={isPhone ? 'phone' : 'wide'}
          title={say('preview.frame')}
          src={`${base}index.html`}
          sandbox="allow-scripts allow-same-origin allow-forms"
        />
      ) : (
        <p class="quiet" role="status">
          {say(readiness === 'impossible' ? 'preview.insecure' : state.isLooking ? 'preview.making' : 'preview.none')}
        </p>
      )}
    </section>
  );
}
