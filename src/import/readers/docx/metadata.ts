import type { DocxPackage } from './package.ts';

/** What the properties of a document say of it. */
export interface Properties {
  readonly title: string | undefined;
  readonly authors: readonly string[];
  readonly keywords: readonly string[];
  readonly language: string | undefined;
}

/** Names that programs put where an author's belongs. */
const NOBODY =
  /^(?:(?:microsoft )?(?:office )?user|windows[ -]user|admin(?:istrator)?|author|owner|guest|default|unknown|un-?named|python-docx|docx|pandoc|apache poi|libreoffice|openoffice\.org|google docs?|пользователь(?: windows)?|администратор|автор|usuario(?: de windows)?|用户|微软用户|مستخدم|משתמש|user\d*|pc|hp|dell|lenovo|asus|acer|home)$/i;
const NO_TITLE =
  /^(?:(?:microsoft word - )?(?:untitled|document|doc|документ|documento|文档|new)(?: ?\d+)?(?:\.docx?)?|microsoft word.*|word document|powerpoint presentation)$/i;

/** `docProps/core.xml`; nothing where it is missing or cannot be read. */
export function readProperties(docx: DocxPackage): Properties {
  const relation = [...docx.relationsOf('').values()].find(({ type }) => type === 'core-properties');
  const root = relation === undefined ? undefined : docx.files.xml(relation.target)?.root;
  const said = (name: string): string => root?.childText(name)?.replace(/\s+/g, ' ') ?? '';
  const title = said('title');
  return {
    title: title === '' || NO_TITLE.test(title) ? undefined : title,
    authors: listed(said('creator')).filter((name) => !NOBODY.test(name)),
    keywords: listed(said('keywords'), /[,;،؛，；、]/),
    language: said('language') || undefined,
  };
}

/** Several names are separated by semicolons. */
function listed(words: string, by = /[;；]/): readonly string[] {
  return [...new Set(words.split(by).map((word) => word.trim()))].filter((word) => word !== '');
}
