import { ALL_RIGHTS_RESERVED, copyrightLine, licenseName, UNKNOWN_LICENSE } from '../../model/license.ts';
import type { Publication, TeachingModule } from '../../model/model.ts';
import { publicationOwner } from '../../model/publication-owner.ts';
import type { PageSource } from '../page-source.ts';
import type { PackageMetadata } from './lom.ts';

/** What catalogues can know about a publication, put together from its modules. */
export function packageMetadata(publication: Publication, pages: PageSource): PackageMetadata {
  const { modules } = publication;
  const { title, language, summary } = publicationOwner(publication);
  const distinct = (values: readonly string[]) => [...new Set(values)];
  const rights = distinct(modules.flatMap((module) => rightsOf(module, pages) ?? []));
  return {
    title,
    language,
    ...(summary === undefined ? {} : { description: summary }),
    keywords: distinct(modules.flatMap(({ keywords }) => keywords)),
    authors: distinct(modules.flatMap(({ authors }) => authors.map(({ name }) => name))),
    ...(rights.length === 0 ? {} : { rights: rights.join(' ') }),
  };
}

/** Undefined while nothing is known of them. */
function rightsOf({ license, ...module }: TeachingModule, pages: PageSource): string | undefined {
  const words = pages.text(module);
  const { id, url } = license;
  const isWords = id === ALL_RIGHTS_RESERVED || id === UNKNOWN_LICENSE;
  const terms =
    id === undefined ? [] : [`${isWords ? licenseName(id, words) : id}${url === undefined ? '.' : `: ${url}`}`];
  const line = [copyrightLine(license, words) ?? [], terms].flat().join(' ');
  return line === '' ? undefined : line;
}
