import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { useWords } from '../../words/words.ts';

interface DialogProps {
  readonly title: string;
  /** What the button says that does it. */
  readonly action: string;
  readonly isReady: boolean;
  readonly done: () => void;
  readonly close: () => void;
  readonly children: ComponentChildren;
  /** Another button, at the end. */
  readonly other?: ComponentChildren;
}

/** A form in front of the page. Escape leaves it, and the focus goes back to where it was. */
export function Dialog({ title, action, isReady, done, close, children, other }: DialogProps) {
  const { say } = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  return (
    <dialog
      ref={dialog}
      class="prose-form"
      aria-labelledby={id}
      onClose={close}
      onCancel={(event) => {
        // At once: by itself the browser says a moment later that it has closed, when somebody may be elsewhere.
        event.preventDefault();
        close();
      }}
    >
      <form
        method="dialog"
        onSubmit={(event) => {
          event.preventDefault();
          if (isReady) done();
        }}
      >
        <h2 id={id}>{title}</h2>
        {children}
        <div class="row">
          <button type="submit" class="main" disabled={!isReady}>
            {action}
          </button>
          <button type="button" onClick={close}>
            {say('prose.cancel')}
          </button>
          {other}
        </div>
      </form>
    </dialog>
  );
}
