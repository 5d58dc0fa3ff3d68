import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { closest, didYouMean } from '../../diagnostics/suggest.ts';
import { readCslDate } from '../../model/csl/date.ts';
import { CSL_DATES, CSL_NAMES, CSL_TEXTS, CSL_TYPES } from '../../model/csl/fields.ts';
import { unshownFields } from '../../model/csl/kinds.ts';
import { readCslName } from '../../model/csl/names.ts';
import type { CslItem } from '../../model/model.ts';
import { resolveCodes } from '../codes.ts';
import { type Placed, placedList } from '../definition-walk.ts';
import type { ResolveSession } from '../session.ts';

/** Sources are CSL-JSON items whose fields citations can read: what has another form would be shown nowhere. */
export function checkBibliography(session: ResolveSession): readonly Diagnostic[] {
  return placedList(session.definition.sources, '/sources').flatMap(({ part: { id, csl }, pointer }) => {
    const item: Item = { part: csl, pointer: `${pointer}/csl`, id };
    return [
      ...checkType(item, session),
      ...Object.keys(csl).flatMap((field) => checkField(item, field, session)),
      ...notCited(csl, item, session),
    ];
  });
}

interface Item extends Placed<Readonly<Record<string, unknown>>> {
  /** The source's. */
  readonly id: string;
}

function checkType({ part, pointer, id }: Item, session: ResolveSession): Diagnostic[] {
  const type = String(part.type);
  if (CSL_TYPES.includes(type)) return [];
  return [
    resolveCodes.report('source-type', {
      message: `CSL has no type of work named “${type}”; “${id}” will be cited as its other fields suggest.`,
      hint:
        didYouMean(type, CSL_TYPES) ??
        'Common ones are: book, chapter, article-journal, article-newspaper, manuscript, thesis, webpage.',
      place: session.place(`${pointer}/type`),
    }),
  ];
}

function checkField(item: Item, field: string, session: ResolveSession): Diagnostic[] {
  const value = item.part[field];
  if (CSL_NAMES.has(field)) return isNames(value) ? [] : [unread(item, field, 'a list of names', NAMES, session)];
  if (CSL_DATES.has(field))
    return readCslDate(value) !== undefined ? [] : [unread(item, field, 'a date', DATE, session)];
  if (CSL_TEXTS.has(field)) {
    if (typeof value === 'string' || typeof value === 'number') return [];
    return [unread(item, field, 'a text', 'Write it between quotation marks.', session)];
  }
  return misspelt(item, field, session);
}

/** One finding a source, because many programs export whatever they know. */
function notCited(csl: CslItem, { pointer, id }: Item, session: ResolveSession): Diagnostic[] {
  const fields = unshownFields(csl);
  const [first] = fields;
  if (first === undefined) return [];
  const named = fields.map((field) => `\`${field}\``);
  const list = named.length === 1 ? named[0] : `${named.slice(0, -1).join(', ')} and ${named.at(-1)}`;
  return [
    resolveCodes.report('source-field-not-cited', {
      message: `Citations of “${id}” do not show ${list}.`,
      hint: `Leave it, or say in the text what students need to know about it.`,
      place: session.place(`${pointer}/${first}`),
    }),
  ];
}

const NAMES = 'Write [{ "family": "…", "given": "…" }], or [{ "literal": "…" }] for an institution.';
const DATE =
  'Write { "date-parts": [[1939, 5, 6]] }, with fewer numbers where less is known, or { "literal": "…" } for words.';

function unread({ pointer, id }: Item, field: string, form: string, hint: string, session: ResolveSession): Diagnostic {
  return resolveCodes.report('source-field', {
    message: `\`${field}\` of the source “${id}” is not ${form} as CSL writes one, so no citation will show it.`,
    hint,
    place: session.place(`${pointer}/${field}`),
  });
}

/** Fields of other programs are let pass: only what is nearly a field of CSL was probably meant as one. */
function misspelt({ part, pointer, id }: Item, field: string, session: ResolveSession): Diagnostic[] {
  const meant = closest(field, [...CSL_NAMES, ...CSL_DATES, ...CSL_TEXTS]);
  if (meant === undefined || meant in part) return [];
  return [
    resolveCodes.report('source-field', {
      message: `CSL has no field named \`${field}\`; citations of “${id}” will not show it.`,
      hint: `Did you mean \`${meant}\`?`,
      place: session.place(`${pointer}/${field}`, { part: 'key' }),
    }),
  ];
}

function isNames(value: unknown): boolean {
  return Array.isArray(value) && value.length > 0 && value.every((name) => readCslName(name) !== undefined);
}
