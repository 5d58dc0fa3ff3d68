import type { Publication, TeachingModule } from '../../model/model.ts';
import { publicationOwner } from '../../model/publication-owner.ts';
import type { PageSource } from '../page-source.ts';
import type { PackageMetadata } from './lom.ts';

/** What catalogues can know about a publication, put together from its modules. */
export function packageMetadata(publication: Publication, pages: PageSource): PackageMetadata {
  const { modules } = publication;
  const { title, language, summary } = publicationOwner(publication);
  const distinct = (values: readonly string[]) => [...new Set(values)];
  return {
    title,
    language,
    description: summary,
    keywords: distinct(modules.flatMap(({ keywords }) => keywords)),
    authors: distinct(modules.flatMap(({ authors }) => authors.map(({ name }) => name))),
    rights: distinct(modules.map((module) => rightsOf(module, pages))).join(' '),
  };
}

function rightsOf(module: TeachingModule, pages: PageSource): string {
  const { id, holder, year, url } = module.license;
  const copyright = pages.text(module)('module.copyright', { year: String(year), holder });
  return `${copyright} ${id}${url === undefined ? '.' : `: ${url}`}`;
}
