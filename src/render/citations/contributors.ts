import type { CslRole } from '../../model/csl/kinds.ts';
import type { CslName } from '../../model/csl/names.ts';
import type { Text, TextKey } from '../../text/text.ts';
import { bibliographyNames, noteNames } from './names.ts';
import { type Sentence, started } from './sentence.ts';
import type { CitationStyle } from './style.ts';
import type { Work } from './work.ts';

/** Who is named where an author would be, in this order, and what is said behind the names. */
const LEADING: readonly (readonly [CslRole, TextKey | undefined])[] = [
  ['editor', 'cite.editors'],
  ['compiler', 'cite.compilers'],
  ['translator', 'cite.translators'],
  ['performer', undefined],
  ['composer', undefined],
];

/** In notes these are cut short. */
const IN_NOTES: Partial<Readonly<Record<CslRole, TextKey>>> = {
  editor: 'cite.edited',
  compiler: 'cite.compiled',
  translator: 'cite.translated',
};

const ROLES: Readonly<Record<CslRole, TextKey>> = {
  editor: 'cite.editedBy',
  compiler: 'cite.compiledBy',
  translator: 'cite.translatedBy',
  director: 'cite.directedBy',
  'script-writer': 'cite.scriptBy',
  producer: 'cite.producedBy',
  'executive-producer': 'cite.executiveProducer',
  'series-creator': 'cite.createdBy',
  composer: 'cite.musicBy',
  performer: 'cite.performedBy',
  host: 'cite.hostedBy',
  guest: 'cite.withGuest',
  narrator: 'cite.readBy',
  illustrator: 'cite.illustratedBy',
  curator: 'cite.curatedBy',
  contributor: 'cite.withHelpOf',
};

interface Leaders {
  readonly names: readonly CslName[];
  readonly role?: CslRole;
  readonly label?: TextKey;
}

/** Those by whose names a work is known: its authors, or whoever takes their place. */
export function leadersOf({ authors, roles }: Work): Leaders {
  if (authors.length > 0) return { names: authors };
  for (const [role, label] of LEADING) {
    const found = roles.find((one) => one.role === role);
    if (found !== undefined) return { names: found.names, role, ...(label === undefined ? {} : { label }) };
  }
  return { names: [] };
}

/** Begins a note or an entry with the leaders' names. */
export function addLeaders(line: Sentence, work: Work, { text }: CitationStyle, form: 'note' | 'entry'): void {
  const { names, label } = leadersOf(work);
  line.add(form === 'note' ? noteNames(names, text) : bibliographyNames(names, text));
  if (label !== undefined) line.next(',', text(label, { count: names.length }));
}

/** Names all others who had a part in the work. `led`: the one who is at the beginning is not named once more. */
export function addContributors(
  line: Sentence,
  mark: ',' | '.',
  work: Work,
  { text }: CitationStyle,
  { form, led }: { readonly form: 'note' | 'entry'; readonly led: boolean },
): void {
  const leading = led ? leadersOf(work).role : undefined;
  for (const { role, names } of work.roles) {
    if (role === leading) continue;
    const key = (form === 'note' ? IN_NOTES[role] : undefined) ?? ROLES[role];
    const words = text(key, { names: noteNames(names, text) });
    line.next(mark, mark === '.' ? started(words) : words);
  }
}

/** To whom a letter was written, behind the names of who wrote it. */
export function addRecipients(line: Sentence, work: Work, text: Text): void {
  if (work.recipients.length > 0) line.next('', text('cite.to', { names: noteNames(work.recipients, text) }));
}
