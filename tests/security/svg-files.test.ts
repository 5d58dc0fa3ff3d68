import { describe, expect, it } from 'vitest';
import type { ChosenTarget } from '../../src/pipeline/targets.ts';
import { targets } from '../../src/targets/registry.ts';
import type { PackageFile } from '../../src/targets/target.ts';
import { emitInMemory, prepareInMemory } from '../support/build-in-memory.ts';
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

  it('is said to have been reduced', async () => {
    const { diagnostics } = await prepareInMemory(module, { 'media/square.svg': hostile });
    expect(diagnostics.map(({ code }) => code)).toEqual(['content/svg-reduced']);
  });
});
