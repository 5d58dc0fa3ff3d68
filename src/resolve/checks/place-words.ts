import { primarySubtag } from '../../text/plural.ts';

/** What a choice says of the others: `around` that it comes after them, `letters` that they have the letters they have. */
export type PlaceWords = 'around' | 'letters';

/**
 * Words of choices that are true in one place only, by language. In others we know none. A choice is short: what is longer
 * talks of something else.
 */
const LANGUAGES: Readonly<Record<string, Readonly<Record<PlaceWords, RegExp>>>> = {
  en: {
    around:
      /\b(?:all|any|both|each|either|every one|most|neither|none|one|some|two|more than one)(?: (?:or|and) (?:all|none|more))? of (?:the )?(?:above|below|preceding|previous|following|these|those|them|other (?:answers|choices|options)|answers|choices|options)(?=$| (?:above|below|answers?|choices?|options?|are|is|apply|applies)\b)|^(?:all|none|both|neither)(?: (?:answers|choices|options))?(?: (?:are|is) (?:correct|right|true|wrong|false))?$|\b(?:answers?|choices?|options?|statements?) above\b|^no (?:correct|right) answer/i,
    letters:
      /^(?:(?:[Aa]ll|[Bb]oth|[Ee]ither|[Nn]either|[Oo]nly|[Nn]one|[Jj]ust|[Aa]nswers?|[Cc]hoices?|[Oo]ptions?)\b[: ]*(?:of )?)*\(?(?:[A-H]|[1-9]|(?:the )?(?:first|second|third|fourth|last)(?: two)?)\)?(?:,? (?:and|or|nor|&) (?:(?:not|the) )?|, ?)\(?(?:[A-H]|[1-9]|second|third|fourth|last)\)?(?: (?:only|are|is|but|together|alone|both)\b.*)?$|^(?:[Aa]nswers?|[Cc]hoices?|[Oo]ptions?) (?:[A-H]|[1-9])\b/,
  },
  ru: {
    around:
      /(?:^|\s)(?:вс[её]|все|ни одн[оаи]|ни один|ничего|любо[ейг]\S*|каждое)(?: (?:из|ответ\S*|вариант\S*))*(?: (?:вышеназванн|вышеуказанн|вышеперечисленн|перечисленн|указанн|названн|приведенн|приведённ|предложенн|этого|этих|них|верн|правильн)\S*|$)|(?:^|\s)(?:оба|обе) (?:ответа|варианта|утверждения)(?:\s|$)|нет (?:правильного|верного) ответа|(?:^|\s)(?:выше|ниже) ?(?:названн|указанн|перечисленн)/iu,
    letters:
      /^(?:(?:ответы?|варианты?|верны|и|только|оба|ни)[: ]+)*[«(]?[А-ЕA-F1-9][»)]?(?:,? (?:и|или|ни) |, ?)[«(]?[А-ЕA-F1-9][»)]?(?:[ ,].{0,40})?$/u,
  },
};

const LONGEST = 80;

/** Whether a choice speaks of the others by their places. */
export function placeWords(choice: string, language: string): PlaceWords | undefined {
  const words = choice
    .replace(/[*_`]/g, '')
    .replace(/[.!?\s]+$/, '')
    .replace(/\s+/g, ' ')
    .trim();
  const known = LANGUAGES[primarySubtag(language)];
  if (known === undefined || words.length > LONGEST) return undefined;
  if (known.letters.test(words)) return 'letters';
  return known.around.test(words) ? 'around' : undefined;
}
