import { useWords } from '../words/words.ts';

/** Languages of teaching, by BCP 47 tag; a tag that is in use already is added. */
const TAGS =
  'ar az be bg bn bs ca cs cy da de el en es et eu fa fi fr ga gl gu ha he hi hr hu hy id is it ja ka kk ko ky lt lv mk mn mr ms mt nb nl pl ps pt pt-BR ro ru sk sl sq sr sv sw ta te tg th tk tr uk ur uz vi yo zh-Hans zh-Hant zu'.split(
    ' ',
  );

interface SelectProps {
  readonly value: string;
  readonly choose: (tag: string) => void;
  /** Nothing is chosen yet. */
  readonly isOpen?: boolean;
  /** Where it is in no label: the id of what names it. */
  readonly labelledBy?: string;
}

/** Languages by their names in the page’s language, in alphabetical order. */
export function LanguageSelect({ value, choose, isOpen = false, labelledBy }: SelectProps) {
  const { language, say } = useWords();
  const names = new Intl.DisplayNames([language], { type: 'language' });
  const tags = value === '' || TAGS.includes(value) ? TAGS : [value, ...TAGS];
  const named = tags
    .map((tag) => ({ tag, name: names.of(tag) ?? tag }))
    .sort((one, other) => one.name.localeCompare(other.name, language));
  return (
    <select required aria-labelledby={labelledBy} value={value} onChange={(event) => choose(event.currentTarget.value)}>
      {isOpen ? <option value="">{say('finish.choose')}</option> : null}
      {named.map(({ tag, name }) => (
        <option key={tag} value={tag}>
          {name}
        </option>
      ))}
    </select>
  );
}
