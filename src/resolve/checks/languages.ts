import { isRegisteredLanguage, meantLanguage } from '../../definition/language-tags.ts';
import type { Diagnostic, Place } from '../../diagnostics/diagnostic.ts';
import { resolveCodes } from '../codes.ts';
import { placedActivities, placedList } from '../definition-walk.ts';
import { captionFiles } from '../library.ts';
import type { ResolveSession } from '../session.ts';

/** Languages are named as screen readers and platforms know them, wherever the definition names one. */
export function checkLanguages(session: ResolveSession): readonly Diagnostic[] {
  return written(session.definition).flatMap(([language, pointer]) =>
    checkLanguage(language, () => session.place(pointer)),
  );
}

/** What is wrong with a language tag that has the right form; its place is asked for only then. */
export function checkLanguage(language: string, place: () => Place): readonly Diagnostic[] {
  if (isRegisteredLanguage(language)) return [];
  const meant = meantLanguage(language);
  return [
    resolveCodes.report('language-unknown', {
      message: `No language is registered as \`${language}\`, so screen readers would not know how to read it.`,
      hint: meant === undefined ? 'Write the language’s code: en, ru, pt-BR.' : `Write "${meant}".`,
      place: place(),
    }),
  ];
}

type Written = readonly [language: string, pointer: string];

function written(definition: ResolveSession['definition']): readonly Written[] {
  return [
    [definition.language, '/language'],
    ...placedList(definition.assets, '/assets').flatMap(({ part, pointer }) =>
      placedList(captionFiles(part), `${pointer}/captions`).map(
        (captions): Written => [captions.part.language, `${captions.pointer}/language`],
      ),
    ),
    ...placedActivities(definition).flatMap(({ part, pointer }): readonly Written[] => {
      if (part.type !== 'excerpt') return [];
      return [
        ...((part.provenance?.language ?? null) === null
          ? []
          : [[part.provenance?.language ?? '', `${pointer}/provenance/language`] as const]),
        ...placedList(part.passages, `${pointer}/passages`).flatMap((passage): readonly Written[] =>
          passage.part.original === undefined
            ? []
            : [[passage.part.original.language, `${passage.pointer}/original/language`]],
        ),
      ];
    }),
  ];
}
