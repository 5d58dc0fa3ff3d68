import type { OutlineItem, TextContents } from '../../../read/contents/contents.ts';
import { plainWords } from '../../../read/html/read.ts';
import { type Backup, type BackupActivity, field, groupedBy } from '../../../read/moodle/backup.ts';
import { readBook, readHandout, readLabel } from '../../../read/moodle/read-readings.ts';
import type { MoodleBackupReading } from '../../../read/package-reading.ts';
import type { ImportPlace } from '../../draft/place.ts';
import type { Notes } from '../../questions/notes.ts';
import { languageOf } from './backup-language.ts';
import { leftOfBackup } from './backup-left.ts';
import { backupFiles, joinedLabels, type Label, nameOfKind } from './backup-parts.ts';
import { termsOf } from './backup-terms.ts';
import { otherModules } from './outside-modules.ts';
import { type CoursePlan, type PlannedActivity, type PlannedModule, UniqueKeys } from './plan.ts';

const LONGEST_SUMMARY = 600;

/** The plan of a Moodle backup: a module for each section that holds something. */
export function backupPlan(reading: MoodleBackupReading, wished: string | undefined, notes: Notes): CoursePlan {
  const { backup, contents } = reading;
  const sections = new Sections(reading, notes);
  const modules = sections.modules();
  const language = wished ?? languageOf(reading);
  const others = otherModules(sections.elsewhere(), contents, language, sections.keys, notes);
  leftOfBackup(reading, notes);
  return {
    title: contents.metadata.title,
    ...(language === undefined ? {} : { language }),
    keywords: [],
    modules: [...modules, ...others],
    rubrics: new Map(contents.rubrics.map((rubric) => [rubric.id, rubric])),
    activityAt: (address) => sections.activityAt(address),
    fileFacts: backupFiles(backup),
  };
}

class Sections {
  readonly keys = new UniqueKeys();
  readonly #reading: MoodleBackupReading;
  readonly #backup: Backup;
  readonly #notes: Notes;
  readonly #bySection: ReadonlyMap<string, readonly BackupActivity[]>;
  readonly #items: ReadonlyMap<string, OutlineItem>;
  /** By the number of a course module, and of a chapter in it. */
  readonly #activities = new Map<string, string>();
  readonly #used = new Set<string>();

  constructor(reading: MoodleBackupReading, notes: Notes) {
    this.#reading = reading;
    this.#backup = reading.backup;
    this.#notes = notes;
    this.#bySection = groupedBy(reading.backup.activities, ({ sectionId }) => sectionId);
    this.#items = new Map(
      reading.contents.modules.flatMap(({ items }) => items.map((item) => [item.id, item] as const)),
    );
  }

  modules(): readonly PlannedModule[] {
    const { sections } = this.#backup;
    const { modules } = this.#reading.contents;
    return sections.flatMap(({ id, section }, index): readonly PlannedModule[] => {
      // A section inside another (Moodle 4.5 and later) is part of that one.
      if (field(section, 'component') === 'mod_subsection') return [];
      const module = modules[index];
      if (module === undefined) return [];
      const number = module.number ?? index;
      const title = module.title === '' ? this.#untitled(number) : module.title;
      const place = this.#place(title);
      const own = this.#bySection.get(id) ?? [];
      const waits =
        own.length > 0 &&
        own.every(({ module: one }) => field(one, 'visible') === '0') &&
        !own.some((one) => this.#isHidden(one));
      const about = module.summary;
      const long = about !== undefined && (about.text.length > LONGEST_SUMMARY || about.references.length > 0);
      const introduction: readonly PlannedActivity[] =
        long && about !== undefined
          ? [
              {
                key: this.keys.of(`section:${id}`),
                place,
                title,
                hidden: false,
                as: 'reading',
                parts: [{ text: about }],
              },
            ]
          : [];
      return [
        {
          key: `section:${id}`,
          place,
          title,
          ...(about === undefined || long || about.text === '' ? {} : { summary: about.text }),
          published: module.published && !waits,
          ...(module.sequential === undefined ? {} : { sequential: module.sequential }),
          activities: [...introduction, ...this.#activitiesOf(own, title)],
          terms: termsOf(own, this.#backup, this.#notes),
        },
      ];
    });
  }

  #untitled(number: number): string {
    const { title } = this.#reading.contents.metadata;
    return number === 0 ? title : `${title} – ${number}`;
  }

  #isHidden({ module }: BackupActivity): boolean {
    return field(module, 'visible') === '0' && field(module, 'visibleold') === '0';
  }

  /** Activities of no section of the backup. */
  elsewhere(): readonly PlannedActivity[] {
    const known = new Set(this.#backup.sections.map(({ id }) => id));
    return this.#activitiesOf(
      this.#backup.activities.filter(({ sectionId, moduleId }) => !known.has(sectionId) && !this.#used.has(moduleId)),
      '',
    );
  }

  /** Labels stand with the reading behind them, or else before them. */
  #activitiesOf(activities: readonly BackupActivity[], section: string): readonly PlannedActivity[] {
    const made = activities.flatMap((activity) => this.#activity(activity, section));
    return joinedLabels(made, this.#notes, (label) => {
      const key = this.keys.of(label.key);
      this.#activities.set(label.key, key);
      return key;
    });
  }

  #activity(activity: BackupActivity, section: string): readonly (PlannedActivity | Label)[] {
    const { moduleId, kind } = activity;
    this.#used.add(moduleId);
    const item = this.#items.get(moduleId);
    const title = item?.title || plainWords(field(activity.entry, 'title'));
    const place = this.#place(section === '' ? title : `${section} / ${title}`);
    const notes = this.#notes.at(place, moduleId);
    const hidden = this.#isHidden(activity);
    const base = () => ({
      key: this.#key(moduleId, moduleId),
      place,
      title,
      hidden,
      ...(item?.completion === undefined ? {} : { completion: item.completion }),
    });
    if (hidden && kind !== 'subsection')
      notes.changed('hidden', 'It was hidden from students; it is for instructors now.', title);
    const { contents } = this.#reading;
    const find = <Thing extends { readonly id: string }>(list: readonly Thing[]) =>
      list.find(({ id }) => id === moduleId);
    switch (kind) {
      case 'page': {
        const page = find(contents.pages);
        return page === undefined ? [] : [{ ...base(), as: 'reading', parts: [{ text: page.body }] }];
      }
      case 'book':
        return this.#chapters(activity, base, notes);
      case 'label': {
        const label = readLabel(activity, this.#backup);
        return [{ as: 'label', key: moduleId, place, hidden, text: label.text }];
      }
      case 'resource':
      case 'folder': {
        const { intro, files } = readHandout(activity, this.#backup);
        const parts = intro.text === '' && intro.references.length === 0 ? [] : [{ text: intro }];
        return [{ ...base(), as: 'reading', parts, files: files.map((file) => file.path) }];
      }
      case 'forum': {
        const discussion = find(contents.discussions);
        return discussion === undefined
          ? []
          : this.#forum(activity, { ...base(), as: 'discussion', discussion, files: [] }, notes);
      }
      case 'assign': {
        const assignment = find(contents.assignments);
        return assignment === undefined
          ? []
          : [{ ...base(), as: 'assignment', assignment, files: assignment.attachments }];
      }
      case 'quiz': {
        const quiz = find(contents.quizzes);
        return quiz === undefined ? [] : [{ ...base(), as: 'quiz', quiz }];
      }
      case 'url': {
        const link = find(contents.links);
        return link === undefined ? [] : [{ ...base(), as: 'link', link }];
      }
      case 'lti': {
        const tool = find(contents.tools);
        return tool === undefined ? [] : [{ ...base(), as: 'tool', tool }];
      }
      case 'subsection':
        return this.#subsection(activity, section, title, notes);
      case 'glossary':
        return [];
      default:
        notes.left('activity', `${nameOfKind(kind)} has no counterpart here and was left out.`, title);
        return [];
    }
  }

  /** The forum in which teachers announce things is no discussion. */
  #forum({ body }: BackupActivity, planned: PlannedActivity, notes: Notes): readonly PlannedActivity[] {
    if (field(body, 'type') !== 'news') return [planned];
    notes.left(
      'announcement',
      'The forum for announcements was left out: every course has one of its own.',
      planned.title,
    );
    return [];
  }

  #subsection(
    activity: BackupActivity,
    section: string,
    title: string,
    notes: Notes,
  ): readonly (PlannedActivity | Label)[] {
    const instance = activity.wrapper?.attribute('id') ?? '';
    const inner = this.#backup.sections.find(
      (one) =>
        field(one.section, 'component') === 'mod_subsection' &&
        [activity.body?.attribute('id'), instance].includes(field(one.section, 'itemid')),
    );
    notes.left('heading', 'A heading inside a section was left out: a module is one list of activities.', title);
    const own = inner === undefined ? [] : (this.#bySection.get(inner.id) ?? []);
    return own.flatMap((one) => (one === activity ? [] : this.#activity(one, `${section} / ${title}`)));
  }

  /** A book: a reading for each chapter, with its subchapters. */
  #chapters(
    activity: BackupActivity,
    base: () => Pick<PlannedActivity, 'key' | 'place' | 'title' | 'hidden' | 'completion'>,
    notes: Notes,
  ): readonly PlannedActivity[] {
    const { intro, chapters, title } = readBook(activity, this.#backup);
    const readings: (Extract<PlannedActivity, { as: 'reading' }> & {
      parts: { heading?: string; text: TextContents }[];
    })[] = [];
    if (chapters.length > 0)
      notes.changed(
        'book',
        'A book is readings now, one for each chapter with its subchapters.',
        `${title}: ${chapters.map((one) => one.title).join('; ')}`,
      );
    for (const { id, title: heading, subchapter, hidden, body } of chapters) {
      const last = readings.at(-1);
      if (subchapter && last !== undefined) {
        last.parts.push({ heading, text: body });
        this.#activities.set(`${activity.moduleId}*${id}`, last.key);
        continue;
      }
      const own = base();
      const first = readings.length === 0;
      const key = first ? own.key : this.keys.of(`${activity.moduleId}*${id}`);
      const introduction = first && (intro.text !== '' || intro.references.length > 0) ? [{ text: intro }] : [];
      readings.push({
        ...own,
        key,
        title: heading === '' ? title : heading,
        place: { ...own.place, where: `${own.place.where ?? title} / ${heading}` },
        hidden: own.hidden || hidden,
        as: 'reading',
        parts: [...introduction, { text: body }],
      });
      this.#activities.set(`${activity.moduleId}*${id}`, key);
    }
    return readings;
  }

  #key(moduleId: string, wanted: string): string {
    const before = this.#activities.get(moduleId);
    if (before !== undefined) return before;
    const key = this.keys.of(wanted);
    this.#activities.set(moduleId, key);
    return key;
  }

  /** By names: the paths in a backup are numbers. */
  #place(where: string): ImportPlace {
    return { file: this.#notes.place.file, where };
  }

  /** `$@PAGEVIEWBYID*12@$`, `$@BOOKVIEWBYIDCH*12*3@$`. */
  activityAt(address: string): string | undefined {
    const [, kind, id, part] = /^\$@([A-Z]+)\*(\d+)(?:\*(\d+))?@\$/.exec(decodeSigns(address.trim())) ?? [];
    if (id === undefined || kind === undefined || !/VIEWBYIDN?(?:CH)?$/.test(kind)) return undefined;
    return this.#activities.get(`${id}*${part ?? ''}`) ?? this.#activities.get(id);
  }
}

function decodeSigns(address: string): string {
  return address.replace(/%24/g, '$').replace(/%40/g, '@').replace(/%2A/gi, '*');
}
