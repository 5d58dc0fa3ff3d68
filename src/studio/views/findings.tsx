import type { Diagnostic } from '../../browser.ts';
import { useWords } from '../words/words.ts';

/** What Cartwright says, in its own words, which are English. */
export function Findings({ findings }: { readonly findings: readonly Pick<Diagnostic, 'message'>[] }) {
  const { say, language } = useWords();
  const list = (
    <ul class="findings" lang="en" dir="ltr">
      {findings.map(({ message }) => (
        <li key={message}>{message}</li>
      ))}
    </ul>
  );
  if (language === 'en') return list;
  return (
    <details>
      <summary>{say('studio.exact')}</summary>
      {list}
    </details>
  );
}
