import { useState } from 'preact/hooks';
import type { Diagnostic, Edit, JsonValue } from '../../browser.ts';
import { idsIn, listAt, textAt } from '../state/values.ts';
import { Findings } from '../views/findings.tsx';
import { useWords } from '../words/words.ts';
import { freeId } from './new-parts.ts';
import { change, type EditPlace, partAt } from './place.ts';

/** Questions as somebody has typed them elsewhere, all at once. */
export function PasteQuestions({ place, list }: { readonly place: EditPlace; readonly list: string }) {
  const { say } = useWords();
  const [text, setText] = useState('');
  const [said, setSaid] = useState<string>();
  const [refused, setRefused] = useState<readonly Diagnostic[]>([]);
  const take = async (): Promise<void> => {
    const language = textAt(place.definition, '/language') ?? 'und';
    const { questions, diagnostics } = await place.module.questionsIn(text, language);
    setRefused(questions.length === 0 ? diagnostics : []);
    if (questions.length > 0 && (await change(place, insertions(place, list, questions)))) setText('');
    setSaid(say('paste.taken', { n: questions.length }));
  };
  return (
    <details class="group">
      <summary>{say('paste.title')}</summary>
      <p class="quiet">{say('paste.hint')}</p>
      <pre class="example">{say('paste.example')}</pre>
      <label>
        {say('paste.text')}
        <textarea rows={8} value={text} onInput={(event) => setText(event.currentTarget.value)} />
      </label>
      <button type="button" disabled={text.trim() === ''} onClick={() => void take()}>
        {say('paste.take')}
      </button>
      <p role="status">{said}</p>
      {refused.length === 0 ? null : <Findings findings={refused} />}
    </details>
  );
}

/** Each behind all others, with an id that nothing has yet. */
function insertions(place: EditPlace, list: string, questions: readonly JsonValue[]): readonly Edit[] {
  const taken = new Set(idsIn(place.definition));
  const { length } = listAt(partAt(place), list);
  return questions.map((question): Edit => {
    const own = textAt(question, '/id') ?? 'question';
    const id = taken.has(own) ? freeId(own, taken) : own;
    taken.add(id);
    const value = { ...(question as Record<string, JsonValue>), id };
    return { kind: 'insert', pointer: `${place.pointer}${list}/${length}`, value };
  });
}
