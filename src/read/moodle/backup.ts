import type { PackageFiles } from '../package-files.ts';
import type { XmlElement } from '../xml/element.ts';

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
  /** Questions in the form before Moodle 4.0, without bank entries; what they hold is not read. */
  readonly olderForm: boolean;
  readonly activities: readonly BackupActivity[];
  readonly sections: readonly BackupSection[];
  readonly files: readonly XmlElement[];
  readonly categories: readonly XmlElement[];
  /** `question_category` by its id. */
  readonly categoryById: ReadonlyMap<string, XmlElement>;
  /** `question_bank_entry` by its id. */
  readonly entries: ReadonlyMap<string, XmlElement>;
  /** `question` by its id. */
  readonly questions: ReadonlyMap<string, XmlElement>;
}

/** The text of a field as it stands; SQL's nothing is none. */
export function field(element: XmlElement | undefined, name: string): string {
  const text = element?.child(name)?.text ?? '';
  return text === '$@NULL@$' ? '' : text;
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

/** The number by which the backup knows an element; empty where there is none. */
export function idOf(element: XmlElement | undefined): string {
  return element?.attribute('id') ?? '';
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
    files: files.xml('files.xml')?.root.childrenNamed('file') ?? [],
    categories,
    categoryById: new Map(categories.map((category) => [idOf(category), category])),
    questions: new Map(
      entries.flatMap((entry) => questionOf(entry) ?? []).map((question) => [idOf(question), question]),
    ),
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

/** The question of an entry's only version. */
export function questionOf(entry: XmlElement | undefined): XmlElement | undefined {
  return entry?.at('question_version', 'question_versions', 'questions', 'question');
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
