/**
 * Responses and patterns as Moodle reads them in SCORM 2004 (5.1.3): cut at `[,]`, pairs at `[.]`, a numeric range at
 * `[:]`. Says the error code, or undefined where the value is taken.
 */
export function responseFault(type: string, value: string): string | undefined {
  const form = FORMS[type];
  if (form === undefined) return '408';
  return faultOf(form, form.responses, value.split(form.delimiter ?? NEVER));
}

/** The same for a pattern, which may carry `{lang=}`, `{case_matters=}` and `{order_matters=}`. */
export function patternFault(type: string, value: string, others: readonly string[]): string | undefined {
  const form = FORMS[type];
  if (form === undefined) return '408';
  if (form.patternLimit !== undefined && others.length >= form.patternLimit) return '351';
  if (type === 'choice' && others.includes(value)) return '351';
  if (type === 'numeric') return numericPatternFault(value);
  const marked = ['fill-in', 'long-fill-in', 'matching', 'performance', 'sequencing'].includes(type);
  const nodes = value.split(form.delimiter ?? NEVER).map((node) => (marked ? withoutMarks(node) : node));
  if (nodes.includes(undefined)) return '406';
  return value === '' && type !== 'true-false' ? undefined : faultOf(form, form.responses, nodes as string[]);
}

/** Splits nothing. */
const NEVER = '\u0000';

interface Form {
  readonly node: RegExp;
  /** Right part of a pair. */
  readonly partner?: RegExp;
  readonly responses: number;
  readonly delimiter?: string;
  readonly unique?: boolean;
  readonly patternLimit?: number;
}

const shortIdentifier = /^[\w.]{1,250}$/;
/** Nothing that the pattern asks for is asked for at the end: everything passes. */
const anything = /^/;
const decimal = /^-?\d{1,5}(\.\d{1,18})?$/;

const FORMS: Readonly<Record<string, Form>> = {
  'true-false': { node: /^(true|false)$/, responses: 1, patternLimit: 1 },
  choice: { node: shortIdentifier, responses: 36, delimiter: '[,]', unique: true },
  'fill-in': { node: anything, responses: 10, delimiter: '[,]' },
  'long-fill-in': { node: anything, responses: 1 },
  matching: { node: shortIdentifier, partner: shortIdentifier, responses: 36, delimiter: '[,]' },
  performance: {
    node: /^([\w.]{1,250})?$/,
    partner: /^([\w.]{0,250}|-?\d{1,5}(\.\d{1,18})?)$/,
    responses: 250,
    delimiter: '[,]',
  },
  sequencing: { node: shortIdentifier, responses: 36, delimiter: '[,]' },
  likert: { node: shortIdentifier, responses: 1, patternLimit: 1 },
  numeric: { node: decimal, responses: 1, patternLimit: 1 },
  other: { node: /^[\s\S]{0,4000}$/, responses: 1, patternLimit: 1 },
};

function faultOf({ node, partner, unique }: Form, limit: number, nodes: readonly string[]): string | undefined {
  if (nodes.length > limit) return '351';
  if (unique === true && new Set(nodes).size < nodes.length) return '406';
  const fits = nodes.every((each) => {
    if (partner === undefined) return node.test(each);
    const [left = '', right = '', ...more] = each.split('[.]');
    return each.includes('[.]') && more.length === 0 && node.test(left) && partner.test(right);
  });
  return fits ? undefined : '406';
}

function numericPatternFault(value: string): string | undefined {
  if (value === '') return undefined;
  const bounds = value.split('[:]');
  if (bounds.length > 2) return '351';
  if (!bounds.every((bound) => decimal.test(bound))) return '406';
  return bounds.length === 2 && Number(bounds[0]) > Number(bounds[1]) ? '406' : undefined;
}

/** Undefined where a mark says what it may not. */
function withoutMarks(node: string): string | undefined {
  const found = /^\{(lang|case_matters|order_matters)=([^}]+)\}/.exec(node);
  if (found === null) return node;
  const [whole, name, value = ''] = found;
  if (name !== 'lang' && value !== 'true' && value !== 'false') return undefined;
  return withoutMarks(node.slice(whole.length));
}
