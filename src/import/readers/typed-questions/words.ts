/**
 * What teachers write around questions, in English, Spanish, German, French and Russian. Each list is part of a regular
 * expression that is tried without regard to capital letters.
 */
export const QUESTION = '(?:question|frage|aufgabe|pregunta|ejercicio|exercice|вопрос|задание|q)';

export const NUMBER_SIGN = String.raw`(?:no\.?|nr\.?|n[°º.]|№|#)`;

export const ANSWER = [
  String.raw`(?:(?:the )?(?:correct|right) )?ans(?:wer|wers|\.)?(?: is| are)?`,
  'correct(?: choices?)?',
  'respuestas?(?: correctas?)?',
  '(?:(?:richtige|korrekte)n? )?antwort(?:en)?',
  '(?:die )?lösung(?:en)?',
  '(?:(?:bonnes?|la bonne) )?réponses?(?: correctes?)?',
  '(?:(?:правильн|верн)(?:ый|ые|ая) )?ответы?',
  'soluci(?:ón|ones)',
  'key',
].join('|');

export const KEY_HEADING = [
  'answer keys?',
  '(?:the )?(?:correct )?answers',
  'keys?',
  'solutions',
  '(?:clave|hoja) de respuestas',
  'respuestas(?: correctas)?',
  'soluciones',
  'solucionario',
  'lösung(?:en|sschlüssel)',
  '(?:richtige )?antworten',
  '(?:les )?réponses',
  'corrigés?',
  '(?:правильные )?ответы',
  'ключи?',
].join('|');

export const FEEDBACK = [
  'feedback',
  'explanation',
  'rationale',
  'comment',
  'retroalimentación',
  'explicación',
  'erklärung',
  'begründung',
  'rückmeldung',
  'explication',
  'rétroaction',
  '(?:по|об)яснение',
  'комментарий',
].join('|');

/** `Part II`, `Section B: Reading`. */
export const SECTION = String.raw`(?:part|section|teil|abschnitt|parte|sección|partie|часть|раздел)\s+(?:\d{1,2}|[ivx]{1,5}|\p{L})(?![\p{L}\d])`;

export const HINT = 'hint|tip|pista|ayuda|tipp|hinweis|indice|astuce|подсказка';

export const POINTS_WORD = String.raw`(?:points?|pts?\.?|marks?|punkte?n?|pkte?\.?|p\.|puntos?|ptos?\.?|балл(?:а|ов|ы)?|очк(?:о|а|ов)|б\.)`;

export const TRUE_WORDS: ReadonlySet<string> = new Set(
  'true t verdadero v cierto richtig r wahr w vrai верно правда истина да-верно'.split(' '),
);
export const FALSE_WORDS: ReadonlySet<string> = new Set(
  'false f falso falsch unwahr faux неверно ложь неправда'.split(' '),
);

/** `(true/false)`, `T/F:`, beside or instead of choices. */
export const TRUE_OR_FALSE = String.raw`(?:true\s*(?:/|or)\s*false|t\s*/\s*f|verdadero\s*(?:/|o)\s*falso|v\s*/\s*f|(?:richtig|wahr)\s*(?:/|oder)\s*falsch|r\s*/\s*f|vrai\s*(?:/|ou)\s*faux|верно\s*(?:/|или)\s*неверно)`;

/** What may be beside a right choice in brackets. */
export const RIGHT_MARK =
  '(?:correct|right|true|answer|x|richtig|korrekt|correcta?|bonne réponse|juste|верно|правильно)';

/** Alphabets by which choices are lettered; the Cyrillic one as teachers count, without ё and й. */
const ALPHABETS = ['abcdefghijklmnopqrstuvwxyz', 'абвгдежзиклмнопрстуфхцчшщ'] as const;

/** From 0; undefined for what is no letter of either. */
export function ordinalOf(letter: string): number | undefined {
  const small = letter.toLowerCase();
  for (const alphabet of ALPHABETS) {
    const index = alphabet.indexOf(small);
    if (index >= 0) return index;
  }
  return undefined;
}
