import type { OutlineItem, PackageContents } from '../../../read/contents/contents.ts';
import type { PackageReading } from '../../../read/package-reading.ts';
import type { ImportPlace } from '../../draft/place.ts';
import type { Notes } from '../../questions/notes.ts';
import { type PlannedActivity, type PlannedModule, UniqueKeys } from './plan.ts';

export type CartridgeReading = Exclude<PackageReading, { kind: 'moodle-backup' }>;

/** Makes activities of the items of an outline, and knows what is left. */
export class CartridgeItems {
  readonly keys = new UniqueKeys();
  /** The first activity that shows each thing of the package, by its id. */
  readonly byTarget = new Map<string, string>();
  readonly #byItem = new Map<string, string>();
  readonly #byFile = new Map<string, string>();
  readonly #reading: CartridgeReading;
  readonly #announcements: ReadonlySet<string>;
  readonly #notes: Notes;

  constructor(reading: CartridgeReading, announcements: ReadonlySet<string>, notes: Notes) {
    this.#reading = reading;
    this.#announcements = announcements;
    this.#notes = notes;
  }

  module(module: PackageContents['modules'][number], index: number): PlannedModule {
    const place = this.#place('', module.title);
    const { contents } = this.#reading;
    const shown = module.items.filter(({ kind }) => kind !== 'header');
    // Where nothing at all is published, the whole is what waits.
    const waits = shown.length > 0 && shown.every((item) => !this.#isPublished(item));
    const published = module.published && !waits;
    const titles = module.prerequisites.map((id) => contents.modules.find((one) => one.id === id)?.title ?? id);
    const notes = this.#notes.at(place);
    if (titles.length > 0)
      notes.left('prerequisite', 'Another module had to be done before this one.', titles.join('; '));
    return {
      key: module.id === '' ? `module-${index + 1}` : module.id,
      place,
      title: module.title,
      ...(module.summary === undefined || module.summary.text === '' ? {} : { summary: module.summary.text }),
      published,
      ...(module.sequential === undefined ? {} : { sequential: module.sequential }),
      activities: module.items.flatMap((item) => this.#activity(item, module.title, published)),
    };
  }

  #isPublished({ published, kind, target }: OutlineItem): boolean {
    const { pages, discussions, assignments, quizzes } = this.#reading.contents;
    const lists = { page: pages, discussion: discussions, assignment: assignments, quiz: quizzes };
    const things =
      kind === 'page' || kind === 'discussion' || kind === 'assignment' || kind === 'quiz' ? lists[kind] : [];
    return published && things.find(({ id }) => id === target)?.published !== false;
  }

  #activity(item: OutlineItem, module: string, published: boolean): readonly PlannedActivity[] {
    const place = this.#place('', `${module} / ${item.title}`);
    const notes = this.#notes.at(place);
    if (item.kind === 'header') {
      notes.left(
        'heading',
        'A heading between activities was left out: a module is one list of activities.',
        item.title,
      );
      return [];
    }
    const isPublished = this.#isPublished(item);
    if (published && !isPublished)
      notes.changed('hidden', 'It was hidden from students; it is for instructors now.', item.title);
    const planned = this.#shown(item, module, published && !isPublished);
    if (planned === undefined) {
      const what =
        item.kind === 'unknown' ? 'something of a kind that is not known' : 'something that is not in the export';
      notes.left('missing-item', `The course shows ${what} here; it was left out.`, item.title);
      return [];
    }
    this.#byItem.set(item.id, planned.key);
    return [planned];
  }

  #shown(item: OutlineItem, module: string, hidden: boolean): PlannedActivity | undefined {
    const { contents } = this.#reading;
    const find = <Thing extends { readonly id: string }>(list: readonly Thing[]) =>
      list.find(({ id }) => id === item.target);
    const base = (file: string, instructorOnly = false) => ({
      key: this.#key(item.target ?? item.id),
      place: this.#place(file, `${module} / ${item.title}`),
      title: item.title,
      hidden: hidden || instructorOnly,
      ...(item.completion === undefined ? {} : { completion: this.#completion(item) }),
    });
    switch (item.kind) {
      case 'page': {
        const page = find(contents.pages);
        if (page !== undefined) this.#byFile.set(page.file, page.id);
        return page && { ...base(page.file, page.instructorOnly), as: 'reading', parts: [{ text: page.body }] };
      }
      case 'discussion': {
        const discussion = find(contents.discussions);
        if (discussion === undefined) return undefined;
        const files = this.#attachments(discussion.file, discussion.attachments);
        return { ...base(discussion.file, discussion.instructorOnly), as: 'discussion', discussion, files };
      }
      case 'assignment':
        return this.#assignment(item, base);
      case 'quiz': {
        const quiz = find(contents.quizzes);
        return quiz && { ...base(quiz.file, quiz.instructorOnly), as: 'quiz', quiz };
      }
      case 'link': {
        const link = find(contents.links) ?? contents.links.find(({ id }) => id === item.id);
        const url = item.url ?? link?.url;
        if (url === undefined) return undefined;
        const file = link?.file ?? '';
        return {
          ...base(file),
          as: 'link',
          link: { file, id: item.id, title: item.title, published: true, ...link, url },
        };
      }
      case 'tool': {
        const tool = find(contents.tools) ?? contents.tools.find(({ id }) => id === item.id);
        return tool && { ...base(tool.file), as: 'tool', tool: { ...tool, url: tool.url || (item.url ?? '') } };
      }
      case 'file': {
        const paths = this.#pathsOf(item.target);
        return paths.length === 0 ? undefined : { ...base(''), as: 'reading', parts: [], files: paths };
      }
      default:
        return undefined;
    }
  }

  /** Of an assignment that a tool is, the tool. */
  #assignment(
    item: OutlineItem,
    base: (file: string, instructorOnly?: boolean) => Pick<PlannedActivity, 'key' | 'place' | 'title' | 'hidden'>,
  ): PlannedActivity | undefined {
    const { contents } = this.#reading;
    const assignment = contents.assignments.find(({ id }) => id === item.target);
    const tool = contents.tools.find(({ id }) => id === item.target);
    // Tsugi writes a tool of the cartridge as an assignment.
    if (assignment === undefined) return tool && { ...base(tool.file), as: 'tool', tool };
    const own = base(assignment.file, assignment.instructorOnly);
    if (tool !== undefined && assignment.submission.includes('external_tool')) {
      const points = assignment.grading?.points;
      const description = assignment.prompt.text === '' ? tool.description : assignment.prompt;
      return {
        ...own,
        as: 'tool',
        tool: {
          ...tool,
          ...(points === undefined ? {} : { points }),
          ...(description === undefined ? {} : { description }),
        },
      };
    }
    return { ...own, as: 'assignment', assignment, files: this.#attachments(assignment.file, assignment.attachments) };
  }

  #completion(item: OutlineItem): NonNullable<OutlineItem['completion']> {
    const { completion = { kind: 'view' }, target } = item;
    if (completion.kind !== 'minScore' || completion.value === undefined) return completion;
    const { assignments, quizzes, discussions } = this.#reading.contents;
    const points =
      quizzes.find(({ id }) => id === target)?.points ??
      [...assignments, ...discussions].find(({ id }) => id === target)?.grading?.points;
    if (points === undefined || points <= 0) return completion;
    return { kind: 'minPercent', value: percentOf(completion.value, points) };
  }

  #attachments(document: string, hrefs: readonly string[]): readonly string[] {
    const reading = this.#reading;
    if (!('cartridge' in reading)) return [];
    const locate = reading.cartridge.locate(document);
    return hrefs.map((href) => locate(href) ?? locate(`/${href}`.slice(1)) ?? href);
  }

  #pathsOf(resource: string | undefined): readonly string[] {
    const { contents, files } = this.#reading;
    return contents.files
      .filter(({ resourceId, path }) => resourceId === resource && resource !== undefined && files.has(path))
      .map(({ path }) => path);
  }

  #key(id: string): string {
    const key = this.keys.of(id);
    if (!this.byTarget.has(id)) this.byTarget.set(id, key);
    return key;
  }

  #place(file: string, where: string): ImportPlace {
    const { file: name } = this.#notes.place;
    return { file: file === '' ? name : `${name}/${file}`, where };
  }

  /** What no module shows: each in the order of the package. */
  rest(): readonly PlannedActivity[] {
    const { contents } = this.#reading;
    const left = <Thing extends { readonly id: string }>(list: readonly Thing[]) =>
      list.filter(({ id }) => !this.byTarget.has(id));
    const base = ({ id, file, title }: { readonly id: string; readonly file: string; readonly title: string }) => ({
      key: this.#key(id),
      place: this.#place(file, title),
      title,
      hidden: false,
    });
    const { syllabus } = this;
    for (const { title, id } of left(contents.discussions))
      if (this.#announcements.has(id)) this.#notes.left('announcement', 'An announcement was left out.', title);
    return [
      ...(syllabus === undefined ? [] : [syllabus]),
      ...left(contents.pages).map((page) => {
        this.#byFile.set(page.file, page.id);
        return { ...base(page), as: 'reading' as const, parts: [{ text: page.body }] };
      }),
      ...left(contents.discussions)
        .filter(({ id }) => !this.#announcements.has(id))
        .map((discussion) => ({
          ...base(discussion),
          as: 'discussion' as const,
          discussion,
          files: this.#attachments(discussion.file, discussion.attachments),
        })),
      ...left(contents.assignments).flatMap(
        (assignment) =>
          this.#assignment(
            {
              id: assignment.id,
              title: assignment.title,
              kind: 'assignment',
              target: assignment.id,
              indent: 0,
              published: true,
            },
            () => base(assignment),
          ) ?? [],
      ),
      ...left(contents.quizzes).map((quiz) => ({ ...base(quiz), as: 'quiz' as const, quiz })),
      ...left(contents.links).map((link) => ({ ...base(link), as: 'link' as const, link })),
    ];
  }

  /** Canvas keeps the syllabus beside its pages. */
  get syllabus(): PlannedActivity | undefined {
    const path = 'course_settings/syllabus.html';
    const reading = this.#reading;
    const page =
      reading.kind === 'canvas' && reading.files.has(path)
        ? reading.files.page(path, reading.cartridge.locate)
        : undefined;
    if (page === undefined || page.body.text === '') return undefined;
    return {
      key: this.keys.of('syllabus'),
      place: this.#place(path, page.title),
      title: page.title,
      hidden: false,
      as: 'reading',
      parts: [{ text: page.body }],
    };
  }

  /** The activity that an item of the outline is. */
  ofItem(id: string): string | undefined {
    return this.#byItem.get(id);
  }

  /** The activity that shows a page, by the page's path. */
  ofFile(path: string): string | undefined {
    return this.byTarget.get(this.#byFile.get(path) ?? '');
  }
}

/** Points are kept with two decimals: the roundest share that gives them is the one that was meant. */
function percentOf(score: number, points: number): number {
  const exact = (100 * score) / points;
  const cents = (value: number) => Math.round(value * 100);
  const roundest = [0, 1, 2]
    .map((digits) => Number(exact.toFixed(digits)))
    .find((share) => Math.abs(cents((share * points) / 100) - cents(score)) <= 1);
  return roundest ?? Number(exact.toFixed(3));
}
