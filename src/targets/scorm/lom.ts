import { type PackageMetadata, virtualCard } from '../shared/lom.ts';
import { el, type XmlElement } from '../shared/xml.ts';

/** What a catalogue can know about a package, by IMS Learning Resource Meta-data 1.2.1, which SCORM 1.2 uses. */
export function lom12(metadata: PackageMetadata): XmlElement {
  const langstring = (text: string, language = metadata.language) =>
    el('imsmd:langstring', { 'xml:lang': language }, text);
  const vocabulary = (name: string, value: string) =>
    el(
      `imsmd:${name}`,
      {},
      el('imsmd:source', {}, langstring('LOMv1.0', 'x-none')),
      el('imsmd:value', {}, langstring(value, 'x-none')),
    );
  return el(
    'imsmd:lom',
    {},
    el(
      'imsmd:general',
      {},
      el('imsmd:title', {}, langstring(metadata.title)),
      el('imsmd:language', {}, metadata.language),
      metadata.description === undefined ? [] : el('imsmd:description', {}, langstring(metadata.description)),
      metadata.keywords.map((keyword) => el('imsmd:keyword', {}, langstring(keyword))),
    ),
    metadata.authors.length === 0
      ? []
      : el(
          'imsmd:lifecycle',
          {},
          metadata.authors.map((name) =>
            el(
              'imsmd:contribute',
              {},
              vocabulary('role', 'Author'),
              el('imsmd:centity', {}, el('imsmd:vcard', {}, virtualCard(name))),
            ),
          ),
        ),
    metadata.rights === undefined
      ? []
      : el(
          'imsmd:rights',
          {},
          vocabulary('copyrightandotherrestrictions', 'yes'),
          el('imsmd:description', {}, langstring(metadata.rights)),
        ),
  );
}

/** The same by IEEE LOM 1.0, which SCORM 2004 uses. */
export function lom2004(metadata: PackageMetadata): XmlElement {
  const words = (name: string, text: string) =>
    el(`lom:${name}`, {}, el('lom:string', { language: metadata.language }, text));
  const vocabulary = (name: string, value: string) =>
    el(`lom:${name}`, {}, el('lom:source', {}, 'LOMv1.0'), el('lom:value', {}, value));
  return el(
    'lom:lom',
    {},
    el(
      'lom:general',
      {},
      words('title', metadata.title),
      el('lom:language', {}, metadata.language),
      metadata.description === undefined ? [] : words('description', metadata.description),
      metadata.keywords.map((keyword) => words('keyword', keyword)),
    ),
    metadata.authors.length === 0
      ? []
      : el(
          'lom:lifeCycle',
          {},
          metadata.authors.map((name) =>
            el('lom:contribute', {}, vocabulary('role', 'author'), el('lom:entity', {}, virtualCard(name))),
          ),
        ),
    metadata.rights === undefined
      ? []
      : el('lom:rights', {}, vocabulary('copyrightAndOtherRestrictions', 'yes'), words('description', metadata.rights)),
  );
}
