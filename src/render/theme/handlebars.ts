import type Handlebars from 'handlebars';

export type HandlebarsModule = typeof Handlebars;

/** The library, loaded when first needed: `check` and `verify` start without it. */
export async function loadHandlebars(): Promise<HandlebarsModule> {
  return (await import('handlebars')).default;
}

/** The part of it that runs compiled templates. It has no compiler: nothing of it may be asked to compile or parse. */
export async function loadHandlebarsRuntime(): Promise<HandlebarsModule> {
  // The library's typings know the runtime by its name without the file's ending, which node demands.
  const { default: runtime } = await import('handlebars/runtime.js');
  return runtime as unknown as HandlebarsModule;
}
