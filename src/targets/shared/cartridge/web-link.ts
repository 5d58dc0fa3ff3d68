import { el, type XmlElement, xmlText } from '../xml.ts';
import { type CartridgeVersion, documentNamespace } from './version.ts';

/** A link to a page elsewhere, opened in a window of its own where the platform heeds that. */
export function webLinkDocument(version: CartridgeVersion, title: string, url: string): XmlElement {
  return el(
    'webLink',
    documentNamespace(version, version.namespaces.webLink),
    el('title', {}, title),
    el('url', { href: percentEncoded(url), target: '_blank' }),
  );
}

/**
 * Moodle takes an address with a letter outside ASCII for an invalid one (docs/platforms/moodle.md, "web addresses").
 */
export function percentEncoded(url: string): string {
  return xmlText(url).replace(/[^\x21-\x7e]+/gu, (part) => encodeURIComponent(part));
}
