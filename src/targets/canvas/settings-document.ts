import { XSI_NAMESPACE } from '../shared/cartridge/version.ts';
import { el, serializeXml, type XmlAttributes, type XmlChild } from '../shared/xml.ts';

const NAMESPACE = 'http://canvas.instructure.com/xsd/cccv1p0';

/** A file of Canvas's own format: one root element in its namespace. */
export function settingsDocument(root: string, attributes: XmlAttributes, ...children: readonly XmlChild[]): string {
  return serializeXml(
    el(
      root,
      {
        ...attributes,
        xmlns: NAMESPACE,
        'xmlns:xsi': XSI_NAMESPACE,
        'xsi:schemaLocation': `${NAMESPACE} https://canvas.instructure.com/xsd/cccv1p0.xsd`,
      },
      ...children,
    ),
  );
}

/**
 * Elements that hold one value each, in their order. Canvas takes the first descendant of a name, so that a document's
 * own values are before every element that has further ones (docs/platforms/canvas.md, "first of a name").
 */
export function scalars(values: Readonly<Record<string, string | number | boolean | undefined>>): XmlChild {
  return Object.entries(values).map(([name, value]) => (value === undefined ? undefined : el(name, {}, String(value))));
}
