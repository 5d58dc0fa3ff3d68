import type { PackageFiles } from '../package-files.ts';
import type { XmlElement } from '../xml/element.ts';
import { field, idOf } from './field.ts';
import { StoredFiles } from './stored-files.ts';

export { field, idOf };

export const BACKUP_PATH = 'moodle_backup.xml';

/** An activity as its files have it. */
export interface BackupActivity {
  /** Its entry in moodle_backup.xml. */
  readonly entry: XmlElement;
  readonly moduleId: string;
  readonly sectionId: string;
  /** `page`, `quiz`. */
  readonly kind: string;
  readonly directory: string;
  readonly module: XmlElement | undefined;
  /** `activity` and what is in it. */
  readonly wrapper: XmlElement | undefined;
  readonly body: XmlElement | undefined;
  readonly context: string;
  readonly path: string;
}

export interface BackupSection {
  readonly entry: XmlElement;
  readonly id: string;
  readonly directory: string;
  readonly section: XmlElement | undefined;
}

/** What a backup holds, before anything is checked. */
export interface Backup {
  readonly information: XmlElement | undefined;
  /** What was backed up. One activity or section goes into a course that is there, and brings none. */
  readonly scope: 'course' | 'section' | 'activity';
  /** Questions in the form before Moodle 4.0, which are in their categories without bank entries. */
  readonly olderForm: boolean;
  readonly activities: readonly BackupActivity[];
  readonly sections: readonly BackupSection[];
  readonly files: readonly XmlElement[];
  /** The same by their places. */
  readonly stored: StoredFiles;
  readonly categories: readonly XmlElement[];
  /** `question_category` by its id. */
  readonly categoryById: ReadonlyMap<string, XmlElement>;
  /** `question_bank_entry` by its id. */
  readonly entries: ReadonlyMap<string, XmlElement>;
  /** `question` by its id. */
  readonly questions: ReadonlyMap<string, XmlElement>;
}

/** Lists by a key of their members, in order. */
export function groupedBy<Member>(
  members: readonly Member[],
  keyOf: (member: Member) => string,
): ReadonlyMap<string, readonly Member[]> {
  const groups = new Map<string, Member[]>();
  for (const member of members) {
    const group = groups.get(keyOf(member));
    if (group === undefined) groups.set(keyOf(member), [member]);
    else group.push(member);
  }
  return groups;
}

const SCOPES: ReadonlyMap<string, Backup['scope']> = new Map(
  Object.entries<Backup['scope']>({ activity: 'activity', section: 'section' }),
);

/** Reads what a restore would read. Whatever is missing is empty here, and reported by the checks. */
export function readBackup(files: PackageFiles): Backup {
  const information = files.xml(BACKUP_PATH)?.root.child('information');
  const contents = information?.child('contents');
  const categories = files.xml('questions.xml')?.root.childrenNamed('question_category') ?? [];
  const entries = categories.flatMap((category) => category.child('question_bank_entries')?.children ?? []);
  const records = files.xml('files.xml')?.root.childrenNamed('file') ?? [];
  return {
    information,
    scope: SCOPES.get(field(information?.at('details', 'detail'), 'type')) ?? 'course',
    olderForm: Number.parseFloat(field(information, 'backup_release')) < 4 && entries.length === 0,
    activities: readActivities(contents?.at('activities')?.children ?? [], files),
    sections: (contents?.at('sections')?.children ?? []).map((entry) => {
      const directory = field(entry, 'directory');
      const section = files.xml(`${directory}/section.xml`)?.root;
      return { entry, id: field(entry, 'sectionid'), directory, section };
    }),
    files: records,
    stored: new StoredFiles(records, (path) => files.has(path)),
    categories,
    categoryById: new Map(categories.map((category) => [idOf(category), category])),
    questions: new Map(categories.flatMap(questionsOf).map((question) => [idOf(question), question])),
    entries: new Map(entries.map((entry) => [idOf(entry), entry])),
  };
}

/** A folder belongs to the first that names it, however many do: a second one has no files of its own. */
function readActivities(entries: readonly XmlElement[], files: PackageFiles): readonly BackupActivity[] {
  const taken = new Set<string>();
  return entries.map((entry) => {
    const directory = field(entry, 'directory');
    const activity = readActivity(entry, taken.has(directory) ? undefined : files);
    taken.add(directory);
    return activity;
  });
}

function readActivity(entry: XmlElement, files: PackageFiles | undefined): BackupActivity {
  const kind = field(entry, 'modulename');
  const directory = field(entry, 'directory');
  const path = `${directory}/${kind}.xml`;
  const wrapper = files?.xml(path)?.root;
  return {
    entry,
    moduleId: field(entry, 'moduleid'),
    sectionId: field(entry, 'sectionid'),
    kind,
    directory,
    path,
    module: files?.xml(`${directory}/module.xml`)?.root,
    wrapper,
    body: wrapper?.child(kind),
    context: wrapper?.attribute('contextid') ?? '',
  };
}

/** The question of an entry's latest version. */
export function questionOf(entry: XmlElement | undefined): XmlElement | undefined {
  const versions = entry?.child('question_version')?.childrenNamed('question_versions') ?? [];
  const number = (version: XmlElement) => Number(field(version, 'version')) || 0;
  const latest = versions.reduce<XmlElement | undefined>(
    (last, version) => (last === undefined || number(version) > number(last) ? version : last),
    undefined,
  );
  return latest?.at('questions', 'question');
}

/** Every question of a category, parts of others and draws included: of each the latest version. */
export function questionsOf(category: XmlElement): readonly XmlElement[] {
  const entries = category.child('question_bank_entries')?.children;
  return (
    entries?.flatMap((entry) => questionOf(entry) ?? []) ?? category.child('questions')?.childrenNamed('question') ?? []
  );
}

/** The ids that an inforef.xml names: of `file`, `question_category`. */
export function namedIn(files: PackageFiles, directory: string, name: string): ReadonlySet<string> {
  const root = files.xml(`${directory}/inforef.xml`)?.root;
  return new Set(root === undefined ? [] : root.descendants(name).map((element) => field(element, 'id')));
}

/** The `question_instance`s of a quiz, in order. */
export function slotsOf({ body }: BackupActivity): readonly XmlElement[] {
  return body?.child('question_instances')?.childrenNamed('question_instance') ?? [];
}
