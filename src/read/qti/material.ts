import type { TextContents } from '../contents/contents.ts';
import { htmlContents, type Locate, plainContents, plainWords } from '../html/read.ts';
import type { XmlElement } from '../xml/element.ts';

/** Words of `material`s: several `mattext`s are joined, as one HTML text where any of them is HTML. */
export function textOfMaterials(materials: readonly XmlElement[], locate?: Locate): TextContents {
  const texts = materials.flatMap((material) => mattexts(material));
  if (texts.every((text) => !isHtmlText(text))) return plainContents(texts.map((text) => text.text).join(' '));
  const source = texts.map((text) => (isHtmlText(text) ? text.text : escapeText(text.text))).join(' ');
  return htmlContents(source, locate);
}

/** The materials directly below an element or inside its flows. */
export function materialsBelow(element: XmlElement | undefined): readonly XmlElement[] {
  if (element === undefined) return [];
  return element.children.flatMap((child) => {
    if (child.name === 'material') return [child];
    if (child.name === 'flow' || child.name === 'flow_mat') return materialsBelow(child);
    return [];
  });
}

/** Text of everything material below an element, however deep; undefined where there are no words. */
export function textBelow(element: XmlElement | undefined, locate?: Locate): TextContents | undefined {
  const materials = element === undefined ? [] : element.descendants('material');
  const text = textOfMaterials(materials, locate);
  return text.text === '' && text.references.length === 0 ? undefined : text;
}

function mattexts(material: XmlElement): readonly XmlElement[] {
  return material.children.filter((child) => child.name === 'mattext');
}

function isHtmlText(text: XmlElement): boolean {
  return text.attribute('texttype')?.toLowerCase() === 'text/html';
}

function escapeText(text: string): string {
  return plainWords(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
