import { describe, expect, it } from 'vitest';
import type { ModuleDefinition } from '../../schema/types.generated.ts';
import { emitPackage } from '../../src/pipeline/emit-package.ts';
import { ownFilesOnDisk } from '../../src/pipeline/own-files-on-disk.ts';
import type { ChosenTarget } from '../../src/pipeline/targets.ts';
import { themeFor } from '../../src/pipeline/themes.ts';
import { createPageSource } from '../../src/render/page-source.ts';
import { memoryHost } from '../../src/source/memory-host.ts';
import { targets } from '../../src/targets/registry.ts';
import type { PackageFile } from '../../src/targets/target.ts';
import { emitInMemory, prepareInMemory, prepareItem } from '../support/build-in-memory.ts';
import { smallModule } from '../support/small-module.ts';

/** A picture that draws a square and would run code in whoever opens it. */
const hostile = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9" onload="alert('hostile')">
  <script>alert('hostile')</script>
  <foreignObject><iframe xmlns="http://www.w3.org/1999/xhtml" src="javascript:alert('hostile')"/></foreignObject>
  <rect id="harmless-square" width="9" height="9" fill="#123456"/>
</svg>`;

const module = smallModule({
  assets: [{ id: 'square', file: 'media/square.svg', alt: 'A square.', credit: 'A', license: 'CC0-1.0' }],
  instructor: { guide: '![](asset:square)' },
  activities: [
    { id: 'text', type: 'reading', title: 'The text', objectives: ['explain'], body: '![](asset:square)' },
    ...smallModule().activities.slice(1),
  ],
});

/** A workspace may name the sites whose films its modules show. */
const OF_OTHERS = { remoteOrigins: ['https://www.youtube.com', 'https://www.youtube-nocookie.com'] };

/** Everything that a package holds as text, pictures inside its pages included. */
function textsOf(files: readonly PackageFile[]): string {
  const texts = files.flatMap((file) => (file.kind === 'text' ? [file.text] : []));
  const embedded = texts.flatMap((text) =>
    [...text.matchAll(/data:image\/svg\+xml;base64,([A-Za-z0-9+/=]+)/g)].map(([, data]) =>
      Buffer.from(data ?? '', 'base64').toString('utf8'),
    ),
  );
  return [...texts, ...embedded].join('\n');
}

describe('an SVG file from a stranger', () => {
  const every: readonly (readonly [string, ChosenTarget])[] = targets.flatMap((target) =>
    target.versions.map((version) => [`${target.name}@${version.id}`, { target, version }] as const),
  );

  it.each(every)('travels without what it could run: %s', async (_name, chosen) => {
    const { prepared } = await prepareInMemory(module, { 'media/square.svg': hostile });
    if (prepared === undefined) throw new Error('The module is at fault.');
    const { files } = await emitInMemory(prepared, chosen, true);
    expect(textsOf(files)).not.toContain('hostile');
    expect(files.filter((file) => file.kind === 'media' && /\.svg$/i.test(file.file.name))).toEqual([]);
    expect(textsOf(files)).toContain('harmless-square');
  });

  it.each(every)('stands for a film of another site without what it could run: %s', async (_name, chosen) => {
    const film = {
      id: 'film',
      url: 'https://www.youtube.com/watch?v=abcdefghijk',
      title: 'A film',
      captions: 'provider',
      poster: 'square',
      credit: 'A',
      license: 'CC0-1.0',
    } as const;
    const [text, ...others] = module.activities;
    const shown = {
      ...module,
      assets: [...(module.assets ?? []), film],
      activities: [{ ...text, body: '![](asset:film)' }, ...others],
    } as ModuleDefinition;
    const { prepared, diagnostics } = await prepareInMemory(shown, { 'media/square.svg': hostile }, OF_OTHERS);
    if (prepared === undefined) throw new Error(JSON.stringify(diagnostics));
    const { files } = await emitInMemory(prepared, chosen, true);
    expect(textsOf(files)).not.toContain('hostile');
    expect(files.filter((file) => file.kind === 'media' && /\.svg$/i.test(file.file.name))).toEqual([]);
  });

  // In pages of its own a theme is code, which their policy keeps from running in a line; platforms get none of it.
  const platforms = every.filter(([, { target }]) => /^(?:canvas|moodle|common-cartridge)$/.test(target.name));
  it.each(platforms)('is an icon of a theme without what it could run: %s', async (_name, chosen) => {
    const host = memoryHost(
      {
        '/work/modules/small/module.json': JSON.stringify(smallModule({ id: 'small' })),
        '/work/cartwright.json': '{"theme":"own"}',
        '/work/templates/own/theme.json': '{"name":"Own","description":"Of a stranger."}',
        '/work/templates/own/icons/reading.svg': hostile,
        '/work/templates/own/icons/quiz.svg': hostile,
      },
      '/work',
    );
    const { prepared, diagnostics } = await prepareItem({ kind: 'module', path: '/work/modules/small' }, host, '/work');
    if (prepared === undefined) throw new Error(JSON.stringify(diagnostics));
    const theme = await themeFor(prepared.workspace, host, new Map(), ownFilesOnDisk);
    if (theme.value === undefined) throw new Error(JSON.stringify(theme.diagnostics));
    const pages = createPageSource({ theme: theme.value, remoteOrigins: [], institution: prepared.workspace });
    const { files } = await emitPackage(prepared, chosen, { pages, withInstructor: true, timestamp: 0 });
    expect(textsOf(files)).not.toContain('hostile');
  });

  it('is said to have been reduced', async () => {
    const { diagnostics } = await prepareInMemory(module, { 'media/square.svg': hostile });
    expect(diagnostics.map(({ code }) => code)).toEqual(['content/svg-reduced']);
  });
});
