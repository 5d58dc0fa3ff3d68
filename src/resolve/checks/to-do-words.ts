import { mediaTypeOf } from '../../definition/media-types.ts';
import { memberOf } from '../../source/unknown-value.ts';

/** What is missing, as the subject of a sentence, and what to do. */
interface ToDoWords {
  readonly what: string;
  readonly hint: string;
}

type Row = readonly [place: string, what: (name: string) => string, hint: string];

const LICENCE = 'Write "CC-BY-4.0" or another licence; "all-rights-reserved"; or "unknown", if nobody can find out.';

/** Everything that may be a to-do, by its place without positions; the name is that of what has it. */
const rows: readonly Row[] = [
  ['/summary', () => 'What it is about (`summary`)', 'Write a few sentences for students and colleagues.'],
  ['/authors', () => 'Who wrote the module (`authors`)', 'Write [{ "name": "…" }].'],
  [
    '/license',
    () => 'The licence of the module (`license`)',
    'Write { "id": "CC-BY-4.0", "holder": "…", "year": 2026 }, or "all-rights-reserved" as its id.',
  ],
  ['/license/id', () => 'The licence of the module', LICENCE],
  ['/license/holder', () => 'Who holds the rights in the module', 'Write the name of the person or the school.'],
  ['/license/year', () => 'The year in which the module was published', 'Write the year alone: 2026.'],
  [
    '/objectives',
    () => 'What students can do after the module (`objectives`)',
    'Write [{ "id": "…", "text": "Students can …" }].',
  ],
  [
    '/assets/alt',
    (name) => `The alternative text of ${name}`,
    'Say what the picture shows, for those who cannot see it; or delete `alt` and write `"decorative": true` if it adds nothing to the text.',
  ],
  ['/assets/credit', (name) => `Who made ${name}`, 'Write the name, as the licence wants it.'],
  ['/assets/license', (name) => `Under which licence ${name} may be shown`, LICENCE],
  ['/assets/title', (name) => `The title of ${name}`, 'Write what it is called.'],
  [
    '/assets/transcript',
    (name) => `The transcript of ${name}`,
    'Write what is said; or delete `transcript` and add `captions` with a WebVTT file.',
  ],
  ['/activities/prompt', (name) => `The prompt of ${name}`, 'Write what students are to do.'],
  ['/activities/description', (name) => `The description of ${name}`, 'Write what is there and why to go.'],
  [
    '/activities/purpose',
    (name) => `Whether ${name} counts`,
    'Write "graded", or "practice" for a quiz that does not count.',
  ],
  ['/activities/source', (name) => `The source of ${name}`, 'Write the id of one of `sources`.'],
  [
    '/activities/provenance',
    (name) => `Where ${name} comes from (\`provenance\`)`,
    'Write { "genre": "…", "created": "1939-05-06", "language": "…" }.',
  ],
  ['/activities/provenance/genre', (name) => `What kind of document ${name} is`, 'Write its kind: "letter".'],
  [
    '/activities/provenance/created',
    (name) => `When ${name} was made`,
    'Write the date: "1939-05-06", "1939", "1937?".',
  ],
  ['/activities/provenance/language', (name) => `The language of ${name}`, 'Write the language’s code: "en", "ru".'],
  [
    '/activities/rights',
    (name) => `On what grounds ${name} may be shown (\`rights\`)`,
    'Write { "basis": "quotation", "statement": "…" }.',
  ],
  [
    '/activities/rights/basis',
    (name) => `On what grounds ${name} may be shown`,
    'Write "quotation", "public-domain", "licensed" or "permission".',
  ],
  ['/activities/rights/statement', (name) => `The statement of the rights in ${name}`, 'Write what readers are told.'],
  ['/activities/chart/alt', (name) => `The alternative text of the chart of ${name}`, 'Say what the chart shows.'],
];

const byPlace: ReadonlyMap<string, Row> = new Map(rows.map((row) => [row[0], row]));

/** What to say of a part that is `null`. `holder`: the activity or the asset that has it. */
export function toDoWords(pointer: string, holder: unknown): ToDoWords {
  const [, what, hint] = byPlace.get(pointer.replace(/\/\d+(?=\/|$)/g, '')) ?? [];
  const [id, type, title] = ['id', 'type', 'title'].map((name) => memberOf(holder, name));
  const kind = typeof type === 'string' ? type : kindOfAsset(holder);
  const name =
    typeof title === 'string' && typeof type === 'string' ? `the ${kind} “${title}”` : `the ${kind} \`${id}\``;
  return { what: what?.(name) ?? `\`${pointer}\``, hint: hint ?? 'Fill it in.' };
}

function kindOfAsset(asset: unknown): string {
  const file = memberOf(asset, 'file');
  if (typeof file !== 'string') return 'medium';
  const names = { image: 'picture', audio: 'recording', video: 'video', file: 'file' };
  return names[mediaTypeOf(file)?.kind ?? 'file'];
}

/** The places that have words, for the test that compares them with the schema. */
export const placesOfToDos: readonly string[] = rows.map(([place]) => place);
