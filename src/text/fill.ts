import { numberWords, plural } from './plural.ts';

const PLACEHOLDER = /\{([a-z]+)((?:\|[^|{}]*)*)\}/gi;

/**
 * A text of a catalogue with its parameters put in: `{name}` by the value, `{n|one|other}` by the form that goes with
 * the number `n`. A parameter that is not given stays as it is written. `language` is a BCP 47 tag.
 */
export function fill(
  language: string,
  template: string,
  parameters: Readonly<Record<string, string | number>>,
): string {
  return template.replace(PLACEHOLDER, (whole, name: string, forms: string) => {
    const value = Object.hasOwn(parameters, name) ? parameters[name] : undefined;
    if (value === undefined) return whole;
    if (forms !== '') return plural(language, Number(value), forms.slice(1).split('|'));
    return typeof value === 'number' ? numberWords(language, value) : value;
  });
}
