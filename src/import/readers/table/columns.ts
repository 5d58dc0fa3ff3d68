import type { TableRow } from './table.ts';

/** What a column holds. */
export type ColumnKind =
  | 'quiz'
  | 'type'
  | 'question'
  | 'choice'
  | 'choices'
  | 'choice-feedback'
  | 'correct'
  | 'tolerance'
  | 'unit'
  | 'points'
  | 'feedback'
  | 'feedback-correct'
  | 'feedback-incorrect'
  | 'hint'
  | 'name'
  | 'distractors';

/** Names of columns in English, Spanish, German, French and Russian, without regard to capitals and punctuation. */
const NAMES: Readonly<Record<Exclude<ColumnKind, 'choice' | 'choice-feedback'>, string>> = {
  quiz: 'quiz|category|topic|section|test|cuestionario|categoría|tema|kategorie|thema|catégorie|thème|тест|категория|тема|раздел',
  type: 'type|question type|kind|tipo|tipo de pregunta|typ|art|fragetyp|type de question|тип|тип вопроса|вид',
  question:
    'question|question text|questions|stem|prompt|text|pregunta|enunciado|texto|frage|fragetext|aufgabe|énoncé|texte|вопрос|текст вопроса|текст|задание',
  choices:
    'choices|options|answers|alternatives|pairs|items|opciones|alternativas|respuestas|parejas|elementos|antwortmöglichkeiten|auswahl|optionen|antworten|paare|elemente|choix|réponses|paires|éléments|варианты|ответы|варианты ответов|пары|элементы',
  correct:
    'correct|correct answer|correct answers|correct choice|correct option|right|right answer|right answers|answer|answer key|key|solution|solutions|correcta|correctas|respuesta|respuesta correcta|respuestas correctas|solución|richtig|richtige antwort|richtige antworten|antwort|lösung|lösungen|réponse|bonne réponse|bonnes réponses|réponse correcte|верно|ответ|правильно|правильный ответ|правильные ответы|верный ответ',
  tolerance: 'tolerance|margin|error|tolerancia|toleranz|tolérance|marge|допуск|погрешность',
  unit: 'unit|units|unidad|einheit|unité|единица|единицы|единица измерения',
  points: 'points|point|marks|mark|score|weight|puntos|puntuación|punkte|punktzahl|note|barème|баллы|балл|очки',
  feedback:
    'feedback|explanation|rationale|general feedback|comment|retroalimentación|explicación|comentario|erklärung|rückmeldung|begründung|kommentar|rétroaction|explication|commentaire|пояснение|объяснение|комментарий|отзыв',
  'feedback-correct':
    'correct feedback|feedback correct|feedback if correct|retroalimentación correcta|rückmeldung richtig|feedback richtig|rétroaction correcte|отзыв верно|комментарий если верно',
  'feedback-incorrect':
    'incorrect feedback|feedback incorrect|wrong feedback|feedback wrong|feedback if wrong|retroalimentación incorrecta|rückmeldung falsch|feedback falsch|rétroaction incorrecte|отзыв неверно|комментарий если неверно',
  hint: 'hint|tip|pista|ayuda|hinweis|tipp|indice|aide|подсказка',
  name: 'name|title|id|identifier|question id|nombre|título|bezeichnung|titel|nom|titre|название|имя|номер|number|nr|no|№',
  distractors: 'distractors|distractores|distraktoren|ablenker|distracteurs|дистракторы|лишние',
};

const CHOICE =
  /^(?:choice|option|answer|response|alternative|pair|item|opción|opcion|respuesta|alternativa|pareja|elemento|antwort|auswahl|paar|element|choix|réponse|reponse|paire|élément|вариант|вариант ответа|ответ|пара|элемент)? ?(\d{1,2}|[a-zа-я])$/u;
const CHOICE_FEEDBACK =
  /^(?:(?:(?:choice|option|answer|antwort|opción|respuesta|réponse|choix|ответ|вариант) )?(\d{1,2}|[a-zа-я]) )?(?:feedback|comment|retroalimentación|rückmeldung|rétroaction|отзыв|комментарий)(?: ?(\d{1,2}|[a-z]))?$/u;

const KINDS: ReadonlyMap<string, ColumnKind> = new Map(
  (Object.keys(NAMES) as (keyof typeof NAMES)[]).flatMap((kind) =>
    NAMES[kind].split('|').map((name) => [withoutAccents(name), kind] as const),
  ),
);

export interface Column {
  readonly kind: ColumnKind;
  readonly index: number;
  /** As it is in the table. */
  readonly name: string;
  /** Of a choice or its feedback: the letter or number behind its name. */
  readonly label?: string;
}

export interface Header {
  readonly columns: readonly Column[];
  /** Columns whose names nobody knows. */
  readonly unknown: readonly { readonly index: number; readonly name: string }[];
  /** The row in which the names are. */
  readonly row: TableRow;
}

/** Rows in which names of columns are looked for: some tables have a title above them. */
const HEADER_WITHIN = 10;

/** The first row that names a column of questions. */
export function headerOf(rows: readonly TableRow[]): Header | undefined {
  for (const row of rows.slice(0, HEADER_WITHIN)) {
    const header = readHeader(row);
    const has = (kind: ColumnKind) => header.columns.some((column) => column.kind === kind);
    if (has('question') && header.columns.length > 1) return header;
  }
  return undefined;
}

function readHeader(row: TableRow): Header {
  const columns: Column[] = [];
  const unknown: { readonly index: number; readonly name: string }[] = [];
  row.cells.forEach((name, index) => {
    const column = columnOf(name, index);
    const isSecond =
      column !== undefined && !/^choice|^hint$/.test(column.kind) && columns.some(({ kind }) => kind === column.kind);
    if (column !== undefined && !isSecond) columns.push(column);
    else if (name.trim() !== '') unknown.push({ index, name: name.trim() });
  });
  return { columns, unknown, row };
}

function columnOf(name: string, index: number): Column | undefined {
  const plain = withoutAccents(name);
  const kind = KINDS.get(plain);
  if (kind !== undefined) return { kind, index, name };
  if (KINDS.get(plain.replace(/ ?\d{1,2}$/, '')) === 'hint') return { kind: 'hint', index, name };
  const [, before, behind] = CHOICE_FEEDBACK.exec(plain) ?? [];
  const label = before ?? behind;
  if (label !== undefined) return { kind: 'choice-feedback', index, name, label };
  const choice = CHOICE.exec(plain);
  return choice === null ? undefined : { kind: 'choice', index, name, label: choice[1] ?? '' };
}

/** A name as it is compared: `Opción_1 ` is `opcion 1`. Й and ё are letters of their own and stay. */
function withoutAccents(name: string): string {
  return name
    .normalize('NFD')
    .replace(/(?<=\p{Script=Latin})\p{M}+/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}№]+/gu, ' ')
    .trim();
}
