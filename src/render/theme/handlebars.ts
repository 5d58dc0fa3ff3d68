import type Handlebars from 'handlebars';

export type HandlebarsModule = typeof Handlebars;

/** The library, loaded when first needed: `check` and `verify` start without it. */
export async function loadHandlebars(): Promise<HandlebarsModule> {
  return (await import('handlebars')).default;
}
