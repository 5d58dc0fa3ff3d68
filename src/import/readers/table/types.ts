import type { DraftQuestion } from '../../draft/question.ts';

export type WrittenType = DraftQuestion['type'] | 'notice';

/** What people call types of questions; those of our own format first. */
const WORDS: Readonly<Record<WrittenType, string>> = {
  choice:
    'choice|multiple choice|multiplechoice|multichoice|single choice|single answer|single|mc|mcq|sc|radio|multiple choice question|opción múltiple|opción única|selección única|respuesta única|einfachauswahl|single choice frage|auswahl|choix unique|qcu|qcm|один ответ|выбор|одиночный выбор|выбор одного',
  'multiple-response':
    'multiple response|multiple answers|multiple answer|multiple select|multi select|multiselect|select all|checkbox|checkboxes|check all|mr|ma|respuesta múltiple|selección múltiple|varias respuestas|mehrfachauswahl|mehrfachantwort|choix multiple|choix multiples|réponses multiples|несколько ответов|множественный выбор|выбор нескольких',
  'true-false':
    'true false|true or false|truefalse|tf|t f|boolean|verdadero falso|verdadero o falso|v f|vf|richtig falsch|wahr falsch|r f|vrai faux|верно неверно|да нет',
  'short-answer':
    'short answer|shortanswer|short|fill in|fill in the blank|fill in gap|fib|text entry|sa|respuesta corta|completar|kurzantwort|freitext kurz|réponse courte|краткий ответ|короткий ответ|ввод текста',
  numeric:
    'numeric|numerical|number|num|numérico|numérica|numérica|numerisch|zahl|numérique|nombre|число|числовой|числовой ответ',
  matching:
    'matching|match|pairs|emparejamiento|emparejar|relacionar|zuordnung|zuordnen|paare|appariement|associer|association|соответствие|сопоставление|пары',
  categorize:
    'categorize|categorise|categorization|sort|group|clasificar|categorizar|kategorisieren|einordnen|catégoriser|classer|классификация|распределение',
  ordering:
    'ordering|order|sequence|ranking|ordenar|ordenación|secuencia|reihenfolge|ordnen|sortieren|ordre|mise en ordre|ordonner|порядок|последовательность|упорядочение',
  cloze:
    'cloze|gaps|gap fill|fill in the gaps|dropdown|inline choice|huecos|rellenar huecos|lückentext|lücken|texte à trous|lacunes|пропуски|текст с пропусками',
  essay:
    'essay|open|long answer|free text|paragraph|ensayo|abierta|respuesta larga|aufsatz|freitext|offen|offene frage|rédaction|ouverte|réponse longue|эссе|открытый вопрос|развернутый ответ|развёрнутый ответ',
  notice: 'text|description|information|info|descripción|beschreibung|description|описание|информация',
};

const TYPES: ReadonlyMap<string, WrittenType> = new Map(
  (Object.keys(WORDS) as WrittenType[]).flatMap((type) =>
    WORDS[type].split('|').map((word) => [plain(word), type] as const),
  ),
);

/** The type that a cell names; undefined for a word that nobody knows. */
export function typeNamed(words: string): WrittenType | undefined {
  return TYPES.get(plain(words));
}

function plain(words: string): string {
  return words
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
