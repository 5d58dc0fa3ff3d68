import { describe, expect, it } from 'vitest';
import { createPageSource } from '../../src/render/page-source.ts';
import { loadDefaultTheme } from '../../src/render/theme-on-disk.ts';

const origins = ['https://example.org', 'https://media.example.net:8443'];

/** The sources that a layout's policy allows for one kind of thing. */
async function allowed(layout: string, directive: string, remoteOrigins?: readonly string[]): Promise<string[]> {
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
  });
  const [, policy = ''] = /Content-Security-Policy" content="([^"]*)"/.exec(html) ?? [];
  const found = policy.split('; ').find((part) => part.startsWith(`${directive} `));
  return (found ?? '').replaceAll('&#x27;', "'").split(' ').slice(1);
}

describe.each(['website', 'scorm', 'handout'])('%s', (layout) => {
  it('lets pages load pictures and media from the allowed sites, and nothing else', async () => {
    for (const directive of ['img-src', 'media-src']) {
      const own = await allowed(layout, directive);
      expect(own).toContain("'self'");
      expect(own.filter((source) => source.startsWith('http'))).toEqual([]);
      expect(await allowed(layout, directive, origins)).toEqual([...own, ...origins]);
    }
    for (const directive of ['default-src', 'style-src', 'script-src', 'font-src'])
      expect(await allowed(layout, directive, origins)).toEqual(await allowed(layout, directive));
  });
});
