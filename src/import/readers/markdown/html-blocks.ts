import { writeMarkdown } from '../../../write/markdown/write.ts';
import type { ReportEntry } from '../../draft/report-entry.ts';
import type { HtmlContext } from '../../html/context.ts';
import { sectionsFromHtml } from '../../html/tree-from-html.ts';
import type { UsedFiles } from '../../originals/used-files.ts';
import type { Translation } from './translation.ts';

const WHOLE =
  /^[ \t]{0,3}<(table|iframe|video|audio|figure|ul|ol|dl|pre|script|style|object|embed|form|svg|h[1-6]|blockquote|picture)\b/i;

/** Blocks of HTML as Markdown; what opens (`details`) is a box whose text may be Markdown. */
export function withoutHtmlBlocks(
  lines: readonly string[],
  { addresses }: Translation,
  context: Omit<HtmlContext, 'resolve'>,
  used: UsedFiles,
): { readonly lines: string[]; readonly entries: readonly ReportEntry[] } {
  const out: string[] = [];
  const entries: ReportEntry[] = [];
  let fence: string | undefined;
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] ?? '';
    const sign = /^[ \t]*(`{3,}|~{3,})/.exec(line)?.[1];
    if (sign !== undefined && (fence === undefined || sign.startsWith(fence)))
      fence = fence === undefined ? sign : undefined;
    const tag = fence === undefined ? WHOLE.exec(line)?.[1]?.toLowerCase() : undefined;
    if (tag === undefined) {
      const below = lines[index + 1] ?? '';
      const isApart =
        fence === undefined && /^[ \t]*<details[^>]*>[ \t]*$/i.test(line) && /^[ \t]*<summary/i.test(below);
      if (isApart) index += 1;
      for (const one of fence === undefined
        ? openingParts(isApart ? line.trimEnd() + below.trimStart() : line)
        : [line])
        out.push(one);
      continue;
    }
    const end = endOf(lines, index, tag);
    const html = lines.slice(index, end + 1).join('\n');
    const read = sectionsFromHtml(
      html,
      {
        ...context,
        resolve: (address, as) => {
          const found =
            as === 'link'
              ? { link: addresses.link(address) }
              : as === 'frame'
                ? { link: address }
                : (addresses.picture(address) ?? { link: undefined });
          const target = 'picture' in found ? found.picture : found.link;
          const [, to, key = ''] = /^(asset|activity):(.+)$/.exec(target ?? '') ?? [];
          if (to !== undefined) return { to: to === 'asset' ? 'file' : 'activity', key };
          return target === undefined ? { to: 'words' } : { to: 'address', url: target };
        },
      },
      'never',
    );
    for (const one of read.entries) entries.push(one);
    used.say({ facts: new Map(), remote: read.remote });
    const { text } = writeMarkdown(
      read.value[0]?.tree ?? [],
      context.language === undefined ? {} : { language: context.language },
    );
    for (const line of ['', ...text.trimEnd().split('\n'), '']) out.push(line);
    index = end;
  }
  return { lines: out, entries };
}

/** The line with the end tag, or the last before an empty one. */
function endOf(lines: readonly string[], index: number, tag: string): number {
  const close = new RegExp(`</${tag}\\s*>`, 'i');
  const most = Math.min(lines.length, index + 2000);
  for (let at = index; at < most; at += 1) if (close.test(lines[at] ?? '')) return at;
  let end = index;
  while (end + 1 < lines.length && (lines[end + 1] ?? '').trim() !== '') end += 1;
  return end;
}

function openingParts(line: string): readonly string[] {
  if (!/<\/?(?:details|summary)\b/i.test(line)) return [line];
  return line
    .replace(
      /<details[^>]*>\s*(?:<summary[^>]*>(.*?)<\/summary>)?/i,
      (_, title?: string) => `\n:::::: details ${(title ?? '').replace(/<[^>]*>/g, '')}\n`,
    )
    .replace(/<summary[^>]*>(.*?)<\/summary>/i, (_, title: string) => `**${title}**\n`)
    .replace(/<\/details>/i, '\n::::::\n')
    .split('\n');
}
