import type { MixedElement } from '../../../read/xml/mixed.ts';

/**
 * An element of QTI 2.x or 3.0. Names are those of 2.x: `qti-choice-interaction` is `choiceInteraction`, `response-identifier`
 * is `responseIdentifier`.
 */
export class QtiNode {
  readonly name: string;
  readonly element: MixedElement;

  constructor(element: MixedElement) {
    this.element = element;
    this.name = element.name.startsWith('qti-') ? camel(element.name.slice('qti-'.length)) : element.name;
  }

  attribute(name: string): string | undefined {
    return this.element.attributes.get(name) ?? this.element.attributes.get(kebab(name));
  }

  get children(): readonly QtiNode[] {
    return this.element.children.flatMap((child) => (typeof child === 'string' ? [] : [new QtiNode(child)]));
  }

  child(name: string): QtiNode | undefined {
    return this.children.find((child) => child.name === name);
  }

  all(name: string): readonly QtiNode[] {
    return this.children.filter((child) => child.name === name);
  }

  /** Every descendant for which `test` holds, in document order. */
  below(test: (node: QtiNode) => boolean): readonly QtiNode[] {
    return this.children.flatMap((child) => [...(test(child) ? [child] : []), ...child.below(test)]);
  }

  named(name: string): readonly QtiNode[] {
    return this.below((node) => node.name === name);
  }

  /** All words inside, as they are. */
  get text(): string {
    return this.element.children.map((child) => (typeof child === 'string' ? child : new QtiNode(child).text)).join('');
  }

  get words(): string {
    return this.text.replace(/\s+/g, ' ').trim();
  }
}

function camel(name: string): string {
  return name.replace(/-([a-z])/g, (_all, letter: string) => letter.toUpperCase());
}

function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
