import { notations } from '../../src/interactions/encoding/encode.ts';
import type { RecordedResponse, ScormEdition, ScormNotation } from '../../src/interactions/encoding/record.ts';
import type { Answer, Interaction } from '../../src/interactions/interaction.ts';
import { signOf } from '../../src/interactions/letters.ts';
import { formatNumber } from '../../src/written/format-number.ts';

type Identified = readonly { readonly id: string }[];

/** A notation the other way round. */
interface Notation extends ScormNotation {
  /** The part that a response names. */
  named(parts: Identified, name: string): string | undefined;
  /** A typed text as it was before it was made a response. */
  typed(response: string): string;
}

const FULL_WIDTH: Readonly<Record<string, string>> = {
  '，': ',',
  '．': '.',
  '：': ':',
  '［': '[',
  '］': ']',
  '｛': '{',
  '｝': '}',
};

const reading: Readonly<Record<ScormEdition, Notation>> = {
  '1.2': {
    ...notations['1.2'],
    named: (parts, name) => parts.find(({ id }) => signOf(parts, id) === name)?.id,
    typed: (response) => response,
  },
  '2004': {
    ...notations['2004'],
    named: (parts, name) => parts.find(({ id }) => id.replaceAll('-', '_') === name)?.id,
    typed: (response) => response.replace(/[，．：［］｛｝]/g, (wide) => FULL_WIDTH[wide] ?? wide).trim(),
  },
};

/**
 * Reads an answer back from the responses that a platform recorded. Undefined where there is none, or none that could
 * have been written for this interaction. Typed texts come back as recorded: cut to the edition's length.
 */
export function decodeResponse(
  edition: ScormEdition,
  interaction: Interaction,
  responses: readonly RecordedResponse[],
): Answer | undefined {
  const notation = reading[edition];
  const response = responses[0]?.response;
  if (interaction.kind === 'inlineEntries') return decodeGaps(notation, interaction, responses);
  if (response === undefined || response === '') return undefined;
  switch (interaction.kind) {
    case 'choose': {
      const choices = interaction.trueFalse
        ? decodeTrueFalse(notation, response)
        : decodeList(notation, interaction.choices, response);
      return choices === undefined ? undefined : { kind: 'choose', choices };
    }
    case 'match': {
      const pairs = decodePairs(notation, interaction, response);
      return pairs === undefined ? undefined : { kind: 'match', pairs };
    }
    case 'order': {
      const items = decodeList(notation, interaction.items, response);
      return items === undefined ? undefined : { kind: 'order', items };
    }
    case 'textEntry':
      return { kind: 'textEntry', text: notation.typed(response) };
    case 'numericEntry':
      return decodeNumber(response, interaction.decimalSign);
    case 'extendedText':
      return undefined;
  }
}

function decodeGaps(
  notation: Notation,
  { gaps }: Extract<Interaction, { kind: 'inlineEntries' }>,
  responses: readonly RecordedResponse[],
): Answer | undefined {
  const entries = gaps.flatMap((gap): [string, string][] => {
    const response = responses.find(({ part }) => part === gap.id)?.response ?? '';
    const entry = gap.mode === 'select' ? notation.named(gap.options, response) : notation.typed(response);
    return entry === undefined || entry === '' ? [] : [[gap.id, entry]];
  });
  return entries.length === 0 ? undefined : { kind: 'inlineEntries', entries: Object.fromEntries(entries) };
}

function decodeTrueFalse(notation: Notation, response: string): string[] | undefined {
  const id = (['true', 'false'] as const).find((value) => notation.boolean[value] === response);
  return id === undefined ? undefined : [id];
}

function decodeList(notation: Notation, parts: Identified, response: string): string[] | undefined {
  const names = response.split(notation.separator);
  const ids = names.flatMap((name) => notation.named(parts, name) ?? []);
  return ids.length === names.length && new Set(ids).size === ids.length ? ids : undefined;
}

function decodePairs(
  notation: Notation,
  { sources, targets }: { readonly sources: Identified; readonly targets: Identified },
  response: string,
): Record<string, string> | undefined {
  const pairs: [string, string][] = [];
  for (const written of response.split(notation.separator)) {
    const [source = '', target = '', ...more] = written.split(notation.pairSeparator);
    const ids = [notation.named(sources, source), notation.named(targets, target)];
    const [from, to] = ids;
    if (from === undefined || to === undefined || more.length > 0) return undefined;
    pairs.push([from, to]);
  }
  return Object.fromEntries(pairs);
}

function decodeNumber(response: string, decimalSign: '.' | ','): Answer {
  const value = Number(response);
  const isNumber = /^-?[0-9]+(\.[0-9]+)?$/.test(response);
  return { kind: 'numericEntry', text: isNumber ? formatNumber(value, decimalSign) : response };
}
