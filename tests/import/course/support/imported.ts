import { plainText } from '../../../../src/content/text.ts';
import { type HtmlNode, type HtmlTree, type Reference, text } from '../../../../src/content/tree.ts';
import type { DraftActivity } from '../../../../src/import/draft/activity.ts';
import type { ImportDraft } from '../../../../src/import/draft/draft.ts';
import { courseReader } from '../../../../src/import/readers/course/index.ts';
import { memorySource } from '../../../../src/read/byte-source.ts';
import type { PackageDraft } from '../../../verify/support/package-draft.ts';

/** What the reader of course exports gives for a package. */
export async function imported(packed: PackageDraft | Uint8Array, name = 'course.imscc'): Promise<ImportDraft> {
  const bytes = packed instanceof Uint8Array ? packed : packed.build();
  const source = { name, bytes: memorySource(bytes), beside: new Map() };
  if (!(await courseReader.recognise(source))) throw new Error(`${name} is not recognised.`);
  const { value, diagnostics } = await courseReader.read(source, {});
  if (value === undefined) throw new Error(JSON.stringify(diagnostics));
  return value;
}

/** The text of an activity: body, prompt, description or introduction. */
export function textOf(activity: DraftActivity): HtmlTree {
  switch (activity.type) {
    case 'reading':
      return activity.body;
    case 'discussion':
    case 'assignment':
      return activity.prompt;
    case 'quiz':
      return activity.intro ?? [];
    case 'link':
    case 'tool':
      return activity.description;
  }
}

/** `Week 1: reading The factory, quiz Check yourself`. */
export function outlineOf({ modules }: ImportDraft): readonly string[] {
  return modules.map(
    ({ title, activities }) => `${title}: ${activities.map(({ type, title: own }) => `${type} ${own}`).join(', ')}`,
  );
}

/** The words of a tree in which links and files say where they lead: `see [the quiz](activity quiz1)`. */
export function linked(tree: HtmlTree): string {
  return plainText(tree.map(shown));
}

function shown(node: HtmlNode): HtmlNode {
  if (node.kind === 'reference') {
    const words = plainText(node.children.map(shown));
    return text(`${words === '' ? '!' : `[${words}]`}(${target(node.reference)})`);
  }
  if (node.kind !== 'element') return node;
  const children = node.children.map(shown);
  return node.tag === 'a' ? text(`[${plainText(children)}](${node.attributes.href})`) : { ...node, children };
}

function target(reference: Reference): string {
  return 'id' in reference ? `${reference.to} ${reference.id}` : reference.to;
}

/** `left due-date: The essay | 2026-…`. */
export function entriesOf({ entries }: ImportDraft): readonly string[] {
  return entries.map(({ outcome, kind, place, was }) =>
    [`${outcome} ${kind}: ${place.where ?? ''}`, ...(was === undefined ? [] : [was])].join(' | '),
  );
}
