import type { Findings } from '../../../../read/findings.ts';
import { type Backup, field, groupedBy, idOf, namedIn, questionOf } from '../../../../read/moodle/backup.ts';
import { oncePerText } from '../../../../read/once.ts';
import type { PackageFiles } from '../../../../read/package-files.ts';
import { decodePercent } from '../../../../read/paths.ts';
import type { XmlElement } from '../../../../read/xml/element.ts';
import { cleanedPath } from '../file-names.ts';
import { moodleBackupCodes } from './codes.ts';
import { checkMarker } from './restore-losses.ts';

/** Files against their bytes, their owners and the texts that show them. */
export function checkStoredFiles(backup: Backup, files: PackageFiles): void {
  const { findings } = files;
  const used = new Set<string>();
  for (const file of backup.files) {
    const where = { file: 'files.xml', position: file.position };
    const hash = field(file, 'contenthash');
    const path = `files/${hash.slice(0, 2)}/${hash}`;
    const name = field(file, 'filename');
    used.add(path);
    // Folders are listed as `.`, and some releases pack no bytes for them.
    if (name !== '.' && files.hash(path)?.sha1 !== hash)
      findings.add(moodleBackupCodes, 'file-content', where, {
        message: files.has(path)
          ? `The bytes of "${name}" are others than their name says.`
          : `"${name}" has no bytes: there is no ${path}.`,
      });
    const folder = field(file, 'filepath');
    if (!/^\/(?:.*\/)?$/.test(folder))
      findings.add(moodleBackupCodes, 'file-path', where, {
        message: `Moodle's restore will stop: the folder of "${name}" is "${folder}".`,
      });
    if (cleanedPath(name) !== name)
      findings.add(moodleBackupCodes, 'file-name', where, {
        message: `Moodle will restore "${name}" under another name, "${cleanedPath(name)}".`,
      });
  }
  for (const path of files.paths)
    if (path.startsWith('files/') && !used.has(path))
      findings.add(
        moodleBackupCodes,
        'bytes-unused',
        { file: path },
        { message: 'No entry of files.xml has these bytes.' },
      );
  checkOwners(backup, files);
}

const NONE = /(?!)/;

/** A file of an activity belongs to one that names it, a file of a question (`question`, `qtype_*`) to one of its context. */
function checkOwners(backup: Backup, files: PackageFiles): void {
  const contexts = new Map(backup.activities.map((activity) => [activity.context, activity]));
  const known = new Set(backup.files.map(idOf));
  const named = oncePerText((directory) => namedIn(files, directory, 'file'));
  const byContext = groupedBy(backup.categories, (category) => field(category, 'contextid'));
  const items = oncePerText((context) => questionItems(byContext.get(context) ?? []));
  // Sections, blocks, users, the course and its grading have files, too; whose those are is not looked into.
  const ofQuestion = backup.olderForm ? NONE : /^(?:question$|qtype_)/;
  for (const file of backup.files) {
    const component = field(file, 'component');
    const owner = contexts.get(field(file, 'contextid'));
    const where = { file: 'files.xml', position: file.position };
    if (component.startsWith('mod_')) {
      if (owner === undefined || `mod_${owner.kind}` !== component)
        files.findings.add(moodleBackupCodes, 'unresolved', where, {
          message: `"${field(file, 'filename')}" belongs to no activity of the backup.`,
        });
      else if (!named(owner.directory).has(idOf(file)))
        files.findings.add(
          moodleBackupCodes,
          'unlisted',
          { file: `${owner.directory}/inforef.xml` },
          {
            message: `The file "${field(file, 'filename')}" (${idOf(file)}) is not named, so that it is not restored.`,
          },
        );
    } else if (ofQuestion.test(component) && !items(field(file, 'contextid')).has(field(file, 'itemid')))
      files.findings.add(moodleBackupCodes, 'unresolved', where, {
        message: `"${field(file, 'filename')}" belongs to no question of its context.`,
      });
  }
  for (const { directory } of [...backup.activities, ...backup.sections])
    for (const id of named(directory))
      if (!known.has(id))
        files.findings.add(
          moodleBackupCodes,
          'unresolved',
          { file: `${directory}/inforef.xml` },
          {
            message: `The file ${id} is not in files.xml.`,
          },
        );
}

const OWNERS = ['question', 'answer', 'question_hint', 'match'];

/** Ids of everything in a context's questions that can have files. */
function questionItems(own: readonly XmlElement[]): ReadonlySet<string> {
  return new Set(own.flatMap((category) => OWNERS.flatMap((name) => category.descendants(name).map(idOf))));
}

/** How links name the kinds of activities. */
const LINK = /\$@([A-Z]+)VIEWBYID\*(\d+)@\$/g;
const SHOWN_FILE = /@@PLUGINFILE@@\/([^"'\s<>]+)/g;

/** Links to activities, files that texts show, and conditions. */
export function checkTexts(backup: Backup, findings: Findings): void {
  const kinds = new Map(backup.activities.map(({ moduleId, kind }) => [moduleId, kind]));
  const byContext = groupedBy(backup.files, (file) => field(file, 'contextid'));
  const ofActivity = (context: string) => fileNames(byContext.get(context) ?? [], 'mod_');
  const ofQuestions = oncePerText((context) => fileNames(byContext.get(context) ?? [], 'q'));
  for (const { wrapper, path, context, module, directory } of backup.activities) {
    const names = ofActivity(context);
    for (const element of textsIn(wrapper)) checkText(element, path, kinds, names, findings);
    const conditions = field(module, 'availability');
    for (const [, id = ''] of conditions.matchAll(/"cm":(\d+)/g))
      if (!kinds.has(id))
        findings.add(
          moodleBackupCodes,
          'unresolved',
          { file: `${directory}/module.xml` },
          {
            message: `A condition waits for the activity ${id}, which is not in the backup.`,
          },
        );
  }
  for (const { section, directory } of backup.sections)
    for (const element of textsIn(section)) checkText(element, `${directory}/section.xml`, kinds, undefined, findings);
  for (const category of backup.categories) {
    const names = ofQuestions(field(category, 'contextid'));
    for (const entry of category.child('question_bank_entries')?.children ?? [])
      for (const element of textsIn(questionOf(entry))) checkText(element, 'questions.xml', kinds, names, findings);
  }
}

function checkText(
  element: XmlElement,
  file: string,
  kinds: ReadonlyMap<string, string>,
  names: ReadonlySet<string> | undefined,
  findings: Findings,
): void {
  const where = { file, position: element.position };
  checkMarker(element.text, where, findings);
  for (const [link, kind = '', id = ''] of element.text.matchAll(LINK))
    if (kind !== 'COURSE' && kinds.get(id) !== kind.toLowerCase())
      findings.add(moodleBackupCodes, 'unresolved', where, { message: `The link ${link} leads to no such activity.` });
  if (names === undefined) return;
  for (const [, name = ''] of element.text.matchAll(SHOWN_FILE))
    if (!names.has(decodePercent(name)))
      findings.add(moodleBackupCodes, 'unresolved', where, {
        message: `The file ${name} is shown, but not in the backup.`,
      });
}

function fileNames(inContext: readonly XmlElement[], component: string): ReadonlySet<string> {
  const own = inContext.filter((file) => field(file, 'component').startsWith(component));
  return new Set(own.map((file) => `${field(file, 'filepath').slice(1)}${field(file, 'filename')}`));
}

/** Fields whose addresses a restore leaves as they are. */
const NOT_DECODED = new Set(['name', 'description', 'definition']);

/** Elements that hold text and no further ones. */
function* textsIn(element: XmlElement | undefined): Generator<XmlElement> {
  if (element === undefined) return;
  if (NOT_DECODED.has(element.name)) return;
  if (element.children.length === 0) yield element;
  else for (const child of element.children) yield* textsIn(child);
}
