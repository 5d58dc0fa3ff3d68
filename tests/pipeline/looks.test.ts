import { describe, expect, it } from 'vitest';
import type { EmittedPackage } from '../../src/pipeline/emit-package.ts';
import { chooseTargets } from '../../src/pipeline/targets.ts';
import { memoryHost } from '../../src/source/memory-host.ts';
import { readLogo } from '../../src/source/workspace-logo.ts';
import { emitInMemory, prepareInMemory } from '../support/build-in-memory.ts';
import { png } from '../support/kitchen-sink/media.ts';
import { smallModule } from '../support/small-module.ts';

const SVG =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><script>alert(1)</script><path d="M1 1h7"/></svg>';
const COLORS = { main: '#002b5c', second: '#ffb81c' };

/** A small module in these settings, as a target makes it; files lie in the module's folder. */
async function emit(target: string, settings: object, files: Readonly<Record<string, string | Uint8Array>> = {}) {
  const { prepared, diagnostics } = await prepareInMemory(smallModule(), files, settings);
  if (prepared === undefined) throw new Error(JSON.stringify(diagnostics));
  const [chosen] = chooseTargets([target]).chosen;
  if (chosen === undefined) throw new Error(target);
  return emitInMemory(prepared, chosen);
}

function words({ files }: EmittedPackage): string {
  return files.map((file) => (file.kind === 'text' ? file.text : '')).join('\n');
}

const logo = (name: string) => ({ logo: { file: `modules/small/${name}`, alt: 'University of Example' } });

describe('the logo', () => {
  it.each(['website', 'scorm-1.2', 'scorm-2004', 'canvas', 'common-cartridge'])(
    'travels in %s, and is shown with its words',
    async (target) => {
      const emitted = await emit(target, logo('logo.svg'), { 'logo.svg': SVG });
      const [file, ...others] = emitted.files.filter(({ path }) => path.endsWith('_logo.svg'));
      expect(others).toEqual([]);
      expect(file).toMatchObject({ kind: 'text', text: expect.stringContaining('<path d="M1 1h7"/>') });
      expect(words(emitted).includes('alert(1)')).toBe(false);
      expect(words(emitted)).toMatch(/<img[^>]* src="[^"]*_logo\.svg" alt="University of Example"/);
    },
  );

  it('is stored by Moodle as the picture that it was', async () => {
    const emitted = await emit('moodle', logo('logo.png'), { 'logo.png': png });
    expect(emitted.files.find((file) => file.kind === 'media')).toMatchObject({ file: { size: png.length } });
    expect(words(emitted).includes('@@PLUGINFILE@@/_logo.png')).toBe(true);
  });

  it('is inside the guide, which is one file', async () => {
    const emitted = await emit('instructor-guide', logo('logo.png'), { 'logo.png': png });
    const address = `data:image/png;base64,${Buffer.from(png).toString('base64')}`;
    expect(words(emitted).includes(`src="${address.replaceAll('=', '&#x3D;')}"`)).toBe(true);
  });

  it('stands once on a page: beside the title of documents of our own, on platforms above the first page', async () => {
    const pagesWith = async (target: string) => {
      const { files } = await emit(target, logo('logo.svg'), { 'logo.svg': SVG });
      return files.flatMap((file) =>
        file.kind === 'text' && file.path.endsWith('.html') ? [file.text.split('_logo.svg"').length - 1] : [],
      );
    };
    expect(new Set(await pagesWith('website'))).toEqual(new Set([1]));
    expect((await pagesWith('canvas')).filter((times) => times > 0)).toEqual([1]);
  });

  it('is refused above 512 KB', async () => {
    const bytes = new Uint8Array(512 * 1024 + 1);
    bytes.set(png);
    const host = memoryHost({ '/w/logo.png': bytes }, '/w');
    const named = { file: 'logo.png', alt: 'Us', place: { file: 'cartwright.json' } };
    expect(await readLogo(host, '/w', named)).toMatchObject({
      diagnostics: [
        {
          code: 'source/logo-unfit',
          message: 'The logo `logo.png` is larger than 512 KB, and every package carries it.',
        },
      ],
    });
  });
});

describe('the institution’s name', () => {
  it('stands beside the title where there is no logo, and at the foot', async () => {
    const text = words(await emit('website', { publisher: 'A & B College' }));
    expect(text.includes('<p class="cw-institution">A &amp; B College</p>')).toBe(true);
    expect(text.includes('Published by A &amp; B College.')).toBe(true);
    const withLogo = await emit('website', { publisher: 'A & B College', ...logo('logo.svg') }, { 'logo.svg': SVG });
    expect(words(withLogo).includes('<p class="cw-institution">A &amp; B College</p>')).toBe(false);
  });

  it('stands on the first page in Canvas', async () => {
    expect(words(await emit('canvas', { publisher: 'Our College' })).includes('Published by Our College.')).toBe(true);
  });
});

describe('the institution’s colours', () => {
  it.each(['canvas', 'moodle', 'common-cartridge'])('are in the styles of pages in %s', async (target) => {
    const text = words(await emit(target, { colors: COLORS }));
    expect(text.includes('border-top: 6px solid #002b5c')).toBe(true);
    expect(/h2[^>]*border-bottom: 2px solid #ffb81c/.test(text)).toBe(true);
    expect(words(await emit(target, {})).includes('6px solid')).toBe(false);
  });

  it.each(['website', 'scorm-2004'])('are in the stylesheet of documents in %s', async (target) => {
    expect(words(await emit(target, { colors: COLORS })).includes('--accent:#002b5c')).toBe(true);
  });

  it('are in the stylesheet that the guide holds', async () => {
    const [, sheet = ''] =
      /text\/css;base64,([A-Za-z0-9+/]+)/.exec(words(await emit('instructor-guide', { colors: COLORS }))) ?? [];
    expect(atob(sheet).includes('--accent:#002b5c')).toBe(true);
  });
});
