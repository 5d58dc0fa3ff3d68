import type { ErrorObject } from 'ajv';
import { pointerTo } from '../source/parsed-text.ts';
import type { Explanation, Subject } from './explanation.ts';
import {
  elsewhereHint,
  isObjectProperty,
  knownProperties,
  meantProperty,
  propertyDescription,
} from './failed-schema.ts';
import { strangeLetter } from './written-id.ts';

/** Properties that the format does not know, with the one that is missing where there is one. */
export function explainUnknownProperty({ error, more, missing, place }: Subject): Explanation {
  const unknown = nameOf(error);
  const names = quoted([error, ...more]);
  const lack = missing === undefined ? '' : `, and lacks \`${nameOf(missing)}\``;
  return {
    code: 'unknown-property',
    message:
      more.length === 0
        ? `${place} has an unknown property ${names}${lack}.`
        : `${place} has unknown properties: ${names}${lack}.`,
    hint: missing === undefined ? unknownHint(error) : insteadHint(missing, more.length > 0),
    pointer: pointerTo(error.instancePath, unknown),
    part: 'key',
  };
}

function unknownHint(error: ErrorObject): string {
  const unknown = nameOf(error);
  if (/^\d+$/.test(unknown)) return `A comma begins a new entry here: write decimals with a point, as in 1.${unknown}.`;
  const meant = meantProperty(error);
  const strange = strangeLetter(unknown);
  if (meant !== undefined) return [`Did you mean \`${meant}\`?`, ...(strange === undefined ? [] : [strange])].join(' ');
  return strange ?? elsewhereHint(error) ?? `It may have: ${knownProperties(error).join(', ')}.`;
}

/** What is under unknown names was perhaps meant to be what is missing, or to be inside it. */
function insteadHint(missing: ErrorObject, several: boolean): string {
  const name = nameOf(missing);
  const inside = several && isObjectProperty(missing, name);
  const advice = inside ? `Put them into \`${name}\`, if they belong there` : `Write \`${name}\`, if that is meant`;
  return withPurpose(advice, missing, name);
}

/** Properties that an object lacks. */
export function explainMissing({ error, more, place }: Subject): Explanation {
  const missing = nameOf(error);
  const names = quoted([error, ...more]);
  return {
    code: 'missing-property',
    message: `${place} lacks ${names}.`,
    hint:
      more.length === 0
        ? withPurpose(`Add \`${missing}\``, error, missing)
        : 'Add them; the reference (docs/format.md) says what stands in each.',
  };
}

function withPurpose(advice: string, error: ErrorObject, name: string): string {
  const description = propertyDescription(error, name);
  return description === undefined ? `${advice}.` : `${advice}: ${description}`;
}

/** The property that an error is about. */
function nameOf({ params }: ErrorObject): string {
  return String(params.additionalProperty ?? params.missingProperty);
}

function quoted(errors: readonly ErrorObject[]): string {
  return errors.map((error) => `\`${nameOf(error)}\``).join(', ');
}
