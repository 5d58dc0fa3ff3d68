import { widthClass } from '../../../content/picture-widths.ts';
import type { HtmlNode } from '../../../content/tree.ts';
import type { XmlElement } from '../../../read/xml/element.ts';
import { description } from '../../html/pictures.ts';
import { pictureEnding } from './picture-kinds.ts';
import type { Reading } from './reading.ts';
import { attributeOf, numberOf, relationOf } from './xml.ts';

/** What a drawing holds that a page can show. */
export interface Drawn {
  readonly pictures: readonly HtmlNode[];
  /** The contents of text boxes: paragraphs of their own. */
  readonly boxes: readonly XmlElement[];
}

/** What is known of a picture from what is around it. */
interface Said {
  readonly alt: string | undefined;
  readonly decorative: boolean;
  /** In English Metric Units. */
  readonly width: number | undefined;
}

/** A drawing of Word (`w:drawing`) or of its older form (`w:pict`, `w:object`). */
export function readDrawing(drawing: XmlElement, reading: Reading): Drawn {
  const pictures: HtmlNode[] = [];
  const boxes: XmlElement[] = [];
  const visit = (element: XmlElement, said: Said): void => {
    switch (element.name) {
      case 'AlternateContent':
        for (const child of alternative(element)?.children ?? []) visit(child, said);
        return;
      case 'txbxContent':
        boxes.push(element);
        return;
      case 'pic':
      case 'imagedata': {
        const node = picture(
          element,
          element.name === 'pic' ? besides(element.at('nvPicPr', 'cNvPr'), said) : said,
          reading,
        );
        if (node !== undefined) pictures.push(node);
        return;
      }
      case 'chart':
      case 'relIds':
        leaveGraphic(element, said, reading);
        return;
      default:
        for (const child of element.children) visit(child, said);
    }
  };
  const [object] = drawing.descendants('OLEObject');
  if (object !== undefined) return readObject(object, drawing, reading);
  const frame = drawing.children.find(({ name }) => name === 'inline' || name === 'anchor');
  visit(drawing, frame === undefined ? shapeSaid(drawing) : frameSaid(frame));
  if (pictures.length === 0 && boxes.length === 0 && isShape(drawing))
    reading.findings.add(
      'left',
      'drawing',
      'Lines, arrows and shapes that were drawn in Word are left out. Where they mean something, save them as a picture and put that in.',
      frameSaid(frame).alt ?? '',
    );
  return { pictures, boxes };
}

/** What another program put in: of it the document has a picture, which is shown where browsers can. */
function readObject(object: XmlElement, drawing: XmlElement, reading: Reading): Drawn {
  leaveObject(object, reading);
  const pictures = drawing.descendants('imagedata').flatMap((image) => {
    const relation = reading.document.package.relationsOf(reading.part).get(relationOf(image, 'id') ?? '');
    const isShown = /\.(?:png|jpe?g|gif)$/i.test(relation?.target ?? '');
    const node = isShown ? picture(image, shapeSaid(drawing), reading) : undefined;
    return node === undefined ? [] : [node];
  });
  return { pictures, boxes: [] };
}

/** What Word itself would show: the newer form where it is one that is known here, else the older one. */
export function alternative(element: XmlElement): XmlElement | undefined {
  const known = /^(?:wps|wpg|wpc|wp14|w14|w15|w16\w*|wpi|a14|cx\d?|am3d|pic|c|dgm|m|o|v)$/;
  const choice = element
    .childrenNamed('Choice')
    .find((one) => (one.attribute('Requires') ?? '').split(/\s+/).every((prefix) => known.test(prefix)));
  const fallback = element.child('Fallback');
  if (choice === undefined) return fallback;
  // Newer kinds of drawings that only the older form has a picture of.
  const isOpaque = /\b(?:cx\d?|am3d|wpi)\b/.test(choice.attribute('Requires') ?? '');
  return isOpaque && fallback !== undefined ? fallback : choice;
}

function frameSaid(frame: XmlElement | undefined): Said {
  const own = frame?.child('docPr');
  return {
    ...besides(own, { alt: undefined, decorative: false, width: undefined }),
    width: numberOf(attributeOf(frame?.child('extent'), 'cx')),
  };
}

/** Words for screen readers: a description, else a title; and the mark that a picture needs none. */
function besides(own: XmlElement | undefined, outer: Said): Said {
  const alt = description(attributeOf(own, 'descr')) ?? description(attributeOf(own, 'title'));
  const mark = own?.descendants('decorative').some((one) => /^(?:1|true)$/.test(attributeOf(one, 'val') ?? ''));
  return { alt: outer.alt ?? alt, decorative: outer.decorative || mark === true, width: outer.width };
}

function shapeSaid(drawing: XmlElement): Said {
  const shape = drawing.descendants('shape')[0];
  const alt = description(attributeOf(shape, 'alt')) ?? description(attributeOf(shape?.child('imagedata'), 'title'));
  const points = Number(/width:([\d.]+)pt/.exec(attributeOf(shape, 'style') ?? '')?.[1]);
  return { alt, decorative: false, width: points > 0 ? points * 12_700 : undefined };
}

function isShape(drawing: XmlElement): boolean {
  return (
    ['wsp', 'shape', 'rect', 'line', 'oval', 'roundrect', 'cxnSp', 'polyline'].some(
      (name) => drawing.descendants(name).length > 0,
    ) && !drawing.descendants('rect').some((one) => attributeOf(one, 'hr') === 't')
  );
}

function picture(element: XmlElement, said: Said, reading: Reading): HtmlNode | undefined {
  const { findings } = reading;
  const blip = element.name === 'pic' ? element.at('blipFill', 'blip') : element;
  const id = relationOf(blip, 'embed') ?? relationOf(blip, 'id') ?? relationOf(blip, 'pict');
  const relations = reading.document.package.relationsOf(reading.part);
  const relation = relations.get(id ?? '');
  const linked = relations.get(relationOf(blip, 'link') ?? relationOf(blip, 'href') ?? '');
  if (relation === undefined || relation.external) {
    const address = relation?.target ?? linked?.target ?? '';
    findings.add(
      'left',
      'linked-picture',
      'A picture is not in the document, which only says where it is. Put the picture itself in, and import again.',
      said.alt === undefined ? address : `${said.alt} (${address})`,
    );
    return undefined;
  }
  const path = relation.target;
  // The same picture may decorate in one place, and say something in another.
  const key = said.decorative ? `${path} decoration` : path;
  if (!reading.files.has(key)) {
    const bytes = reading.document.package.files.read(path);
    if (bytes === undefined) {
      findings.add(
        'left',
        'missing-picture',
        'A picture is missing in the document, or damaged.',
        said.alt ?? nameOf(path),
      );
      return undefined;
    }
    const ending = pictureEnding(bytes, path);
    if (ending === undefined) {
      findings.add(
        'left',
        'picture-format',
        'A picture is in a format that no browser shows. Save it as PNG (in Word: right-click, “Save as Picture…”), put that in, and import again.',
        `${nameOf(path)}${said.alt === undefined ? '' : `: ${said.alt}`}`,
      );
      return undefined;
    }
    const { files } = reading.document.package;
    reading.files.set(key, {
      name: `${nameOf(path).replace(/\.[^.]*$/, '')}.${ending}`,
      bytes: () => files.read(path) ?? new Uint8Array(),
      place: reading.place,
      ...(said.alt === undefined ? {} : { alt: said.alt }),
      ...(said.decorative ? { decorative: true as const } : {}),
    });
  }
  if (isCropped(element))
    findings.add(
      'changed',
      'cropped-picture',
      'A picture that was cropped in Word is shown whole.',
      said.alt ?? nameOf(path),
    );
  return pictureNode(key, said, reading);
}

function pictureNode(key: string, said: Said, reading: Reading): HtmlNode {
  const file = reading.files.get(key);
  const alt = said.alt !== undefined && said.alt !== file?.alt ? { alt: said.alt } : {};
  const share = said.width === undefined ? 0.8 : said.width / reading.document.textWidth;
  const width = widthClass(share <= 0.37 ? 'small' : share <= 0.7 ? 'half' : share >= 0.95 ? 'full' : undefined);
  return {
    kind: 'reference',
    reference: { to: 'asset', id: key, ...alt },
    children: [],
    ...(Object.keys(width).length === 0 ? {} : { attributes: width }),
  };
}

function isCropped(element: XmlElement): boolean {
  const crop = element.at('blipFill', 'srcRect');
  return ['l', 't', 'r', 'b'].some((side) => (numberOf(attributeOf(crop, side)) ?? 0) > 1000);
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** A chart or a diagram: only Office draws it. Its words are told. */
function leaveGraphic(element: XmlElement, said: Said, reading: Reading): void {
  const isChart = element.name === 'chart';
  const relations = reading.document.package.relationsOf(reading.part);
  const relation = relations.get(relationOf(element, isChart ? 'id' : 'dm') ?? '');
  const root =
    relation === undefined || relation.external ? undefined : reading.document.package.files.xml(relation.target)?.root;
  const words = (isChart ? (root?.descendants('title')[0]?.descendants('t') ?? []) : (root?.descendants('t') ?? []))
    .map(({ text }) => text.trim())
    .filter((text) => text !== '')
    .join('; ');
  reading.tell(
    'left',
    isChart ? 'chart' : 'diagram',
    `${isChart ? 'A chart' : 'A diagram (SmartArt)'} is left out, because only Office draws it. Save it as a picture (right-click, “Save as Picture…”), put that in its place, and import again.`,
    [said.alt, words].filter((one) => one !== undefined && one !== '').join(': '),
  );
}

/** What another program put into the document. */
function leaveObject(element: XmlElement, reading: Reading): void {
  const program = attributeOf(element, 'ProgID') ?? '';
  if (/^(?:equation|mathtype)/i.test(program))
    reading.tell(
      'left',
      'old-equation',
      'An equation of the old equation editor (or MathType) is left out, because the document holds a picture of it alone. Word can convert it: double-click it and choose to convert it, or type it again with Alt and =.',
      program,
    );
  else
    reading.tell(
      'left',
      'embedded-object',
      'What another program put into the document is not in the module, but for a picture of it where there is one. Save it by itself and add it to the module.',
      program,
    );
}
