import { el, type XmlElement } from '../xml.ts';
import { type CartridgeVersion, documentNamespace } from './version.ts';

/** A discussion topic. `html` is escaped into the one text that the format has. */
export function topicDocument(version: CartridgeVersion, title: string, html: string): XmlElement {
  return el(
    'topic',
    documentNamespace(version, version.namespaces.topic),
    el('title', {}, title),
    el('text', { texttype: 'text/html' }, html),
  );
}
