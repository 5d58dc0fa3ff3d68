import type { Page } from 'playwright-core';
import { settled } from './student.ts';

/** A thing of a page as the browser tells it to assistive technology. */
export interface Spoken {
  readonly role: string;
  readonly name: string;
  readonly description: string;
  /** The keyboard reaches it. */
  readonly focusable: boolean;
  /** The `data-question` that it is in. */
  readonly question: string | undefined;
}

interface DomNode {
  readonly backendNodeId: number;
  readonly attributes?: readonly string[];
  readonly children?: readonly DomNode[];
}

/** The browser's whole accessibility tree, in reading order, without what is hidden from it, once all is shown. */
export async function spokenTree(page: Page): Promise<readonly Spoken[]> {
  await settled(page);
  const session = await page.context().newCDPSession(page);
  const { root } = (await session.send('DOM.getDocument', { depth: -1 })) as { readonly root: DomNode };
  const questions = new Map<number, string>();
  const note = (node: DomNode, above: string | undefined): void => {
    const at = node.attributes?.indexOf('data-question') ?? -1;
    const question = at === -1 ? above : node.attributes?.[at + 1];
    if (question !== undefined) questions.set(node.backendNodeId, question);
    for (const child of node.children ?? []) note(child, question);
  };
  note(root, undefined);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const inOrder = (id: string): typeof nodes => {
    const node = byId.get(id);
    return node === undefined ? [] : [node, ...(node.childIds ?? []).flatMap(inOrder)];
  };
  return inOrder(nodes[0]?.nodeId ?? '')
    .filter(({ ignored }) => !ignored)
    .map(({ role, name, description, properties, backendDOMNodeId }) => ({
      role: String(role?.value ?? ''),
      name: String(name?.value ?? ''),
      description: String(description?.value ?? ''),
      focusable: properties?.some((each) => each.name === 'focusable' && each.value.value === true) === true,
      question: backendDOMNodeId === undefined ? undefined : questions.get(backendDOMNodeId),
    }));
}
