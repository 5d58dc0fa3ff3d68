import { COMPILE_OPTIONS } from '../src/render/theme/engine.ts';
import { loadHandlebars } from '../src/render/theme/handlebars.ts';
import { stripLayout } from '../src/render/theme/strip-layout.ts';
import { wholeDefaultTheme } from '../src/render/theme-on-disk.ts';

/** The text of the module that stands for `src/render/theme/bundled.ts` in a built program. */
export async function bundledThemeModule(): Promise<string> {
  const [handlebars, folder] = await Promise.all([loadHandlebars(), wholeDefaultTheme()]);
  const templates = [...folder.templates].map(([path, source]) => {
    const compiled = handlebars.precompile(stripLayout(handlebars.parse(source)), { ...COMPILE_OPTIONS });
    return `${JSON.stringify(path)}: ${String(compiled)}`;
  });
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const assets = Object.fromEntries([...folder.assets].map(([path, bytes]) => [path, decoder.decode(bytes)]));
  return [
    'export const bundledTheme = {',
    `manifest: ${JSON.stringify(folder.manifest)},`,
    `icons: ${JSON.stringify(Object.fromEntries(folder.icons))},`,
    `assets: ${JSON.stringify(assets)},`,
    `templates: {\n${templates.join(',\n')}\n},`,
    '};\n',
  ].join('\n');
}
