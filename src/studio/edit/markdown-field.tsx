import type { ComponentType } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { ProseProps } from '../prose/prose-editor.tsx';
import { textAt } from '../state/values.ts';
import { useWords } from '../words/words.ts';
import type { FieldProps } from './fields.tsx';
import { partAt } from './place.ts';
import { PlainMarkdown } from './plain-markdown.tsx';

interface MarkdownProps extends FieldProps {
  readonly rows?: number;
  readonly isRequired?: boolean;
  /** A text of one line. */
  readonly isLine?: boolean;
  /** Whether `[[id]]` in it is a gap. */
  readonly hasGaps?: boolean;
  /** A text that is a line or several paragraphs, nobody here knows which: it stays Markdown. */
  readonly isMarkdownOnly?: boolean;
  /** What stands for the label where several fields have the same. */
  readonly name?: string;
}

/** Where the Markdown of a text was asked for, it is shown the next time, too; for as long as the page is open. */
const asMarkdown = new Set<string>();

/** The editor is loaded when a text is first seen. */
let loaded: ComponentType<ProseProps> | undefined;

async function loadEditor(): Promise<ComponentType<ProseProps>> {
  loaded ??= (await import('../prose/prose-editor.tsx')).ProseEditor;
  return loaded;
}

/** A text with headings, lists, emphasis and links, edited as readers see it; its Markdown is one click away. */
export function MarkdownField({
  isLine = false,
  hasGaps = false,
  isMarkdownOnly = false,
  rows = 6,
  ...props
}: MarkdownProps) {
  const { say } = useWords();
  const { place, path } = props;
  const key = `${place.item} ${place.pointer}${path}`;
  const label = props.name ?? say(props.label);
  // What holds the text may have to be made first, which the editor does not do.
  const holder = path.slice(0, path.lastIndexOf('/'));
  const [isPlain, setPlain] = useState(isMarkdownOnly || asMarkdown.has(key) || partAt(place, holder) === undefined);
  const [Editor, setEditor] = useState<ComponentType<ProseProps> | undefined>(() => loaded);
  const [isSeen, setSeen] = useState(false);
  const field = useRef<HTMLDivElement>(null);
  const show = (plain: boolean): void => {
    if (plain) asMarkdown.add(key);
    else asMarkdown.delete(key);
    setPlain(plain);
  };
  // A quiz has hundreds of texts, most of them folded away.
  useEffect(() => {
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        observer.disconnect();
        setSeen(true);
        loadEditor().then(
          (found) => setEditor(() => found),
          () => setPlain(true),
        );
      },
      { rootMargin: '200px' },
    );
    if (field.current !== null) observer.observe(field.current);
    return () => observer.disconnect();
  }, []);
  const { isRequired = path === '/body' || path === '/stem' } = props;
  return (
    <div class="markdown" ref={field}>
      {isPlain ? null : (
        <p class="label">
          {label}
          {props.hint === undefined ? null : <span class="quiet hint"> {say(props.hint)}</span>}
        </p>
      )}
      {isPlain ? (
        <PlainMarkdown
          {...props}
          label={label}
          rows={rows}
          isRequired={isRequired}
          toEditor={isMarkdownOnly ? undefined : () => show(false)}
        />
      ) : Editor === undefined || !isSeen ? (
        <p class={rows > 4 ? 'prose-waiting long' : 'prose-waiting'}>{say('prose.opening')}</p>
      ) : (
        <Editor
          place={place}
          path={path}
          text={textAt(partAt(place, path), '') ?? ''}
          label={label}
          mode={isLine ? 'inline' : 'block'}
          isRequired={isRequired}
          hasGaps={hasGaps}
          isShort={isLine || rows <= 4}
          toMarkdown={() => show(true)}
        />
      )}
    </div>
  );
}
