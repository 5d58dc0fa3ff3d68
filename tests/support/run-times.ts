import { Scorm12API, Scorm2004API } from 'scorm-again';
import type { ScormEdition } from '../../src/interactions/encoding/record.ts';

/** What one entry of `cmi.interactions` is set to, in order. */
export type EntryValues = readonly (readonly [name: string, value: string])[];

/** Which values scorm-again refuses, of entries set one after the other in one session. */
export function refusedByScormAgain(edition: ScormEdition, entries: readonly EntryValues[]): readonly string[] {
  const settings = { autocommit: false, logLevel: 5, lmsCommitUrl: false, mastery_override: false };
  const api = edition === '1.2' ? new Scorm12API(settings) : new Scorm2004API(settings);
  const calls = api as unknown as Record<string, (...parameters: string[]) => string>;
  const prefix = edition === '1.2' ? 'LMS' : '';
  calls[`${prefix}Initialize`]?.('');
  return entries.flatMap((values, index) =>
    values.flatMap(([name, value]) => {
      const set = `${prefix}SetValue`;
      const taken = String(calls[set]?.(`cmi.interactions.${index}.${name}`, value));
      return taken === 'true' ? [] : [`${name} = ${value}: error ${calls[`${prefix}GetLastError`]?.()}`];
    }),
  );
}

/** Which values the run-time of Moodle 5.1.3 refuses: its rules for `cmi.interactions`, retold. */
export function refusedByMoodle(edition: ScormEdition, entries: readonly EntryValues[]): readonly string[] {
  return entries.flatMap((values) => {
    const type = new Map(values).get('type') ?? '';
    return values.flatMap(([name, value]) => {
      const taken = edition === '1.2' ? moodle12(name, value) : moodle2004(type, name, value);
      return taken && isSendable(value) ? [] : [`${name} = ${value}`];
    });
  });
}

/** Whole letters only: a lone half of one stops Moodle from sending anything at all. */
function isSendable(value: string): boolean {
  try {
    return encodeURIComponent(value) !== '' || value === '';
  } catch {
    return false;
  }
}

const TIMESPAN_12 = /^\d{2,4}:\d\d:\d\d(\.\d{1,2})?$/;

function moodle12(name: string, value: string): boolean {
  if (/^(id|objectives\.\d+\.id)$/.test(name)) return /^[\u0021-\u007e]{0,255}$/.test(value);
  if (name === 'time') return /^[0-2]\d:[0-5]\d:[0-5]\d(\.\d{1,2})?$/.test(value);
  if (name === 'latency') return TIMESPAN_12.test(value);
  if (name === 'type') return !['other', 'long-fill-in'].includes(value);
  if (name === 'weighting') return Math.abs(Number(value)) <= 100;
  if (name === 'result') return /^(correct|wrong|unanticipated|neutral|\d{0,3}(\.\d*)?)$/.test(value);
  return value.length <= 255;
}

const ID = /^[\w.]{1,250}$/;
const NUMBER = /^-?\d{1,5}(\.\d{1,18})?$/;
const TIMESTAMP_2004 = /^(19[7-9]\d|20[0-2]\d|203[0-8])-\d\d-\d\dT[0-2]\d:[0-5]\d:[0-5]\d(\.\d{1,2}Z?)?$/;
const TIMESPAN_2004 = /^PT\d+H\d+M\d+(\.\d{1,2})?S$/;

function moodle2004(type: string, name: string, value: string): boolean {
  if (/^(id|objectives\.\d+\.id)$/.test(name)) return /^\S{1,4000}$/.test(value) && !/^urn:/.test(value);
  if (name === 'timestamp') return TIMESTAMP_2004.test(value);
  if (name === 'latency') return TIMESPAN_2004.test(value);
  if (name === 'weighting') return NUMBER.test(value);
  if (name === 'result') return /^(correct|incorrect|unanticipated|neutral|-?\d{1,4}(\.\d{1,18})?)$/.test(value);
  if (name === 'description') return /^[^{].{0,250}$/.test(value);
  if (!/response|pattern/.test(name)) return true;
  if (!/^.*$/.test(value)) return false;
  const isPattern = name.endsWith('pattern');
  const parts = value.split(type === 'numeric' && isPattern ? '[:]' : '[,]');
  switch (type) {
    case 'true-false':
      return value === 'true' || value === 'false';
    case 'choice':
      return parts.length <= 36 && parts.every((part) => ID.test(part)) && new Set(parts).size === parts.length;
    case 'sequencing':
      return parts.length <= 36 && parts.every((part) => ID.test(part));
    case 'matching':
      return parts.length <= 36 && parts.every((part) => /^[\w.]{1,250}\[\.\][\w.]{1,250}$/.test(part));
    case 'numeric':
      return parts.length <= 2 && parts.every((part) => NUMBER.test(part)) && !(Number(parts[0]) > Number(parts[1]));
    case 'fill-in':
      return parts.length <= 10 && (!isPattern || parts.every(isMoodleFillIn));
    default:
      return value.length <= 4000;
  }
}

const DELIMITER = /^\{(lang|case_matters|order_matters)=([^}]+)\}/;

/** A part of a fill-in's pattern: delimiters in front, whose values are checked, then 250 characters. */
function isMoodleFillIn(part: string): boolean {
  let rest = part;
  for (let seen = 0; ; seen += 1) {
    const [whole = '', name, value = ''] = DELIMITER.exec(rest) ?? [];
    if (whole === '') return rest.length <= 250;
    const isLegal = name === 'lang' ? /^[a-z]{2,3}(-|$)/.test(value) : seen > 0 || /^(true|false)$/.test(value);
    if (!isLegal) return false;
    rest = rest.slice(whole.length);
  }
}
