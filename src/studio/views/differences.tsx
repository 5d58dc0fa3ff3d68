import type { Loss } from '../../browser.ts';
import { useWords } from '../words/words.ts';

const OUTCOMES = ['dropped', 'degraded', 'changed'] as const;

/** What will be different on the platform, before anything is downloaded. */
export function Differences({ losses }: { readonly losses: readonly Loss[] }) {
  const { say } = useWords();
  if (losses.length === 0) return <p>{say('download.same')}</p>;
  return (
    <details class="differences" open={losses.length <= 6}>
      <summary>{say('download.different', { n: losses.length })}</summary>
      {OUTCOMES.map((outcome) => {
        const own = losses.filter((loss) => loss.outcome === outcome);
        if (own.length === 0) return null;
        return (
          <section key={outcome}>
            <h3>{say(`download.${outcome}`)}</h3>
            <ul lang="en" dir="ltr">
              {own.map(({ message, module, subject, feature }) => (
                <li key={`${module} ${subject} ${feature} ${message}`}>{message}</li>
              ))}
            </ul>
          </section>
        );
      })}
    </details>
  );
}
