import { linkTarget } from '../../../content/link-targets.ts';
import { element } from '../../../content/tree.ts';
import type { XmlElement } from '../../../read/xml/element.ts';
import type { Frame } from '../../html/frames.ts';
import type { FieldUse } from './fields.ts';
import type { Reading } from './reading.ts';
import { attributeOf, relationOf } from './xml.ts';

export function isInLink(frames: readonly Frame[]): boolean {
  return frames.some(({ key }) => key.startsWith('link'));
}

/** The frames with a link around them, where a field or an element is one; a link in a link is none. */
export function linked(frames: readonly Frame[], use: FieldUse, reading: Reading): readonly Frame[] {
  if (use.is !== 'link' || isInLink(frames)) return frames;
  const named: Readonly<Record<string, string>> =
    use.title === undefined || use.title.trim() === '' ? {} : { title: use.title.trim() };
  if (use.anchor !== undefined)
    return [
      { key: `link #${use.anchor}`, make: (inner) => element('a', { href: `#${use.anchor}` }, inner) },
      ...frames,
    ];
  const address = (use.address ?? '').trim();
  const target = linkTarget(address);
  if (target.kind !== 'address') {
    if (address !== '')
      reading.findings.add(
        'changed',
        'link',
        'A link leads to a file of a computer, or nowhere; its words are in the text without it.',
        address,
      );
    return frames;
  }
  return [
    { key: `link ${target.address}`, make: (inner) => element('a', { href: target.address, ...named }, inner) },
    ...frames,
  ];
}

/** A link of Word: `w:hyperlink`. */
export function hyperlinkOf(child: XmlElement, reading: Reading): FieldUse {
  const relation = reading.document.package.relationsOf(reading.part).get(relationOf(child, 'id') ?? '');
  const [anchor, title] = [attributeOf(child, 'anchor'), attributeOf(child, 'tooltip')];
  const address = relation?.target;
  return {
    is: 'link',
    ...(address === undefined ? {} : { address: anchor === undefined ? address : `${address}#${anchor}` }),
    ...(address === undefined && anchor !== undefined ? { anchor } : {}),
    ...(title === undefined ? {} : { title }),
  };
}
