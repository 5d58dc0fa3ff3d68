import { useEffect, useRef, useState } from 'preact/hooks';
import { markOf, unmarked } from '../preview/mark.ts';
import type { Preview } from '../preview/preview.ts';
import { swapPage } from '../preview/swap-page.ts';
import type { OpenModule, OpenState } from '../state/open-module.ts';
import { useStore } from '../state/store.ts';
import { useWords } from '../words/words.ts';

/** A page of the preview as its file is. */
interface PageFile {
  readonly name: string;
  readonly html: string;
}

/** The page that the frame shows; undefined where it shows none of the module’s. */
function pageIn(frame: HTMLIFrameElement | null, base: string): string | undefined {
  const path = frame?.contentWindow?.location.pathname ?? '';
  const start = new URL(base, document.baseURI).pathname;
  if (!path.startsWith(start)) return undefined;
  const name = decodeURIComponent(path.slice(start.length));
  return name === '' || name.endsWith('/') ? `${name}index.html` : name;
}

/** The file of the page that the frame shows, as it is now, and whether the frame was loaded from it. */
async function fileOf(
  frame: HTMLIFrameElement | null,
  base: string,
): Promise<(PageFile & { readonly isLoaded: boolean }) | undefined> {
  const name = pageIn(frame, base);
  if (name === undefined) return undefined;
  const response = await fetch(new URL(base + name, document.baseURI)).catch(() => undefined);
  if (response?.ok !== true) return undefined;
  const { html, mark } = unmarked(await response.text());
  const shown = pageIn(frame, base) === name ? frame?.contentDocument : undefined;
  return { name, html, isLoaded: mark !== undefined && shown != null && markOf(shown) === mark };
}

interface PreviewProps {
  readonly module: OpenModule;

  readonly preview: Preview;
  readonly state: OpenState;
  /** The page that somebody asked for. */
  readonly page: string;
}

/** The module as a student sees it. The frame stays at its page when the module changes. */
export function PreviewPanel({ module, preview, state, page }: PreviewProps) {
  const { say } = useWords();
  const readiness = useStore(preview.readiness);
  const [isPhone, setPhone] = useState(false);
  const frame = useRef<HTMLIFrameElement>(null);
  const { version, isSame, isShown, isOld, page: newest } = state.preview;
  const base = `preview/${state.card.key}/`;
  const canShow = readiness === 'ready' && isShown;
  /** The file that the frame shows. */
  const loaded = useRef<PageFile | undefined>(undefined);
  useEffect(() => {
    module.watch(() => pageIn(frame.current, base));
    return () => module.watch(() => undefined);
  }, [module, base]);
  const swap = (next: PageFile | undefined): boolean => {
    const [before, shown] = [loaded.current, frame.current?.contentDocument];
    if (next === undefined || before?.name !== next.name || pageIn(frame.current, base) !== next.name) return false;
    const isSwapped = shown != null && swapPage(shown, before.html, next.html);
    if (isSwapped) loaded.current = next;
    return isSwapped;
  };
  useEffect(() => {
    swap(newest);
  }, [newest]);
  /** The page that the frame is on its way to: loading again what it still shows would end that. */
  const going = useRef<string | undefined>(undefined);
  const goTo = (name: string): void => {
    going.current = name;
    frame.current?.contentWindow?.location.replace(new URL(base + name, document.baseURI));
  };
  useEffect(() => {
    if (version <= 1) return;
    const reload = (): void => {
      loaded.current = undefined;
      if (going.current === undefined) frame.current?.contentWindow?.location.reload();
      else goTo(going.current);
    };
    if (!isSame) reload();
    else void fileOf(frame.current, base).then((next) => swap(next) || reload());
  }, [version]);
  useEffect(() => {
    if (canShow && page !== '') goTo(page);
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
          onLoad={({ currentTarget }) => {
            loaded.current = undefined;
            if (pageIn(currentTarget, base) === going.current) going.current = undefined;
            void fileOf(currentTarget, base).then((file) => {
              // Where the module has changed meanwhile, the next change loads the frame again.
              loaded.current = file?.isLoaded === true ? file : undefined;
            });
          }}
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
