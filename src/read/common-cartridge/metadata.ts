import type { PackageMetadata } from '../contents/contents.ts';
import { plainWords } from '../html/read.ts';
import type { XmlElement } from '../xml/element.ts';
import type { Manifest } from './manifest.ts';

/** Words of a LOM element: the first `string` or `langstring`. */
function words(element: XmlElement | undefined): string | undefined {
  const string = element?.child('string') ?? element?.child('langstring');
  const text = plainWords(string?.text ?? '');
  return text === '' ? undefined : text;
}

/** What LOM says about a whole package, in cartridges and SCORM alike. */
export function readLom(lom: XmlElement | undefined): Omit<PackageMetadata, 'identifier'> {
  const general = lom?.child('general');
  const description = words(general?.child('description'));
  const language = general?.childText('language');
  const rights = words(lom?.child('rights')?.child('description'));
  return {
    title: words(general?.child('title')) ?? '',
    keywords: (general?.childrenNamed('keyword') ?? []).flatMap((keyword) => words(keyword) ?? []),
    ...(description === undefined ? {} : { description }),
    ...(language === undefined ? {} : { language }),
    ...(rights === undefined ? {} : { rights }),
  };
}

/** What a cartridge says about itself. */
export function readMetadata(manifest: Manifest): PackageMetadata {
  return { identifier: manifest.identifier, ...readLom(manifest.lom) };
}
