import { collectReferences } from '../../src/content/text.ts';
import type { HtmlTree } from '../../src/content/tree.ts';
import type { Tool } from '../../src/model/model.ts';
import type { TextContents } from '../../src/verify/index.ts';
import type { ArrivedActivity } from './arrived.ts';
import type { Gaps } from './gap.ts';

/** A tool against what is launched, or linked. */
export function compareTool(tool: Tool, item: ArrivedActivity, page: TextContents, gaps: Gaps): void {
  const addresses = [item.url, ...page.references.map(({ target }) => target)];
  if (!addresses.some((address) => isSame(address, tool.url))) gaps.add('url', `no launch of ${tool.url}`);
  gaps.same('tool grade', tool.points, item.grading?.points);
  gaps.same('tool window', tool.opens, item.opens ?? 'embedded');
  gaps.same('tool parameters', tool.parameters, item.parameters ?? []);
}

function isSame(address: string | undefined, wanted: string): boolean {
  return address !== undefined && URL.canParse(address) && new URL(address).href === new URL(wanted).href;
}

/** Whether a text is one that holds neither markup nor references. */
export function isPlain({ format }: TextContents): boolean {
  return format === 'plain';
}

/** What words alone cannot hold. */
export function comparePlainTool(tree: HtmlTree, gaps: Gaps): void {
  const [first] = collectReferences(tree);
  if (first !== undefined) gaps.add('tool description', `what refers to ${first.reference.to} is gone`);
}
