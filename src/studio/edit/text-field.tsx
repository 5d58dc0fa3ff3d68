import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { flushWhenLeaving } from '../state/last-moment.ts';
import { Unsent } from '../state/unsent.ts';

/** How long somebody pauses before what was typed is stored and shown. */
const PAUSE_MS = 350;

interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly commit: (text: string) => Promise<unknown>;
  /** The field was left. */
  readonly leave: () => void;
  readonly rows?: number;
  readonly maxLength?: number;
  /** An empty text is not taken. */
  readonly isRequired?: boolean;
  readonly language?: string | undefined;
  readonly inputMode?: 'numeric' | 'decimal' | 'url';
  readonly hint?: string | undefined;
  /** The id of what is said of it elsewhere. */
  readonly describedBy?: string | undefined;
  /** The label is for whoever hears it: what is around the field says it to the eye. */
  readonly isLabelHidden?: boolean;
}

/**
 * A text that is stored while it is typed. What another change makes of it (undo, another tab) shows at once, unless
 * something typed is still to be stored. Line endings stay those of the file.
 */
export function TextField({
  label,
  value,
  commit,
  leave,
  rows = 1,
  isRequired = false,
  hint,
  ...rest
}: TextFieldProps) {
  const [draft, setDraft] = useState(value);
  const sent = useRef(value);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  /** What was typed and is not stored yet. */
  const waiting = useRef<string | undefined>(undefined);
  const [unsent] = useState(() => new Unsent());
  /** How many changes are under way: what comes from elsewhere meanwhile may be older. */
  const pending = useRef(0);
  const id = useId();
  useEffect(() => {
    if (waiting.current !== undefined || pending.current > 0 || value === sent.current) return;
    sent.current = value;
    setDraft(value);
  }, [value]);
  const flush = (): void => {
    clearTimeout(timer.current);
    const text = waiting.current;
    waiting.current = undefined;
    if (text !== undefined && !(isRequired && text.trim() === '') && text !== sent.current) send(text);
    unsent.set(false);
  };
  const send = (text: string): void => {
    sent.current = text;
    pending.current += 1;
    void commit(text).finally(() => {
      pending.current -= 1;
    });
  };
  // What was typed last is stored when the field goes, too; by the functions of then.
  const last = useRef(flush);
  last.current = flush;
  useEffect(() => {
    const stop = flushWhenLeaving(() => last.current());
    return () => {
      stop();
      last.current();
    };
  }, []);
  const type = (typed: string): void => {
    const text = value.includes('\r\n') ? typed.replaceAll('\n', '\r\n') : typed;
    setDraft(text);
    waiting.current = text;
    unsent.set(true);
    clearTimeout(timer.current);
    timer.current = setTimeout(flush, PAUSE_MS);
  };
  const blur = (): void => {
    flush();
    leave();
    if (isRequired && draft.trim() === '') setDraft(sent.current);
  };
  const { language, maxLength, inputMode, describedBy, isLabelHidden = false } = rest;
  const named = { id, 'aria-describedby': describedBy, lang: language };
  const shared = { ...named, value: draft, maxLength, onBlur: blur, required: isRequired };
  return (
    <label htmlFor={id}>
      {isLabelHidden ? <span class="hidden">{label}</span> : label}
      {hint === undefined ? null : <span class="quiet hint"> {hint}</span>}
      {rows === 1 ? (
        <input {...shared} inputMode={inputMode} onInput={(event) => type(event.currentTarget.value)} />
      ) : (
        <textarea {...shared} rows={rows} onInput={(event) => type(event.currentTarget.value)} />
      )}
    </label>
  );
}
