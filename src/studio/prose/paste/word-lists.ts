interface Item {
  readonly node: HTMLElement;
  readonly level: number;
  readonly isNumbered: boolean;
}

/** Word’s paragraphs that are items of lists, as lists. How deep they are is in a style of Word’s own. */
export function nestedLists(body: HTMLElement): void {
  let run: Item[] = [];
  const flush = (): void => {
    const [first] = run;
    if (first !== undefined) {
      const [list] = listsOf(run, body.ownerDocument);
      if (list !== undefined) first.node.before(list);
      for (const { node } of run) node.remove();
    }
    run = [];
  };
  for (const node of Array.from(body.querySelectorAll<HTMLElement>('p, h1, h2, h3, h4, h5, h6, ul, ol, table, div'))) {
    const item = itemIn(node);
    const follows = run.at(-1)?.node.nextElementSibling === node;
    if (item === undefined || !follows) flush();
    if (item !== undefined) run.push(item);
  }
  flush();
}

function itemIn(node: HTMLElement): Item | undefined {
  const style = node.dataset.style ?? '';
  const level = /mso-list:[^;]*\blevel(\d)/i.exec(style)?.[1];
  if (level === undefined || node.tagName !== 'P') return undefined;
  const sign = (node.querySelector('[data-sign]')?.textContent ?? '').trim();
  return { node, level: Number(level), isNumbered: /^[\p{N}\p{L}]{1,5}[.)]/u.test(sign) };
}

/** Items as lists of the first one’s level, those below it in lists of their own. */
function listsOf(items: readonly Item[], document: Document): readonly HTMLElement[] {
  const [first] = items;
  if (first === undefined) return [];
  const list = document.createElement(first.isNumbered ? 'ol' : 'ul');
  for (let at = 0; at < items.length; ) {
    const own = items[at] as Item;
    let next = at + 1;
    while (next < items.length && (items[next] as Item).level > first.level) next += 1;
    const item = document.createElement('li');
    own.node.querySelector('[data-sign]')?.remove();
    item.append(...own.node.childNodes, ...listsOf(items.slice(at + 1, next), document));
    list.append(item);
    at = next;
  }
  return [list];
}
