import { describe, expect, it } from 'vitest';
import { stylesFor } from '../../../src/targets/shared/direction.ts';
import { buildPackage } from '../support/build.ts';
import { everything, everythingFiles } from '../support/everything.ts';

describe('styles of a language that is written from right to left', () => {
  const mirrored = (style: string) => stylesFor({ language: 'ar' }, { one: style }).one;

  it.each([
    ['text-align: left; color: #111', 'text-align: right; color: #111'],
    ['border-left: 4px solid #7b2d26', 'border-right: 4px solid #7b2d26'],
    ['padding: 0 0 0 14px', 'padding: 0 14px 0 0'],
    ['margin: 8px 0 0 18px', 'margin: 8px 18px 0 0'],
    ['margin: 0 0 16px', 'margin: 0 0 16px'],
    ['border-left-color: red; float:right', 'border-right-color: red; float:left'],
    ['', ''],
  ])('%s', (style, expected) => {
    expect(mirrored(style)).toBe(expected);
  });

  it('are the theme’s own where lines run from left to right', () => {
    const styles = { one: 'text-align: left' };
    expect(stylesFor({ language: 'de' }, styles)).toBe(styles);
  });
});

describe.each(['canvas', 'common-cartridge', 'moodle'])('%s in Arabic', (target) => {
  it('says the direction of every page and question, and sets borders and indents on its side', async () => {
    const { files } = await buildPackage(target, { ...everything(), language: 'ar' }, { files: everythingFiles });
    const texts = files.flatMap((file) => (file.kind === 'text' ? [file.text] : [])).join('\n');
    const boxes = [...texts.matchAll(/(?:<|&lt;)(?:div|html) lang=(?:"|&quot;)ar(?:"|&quot;)[^>&]*/g)].map(
      ([tag]) => tag,
    );
    expect(boxes.length).toBeGreaterThan(20);
    expect(boxes.filter((tag) => !tag.includes('dir='))).toEqual([]);
    expect(texts).not.toContain('border-left: 4px solid #7b2d26');
    expect(texts).toContain('border-right: 4px solid #7b2d26');
  });
});

it('the terms of use end with one full stop', async () => {
  const { text } = await buildPackage('canvas');
  expect(text('imsmanifest.xml')).not.toMatch(/\.\. CC/);
});
