import { describe, expect, it } from 'vitest';
import { createPageSource } from '../../src/render/page-source.ts';
import { loadDefaultTheme } from '../../src/render/theme-on-disk.ts';

const origins = ['https://example.org', 'https://media.example.net:8443'] as const;

/** What a page loads, where the workspace allows some sites. */
async function policyOf(
  layout: string,
  wanted?: { readonly images?: string[]; readonly media?: string[]; readonly frames?: string[] },
  remoteOrigins?: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const theme = await loadDefaultTheme();
  const pages = createPageSource({ theme, ...(remoteOrigins === undefined ? {} : { remoteOrigins }) });
  const html = pages.document(layout, {
    language: 'en',
    title: 'A page',
    moduleTitle: 'A module',
    html: { body: '', footer: '' },
    stylesheets: [],
    scripts: [],
    navigation: [],
    ...(wanted === undefined ? {} : { origins: { images: [], media: [], frames: [], ...wanted } }),
  });
  const [, policy = ''] = /Content-Security-Policy" content="([^"]*)"/.exec(html) ?? [];
  const parts = policy.replaceAll('&#x27;', "'").split('; ');
  return new Map(parts.map((part) => [part.split(' ')[0] ?? '', part.split(' ').slice(1)]));
}

describe.each(['website', 'scorm', 'handout'])('%s', (layout) => {
  it('asks no other site where its page needs none, whatever the workspace allows', async () => {
    expect(await policyOf(layout, undefined, origins)).toEqual(await policyOf(layout));
    const sources = [...(await policyOf(layout, undefined, origins)).values()].flat();
    expect(sources.filter((source) => source.startsWith('http'))).toEqual([]);
    expect([...(await policyOf(layout)).keys()]).not.toContain('frame-src');
  });

  it('lets a page load what it shows from the sites that are allowed, and nothing else', async () => {
    const plain = await policyOf(layout);
    const [first, second] = origins;
    const policy = await policyOf(layout, { images: [...origins], media: [first, 'https://other.example'] }, origins);
    expect(policy.get('img-src')).toEqual([...(plain.get('img-src') ?? []), ...origins]);
    expect(policy.get('media-src')).toEqual([...(plain.get('media-src') ?? []), first]);
    for (const [directive, sources] of plain)
      if (!/^(?:img|media)-src$/.test(directive)) expect(policy.get(directive)).toEqual(sources);
    expect((await policyOf(layout, { images: [second] }, [first])).get('img-src')).toEqual(plain.get('img-src'));
  });
});

it.each(['website', 'scorm'])('%s shows frames of the sites that play there', async (layout) => {
  const [first] = origins;
  expect((await policyOf(layout, { frames: [first] }, origins)).get('frame-src')).toEqual([first]);
  expect((await policyOf(layout, { frames: [first] })).has('frame-src')).toBe(false);
});
