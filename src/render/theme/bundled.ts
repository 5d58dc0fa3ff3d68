import type { TemplateSpecification } from './engine.ts';
import type { ThemeManifest } from './manifest.ts';

/** The default theme as a built program carries it: read, checked and compiled beforehand. */
export interface BundledTheme {
  readonly manifest: ThemeManifest;
  /** Compiled templates by their path in the theme. */
  readonly templates: Readonly<Record<string, TemplateSpecification>>;
  readonly icons: Readonly<Record<string, string>>;
  /** Text of assets by their path in `assets`. */
  readonly assets: Readonly<Record<string, string>>;
}

/** `scripts/build.mjs` puts the theme in the place of this file; run from its source, the program reads it from disk. */
export const bundledTheme: BundledTheme | undefined = undefined;
