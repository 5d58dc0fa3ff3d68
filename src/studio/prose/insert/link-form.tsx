import { useState } from 'preact/hooks';
import { useWords, type WordKey } from '../../words/words.ts';
import type { Target } from '../editor/labels.ts';
import { Dialog } from './dialog.tsx';
import { AddressLine, Line, OneOf } from './dialog-fields.tsx';
import type { FormProps } from './form-props.ts';
import { linkAt, removeLink, setLink } from './links.ts';

type LinkProps = FormProps & { readonly to: 'web' | 'activity' | 'term' };

const TITLES: Readonly<Record<LinkProps['to'], WordKey>> = {
  web: 'prose.link',
  activity: 'prose.page',
  term: 'prose.term',
};

/** A link: to another site, a page of the module, a word that it explains. */
export function LinkForm({ view, context, run, close, to }: LinkProps) {
  const { say } = useWords();
  const before = linkAt(view.state);
  const targets: readonly Target[] = to === 'activity' ? context.labels().activities : context.labels().terms;
  const [address, setAddress] = useState(
    to === 'web' ? (before?.href ?? 'https://') : (before?.id ?? targets[0]?.id ?? ''),
  );
  const [words, setWords] = useState(before?.words ?? selectedWords(view));
  const shown =
    words.trim() !== '' ? words : to === 'web' ? address : (targets.find(({ id }) => id === address)?.title ?? '');
  const isReady =
    to === 'web'
      ? /^(?:https?:\/\/[^\s/]+\S*|mailto:\S+@\S+)$/i.test(address.trim()) && address.trim() !== 'https://'
      : address !== '';
  const done = (): void => {
    const wrapper =
      to === 'web'
        ? { kind: 'element', tag: 'a', attributes: { href: addressOf(address) }, children: [] }
        : { kind: 'reference', reference: { to, id: address }, children: [] };
    run(setLink(wrapper, shown));
  };
  return (
    <Dialog
      title={say(TITLES[to])}
      action={say(before === undefined ? 'prose.put' : 'prose.change')}
      isReady={isReady}
      done={done}
      close={close}
      other={
        before === undefined ? null : (
          <button type="button" onClick={() => run(removeLink)}>
            {say('prose.unlink')}
          </button>
        )
      }
    >
      {to === 'web' ? (
        <AddressLine value={address} change={setAddress} />
      ) : targets.length === 0 ? (
        <p class="notice">{say(to === 'term' ? 'prose.noTerms' : 'prose.noPages')}</p>
      ) : (
        <OneOf label={TITLES[to]} value={address} change={setAddress} targets={targets} />
      )}
      <Line label="prose.linkWords" value={words} change={setWords} language={context.language} />
    </Dialog>
  );
}

function selectedWords({ state }: FormProps['view']): string {
  const { from, to } = state.selection;
  return state.doc.textBetween(from, to, ' ');
}

/** The address as browsers write it. */
function addressOf(typed: string): string {
  const address = typed.trim();
  return URL.canParse(address) && /\s|[^\x21-\x7e]/.test(address) ? new URL(address).href : address;
}
