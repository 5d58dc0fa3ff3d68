import { isFull, spansOf, textsOf } from '../../src/interactions/graded.ts';
import type { Graded, NumericEntry, TextEntry } from '../../src/interactions/interaction.ts';
import type { QuestionContents, TextContents } from '../../src/verify/index.ts';
import { compareAccepted } from './answers.ts';
import type { Gaps } from './gap.ts';
import { missingRuns, runsOf } from './words.ts';

type Of<Kind> = Extract<QuestionContents, { kind: Kind }>;

/** Accepted texts with what each earns. `written`: in every form, because the platform compares literally. */
export function compareTexts(entry: TextEntry, arrived: Of<'textEntry'>, gaps: Gaps, written: boolean): void {
  for (const graded of textsOf(entry)) {
    const earning = arrived.accept.filter((one) => isEarned(graded, one.percent));
    if (isFull(graded)) compareAccepted(graded.accept, earning, gaps, written);
    else if (!graded.accept.some((text) => earning.some((one) => one.text === text)))
      gaps.add('answer credit', `${graded.accept} does not earn ${graded.fraction}`);
    compareRemark(
      graded,
      arrived.accept.find(({ text }) => graded.accept.includes(text)),
      gaps,
    );
  }
  if (arrived.accept.some(({ caseSensitive }) => caseSensitive !== entry.caseSensitive))
    gaps.add('capital letters', `matter: ${entry.caseSensitive}, not so in the package`);
}

/** Accepted numbers with what each earns, and no others. */
export function compareNumbers(numeric: NumericEntry, arrived: Of<'numericEntry'>, gaps: Gaps): void {
  const found = arrived.accept.map(({ exact, minimum = exact ?? 0, maximum = exact ?? 0, ...rest }) => ({
    ...rest,
    exact,
    minimum,
    maximum,
  }));
  const spans = spansOf(numeric);
  for (const span of spans) {
    const same = found.find(({ minimum, maximum }) => minimum === span.min && maximum === span.max);
    const aspect = isFull(span) ? 'number' : 'answer credit';
    if (same === undefined) gaps.add(aspect, `${span.min} to ${span.max} is not accepted`);
    else if (!isEarned(span, same.percent))
      gaps.add('answer credit', `${span.min} to ${span.max} earns ${same.percent}`);
    compareRemark(span, same, gaps);
  }
  for (const { minimum, maximum, percent } of found)
    if (!spans.some((span) => span.min <= minimum && maximum <= span.max && isEarned(span, percent)))
      gaps.add('number', `${minimum} to ${maximum} is accepted`);
  const [first] = found;
  if (first?.exact !== undefined) gaps.same('number', numeric.answer, first.exact);
}

function isEarned({ fraction }: Graded, percent = 100): boolean {
  return Math.abs(percent - 100 * fraction) < 1e-4;
}

function compareRemark(
  { feedback }: Graded,
  found: { readonly feedback?: TextContents } | undefined,
  gaps: Gaps,
): void {
  for (const run of missingRuns(runsOf(feedback ?? []), found?.feedback?.text ?? ''))
    gaps.add('answer feedback', `lacks “${run}”`);
}
