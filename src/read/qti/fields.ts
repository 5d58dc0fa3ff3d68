import type { XmlElement } from '../xml/element.ts';

/** Brightspace has a name of its own. */
const FIELD = /^qti_?metadatafield$/;

/** Labels and entries of the `qtimetadata` directly below an element, in order. */
export function fieldsOf(
  parent: XmlElement | undefined,
): readonly (readonly [label: string, entry: string, element: XmlElement])[] {
  return (parent?.childrenNamed('qtimetadata') ?? []).flatMap((metadata) =>
    metadata.children
      .filter(({ name }) => FIELD.test(name))
      .map((field) => {
        const label = field.child('fieldlabel')?.text ?? '';
        return [label, field.child('fieldentry')?.text ?? '', field] as const;
      }),
  );
}

/** The trimmed entry of a label; the first where it is repeated. */
export function fieldOf(parent: XmlElement | undefined, label: string): string | undefined {
  return fieldsOf(parent)
    .find(([name]) => name.trim() === label)?.[1]
    .trim();
}

/** Every question below, in document order. */
export function itemsOf(root: XmlElement): readonly XmlElement[] {
  return root.descendants('item');
}
