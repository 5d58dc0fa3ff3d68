import { useRef } from 'preact/hooks';
import { textAt } from '../state/values.ts';
import { useWords, type WordKey } from '../words/words.ts';
import type { FieldProps } from './fields.tsx';
import { change, partAt, setEdit } from './place.ts';
import { TextField } from './text-field.tsx';

/** What a button puts around the selected words, or before each selected line. */
const BUTTONS: readonly (readonly [name: WordKey, before: string, after: string, isLine?: true])[] = [
  ['write.bold', '**', '**'],
  ['write.italic', '*', '*'],
  ['write.heading', '## ', '', true],
  ['write.list', '* ', '', true],
  ['write.numbers', '1. ', '', true],
  ['write.quote', '> ', '', true],
  ['write.link', '[', '](https://)'],
];

interface MarkdownProps extends FieldProps {
  readonly rows?: number;
  readonly isRequired?: boolean;
}

/** A text with headings, lists, emphasis and links: in Markdown, with buttons for those who do not know it. */
export function MarkdownField({ place, path, label, hint, rows = 6, start, ...rest }: MarkdownProps) {
  const { say } = useWords();
  const area = useRef<HTMLTextAreaElement | null>(null);
  const topic = `${place.item} ${place.pointer}${path}`;
  const { isRequired = path === '/body' || path === '/stem' } = rest;
  const press = (before: string, after: string, isLine = false): void => {
    const { current } = area;
    if (current === null) return;
    const { value, selectionStart: start, selectionEnd: end } = current;
    const from = isLine ? value.lastIndexOf('\n', start - 1) + 1 : start;
    const inside = value.slice(from, end);
    const put = isLine
      ? inside
          .split('\n')
          .map((line) => before + line)
          .join('\n')
      : before + inside + after;
    current.focus();
    current.setRangeText(put, from, end, 'end');
    if (!isLine) current.setSelectionRange(start + before.length, start + before.length + inside.length);
    current.dispatchEvent(new InputEvent('input', { bubbles: true }));
  };
  return (
    <div class="markdown">
      <div class="row write" role="toolbar" aria-label={`${say('write.buttons')}: ${say(label)}`}>
        {BUTTONS.filter(([, , , isLine]) => rows > 4 || isLine !== true).map(([name, before, after, isLine]) => (
          <button type="button" key={name} onClick={() => press(before, after, isLine)}>
            {say(name)}
          </button>
        ))}
      </div>
      <TextField
        label={say(label)}
        hint={hint && say(hint)}
        rows={rows}
        isRequired={isRequired}
        value={textAt(partAt(place, path), '') ?? ''}
        commit={(text) => change(place, setEdit(place, path, text.trim() === '' ? undefined : text, start), topic)}
        leave={() => place.module.endStep()}
        language={textAt(place.definition, '/language')}
        onElement={(element) => {
          area.current = element;
        }}
      />
    </div>
  );
}
