import type { HtmlContext, ReadHtml, Target } from '../../../src/import/html/context.ts';
import { treeFromHtml } from '../../../src/import/html/tree-from-html.ts';
import { writeMarkdown } from '../../../src/write/markdown/write.ts';

/** `asset/a`, `activity/a` and `term/a` are parts of a draft; other relative addresses are of files in `files`. */
export function context(more: Partial<HtmlContext> = {}): HtmlContext {
  return {
    place: { file: 'page.html' },
    language: 'en',
    resolve: (address): Target => {
      const [, to, key = ''] = /^(asset|activity|term)\/(.+)$/.exec(address) ?? [];
      if (to === 'asset') return { to: 'file', key };
      if (to === 'activity' || to === 'term') return { to, key };
      if (/^(?:https?|mailto):/.test(address)) return { to: 'address', url: address };
      return { to: 'missing' };
    },
    ...more,
  };
}

/** What a piece of HTML says in Markdown, and which kinds of entries come with it. */
export function read(html: string, more: Partial<HtmlContext> = {}): ReadHtml & { markdown: string; kinds: string[] } {
  const result = treeFromHtml(html, context(more));
  const { text, unsaid } = writeMarkdown(result.value, { language: more.language ?? 'en' });
  if (unsaid.length > 0) throw new Error(`Markdown cannot say this: ${JSON.stringify(unsaid)}`);
  return {
    ...result,
    markdown: text.trimEnd(),
    kinds: result.entries.map(({ outcome, kind }) => `${outcome} ${kind}`),
  };
}
