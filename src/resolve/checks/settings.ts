import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { textLanguages } from '../../text/text.ts';
import { resolveCodes } from '../codes.ts';
import { placedActivities } from '../definition-walk.ts';
import type { ResolveSession } from '../session.ts';

/** Small things worth knowing: the language of our words, links without https. */
export function checkSettings(session: ResolveSession): readonly Diagnostic[] {
  const { language } = session.definition;
  const primary = language.toLowerCase().split('-')[0] ?? '';
  return [
    ...(textLanguages.includes(primary) || primary === 'und'
      ? []
      : [
          resolveCodes.report('language-words', {
            message: `The words of the interface (“Check”, “Question 1 of 5”) are not known in \`${language}\`; they will be English.`,
            hint: `Known are: ${textLanguages.join(', ')}.`,
            place: session.place('/language'),
          }),
        ]),
    ...placedActivities(session.definition).flatMap(({ part, pointer }) =>
      part.type === 'link' && part.url.startsWith('http:')
        ? [
            resolveCodes.report('link-insecure', {
              message: 'The link uses http. Platforms show such a page in a frame only with a warning, or not at all.',
              hint: 'Use https if the site has it.',
              place: session.place(`${pointer}/url`),
            }),
          ]
        : [],
    ),
  ];
}
