import { useState } from 'preact/hooks';
import { useWords } from '../../words/words.ts';
import { insertInline } from '../editor/commands.ts';
import { Dialog } from './dialog.tsx';
import { Line, OneOf } from './dialog-fields.tsx';
import type { FormProps } from './form-props.ts';
import { citationIn, citationTree } from './pieces.ts';

/** A work that the module cites, and where in it. */
export function CitationForm({ view, context, piece, run, close }: FormProps) {
  const { say } = useWords();
  const { sources } = context.labels();
  const before = piece === undefined ? undefined : citationIn(piece.node);
  const [id, setId] = useState(before?.id ?? sources[0]?.id ?? '');
  const [locator, setLocator] = useState(before?.locator ?? '');
  const done = (): void => {
    const tree = citationTree({ id, locator: locator.trim().replace(/[\s;[\]@]+/g, ' ') });
    const node = view.state.schema.nodes.citation?.create({ tree });
    if (node !== undefined) run(insertInline(node));
  };
  return (
    <Dialog
      title={say('prose.citation')}
      action={say(before === undefined ? 'prose.put' : 'prose.change')}
      isReady={id !== ''}
      done={done}
      close={close}
    >
      {sources.length === 0 ? (
        <p class="notice">{say('prose.noSources')}</p>
      ) : (
        <OneOf label="prose.source" value={id} change={setId} targets={sources} />
      )}
      <Line label="prose.locator" hint="prose.locatorHint" value={locator} change={setLocator} />
    </Dialog>
  );
}
