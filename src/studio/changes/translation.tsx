import { useEffect, useRef, useState } from 'preact/hooks';
import type { JsonValue, TextLeft, TranslationLeft } from '../../browser.ts';
import { textAt } from '../state/values.ts';
import { useWords } from '../words/words.ts';
import { type ChangesProps, changedBy } from './shared.tsx';

/** So many texts at once. */
const AT_ONCE = 10;

/** What of a translation is still in the words of the original, text by text; nothing of what is no translation. */
export function Translation({ module, state, studio }: ChangesProps) {
  const { say, language: ours } = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  const [found, setFound] = useState<TranslationLeft>();
  const [shown, setShown] = useState(AT_ONCE);
  const { files, card } = state;
  useEffect(() => {
    let isWanted = true;
    studio.engine.call('toTranslate', { files, folder: card.folder }).then(
      (left) => isWanted && setFound(left),
      () => {},
    );
    return () => {
      isWanted = false;
    };
  }, [files]);
  const original = originalLanguage(files[`${card.folder}/upstream.json`]);
  const { language, texts = 0, left = [] } = found ?? {};
  if (language === undefined) return null;
  const name = new Intl.DisplayNames([ours], { type: 'language' }).of(language) ?? language;
  const keep = async (one: TextLeft): Promise<void> => {
    const isKept = await changedBy(module, (before) =>
      studio.engine.call('keepText', { files: before, folder: card.folder, name: one.name }),
    );
    if (isKept) heading.current?.focus();
  };
  const save = async (one: TextLeft, words: string): Promise<void> => {
    const text = textAt(module.state.value.definitions[one.item], one.pointer) ?? '';
    const end = one.from + one.words.length;
    // Somebody has changed the text since: it is counted again, and asked for as it is then.
    if (text.slice(one.from, end) !== one.words) return;
    const value = text.slice(0, one.from) + words.trim() + text.slice(end);
    if (await module.edit(one.item, [{ kind: 'set', pointer: one.pointer, value }])) heading.current?.focus();
  };
  return (
    <section class="translation">
      <h3 ref={heading} tabIndex={-1}>
        {left.length === 0 ? say('translate.done', { name }) : say('translate.left', { n: left.length, texts, name })}
      </h3>
      {left.length === 0 ? null : <p class="quiet">{say('translate.hint')}</p>}
      <ul class="things">
        {left.slice(0, shown).map((one) => (
          <TextForm
            key={`${one.name} ${one.words}`}
            one={one}
            original={original}
            language={card.language}
            save={(words) => save(one, words)}
            keep={() => keep(one)}
          />
        ))}
      </ul>
      {left.length > shown ? (
        <button type="button" onClick={() => setShown(shown + AT_ONCE)}>
          {say('finish.more', { n: Math.min(AT_ONCE, left.length - shown) })}
        </button>
      ) : null}
    </section>
  );
}

function originalLanguage(upstream: unknown): string | undefined {
  if (typeof upstream !== 'string') return undefined;
  return textAt(JSON.parse(upstream) as JsonValue, '/modules/0/definition/language');
}

interface TextProps {
  readonly one: TextLeft;
  readonly original: string | undefined;
  readonly language: string;
  readonly save: (words: string) => Promise<void>;
  readonly keep: () => Promise<void>;
}

function TextForm({ one, original, language, save, keep }: TextProps) {
  const { say } = useWords();
  const [words, setWords] = useState('');
  const [isBusy, setBusy] = useState(false);
  const during = (work: () => Promise<void>): void => {
    setBusy(true);
    void work().finally(() => setBusy(false));
  };
  const rows = Math.min(12, Math.max(2, Math.ceil(one.words.length / 50)));
  return (
    <li>
      <p class="subject" lang="en" dir="ltr">
        {one.where}
      </p>
      <blockquote lang={original}>{one.words}</blockquote>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (words.trim() !== '') during(() => save(words));
        }}
      >
        <label>
          {say('translate.words')} <span class="hidden">{one.where}</span>
          <textarea
            rows={rows}
            lang={language}
            dir="auto"
            value={words}
            onInput={(event) => setWords(event.currentTarget.value)}
          />
        </label>
        <div class="row">
          <button type="submit" class="main" disabled={isBusy || words.trim() === ''}>
            {say('translate.save')}
          </button>
          <button type="button" disabled={isBusy} onClick={() => during(keep)}>
            {say('translate.keep')}
          </button>
        </div>
      </form>
    </li>
  );
}
