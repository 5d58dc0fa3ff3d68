import type { PackageFiles } from '../../../read/package-files.ts';
import { mixedXml } from '../../../read/xml/mixed.ts';
import { isSystemFile } from '../../../read/zip/names.ts';
import type { DraftQuizSettings } from '../../draft/activity.ts';
import type { ImportDraft } from '../../draft/draft.ts';
import type { DraftPool, DraftQuestion, DraftQuizEntry } from '../../draft/question.ts';
import type { Target } from '../../html/context.ts';
import type { HtmlTexts } from '../../questions/html-texts.ts';
import { Keys } from '../../questions/keys.ts';
import { Notes } from '../../questions/notes.ts';
import { type QuestionSection, quizzesOf, type ReadNotice, titleOfFile } from '../../questions/quizzes.ts';
import { itemQuestions } from './item.ts';
import { QtiNode } from './node.ts';

/** A document of QTI 2.x or 3.0. */
export interface QtiPart {
  readonly path: string;
  readonly root: QtiNode;
}

/** Documents of QTI among the files: items and tests. */
export function qtiParts(files: PackageFiles): readonly QtiPart[] {
  return files.paths.flatMap((path) => {
    if (!/\.(?:xml|qti)$/i.test(path) || /(?:^|\/)imsmanifest\.xml$/i.test(path) || isSystemFile(path)) return [];
    const document = files.xml(path);
    if (document === undefined || !/^(?:qti-)?assessment-?(?:item|test|section)$/i.test(document.root.name)) return [];
    const root = mixedXml(document.source);
    return root === undefined ? [] : [{ path, root: new QtiNode(root) }];
  });
}

/** Reads a package: a quiz for each test, and one for the items that are in none. */
export function readQti(parts: readonly QtiPart[], files: PackageFiles, name: string, texts: HtmlTexts): ImportDraft {
  const reader = new Reader(parts, files, name, texts);
  const sections = parts.filter(({ root }) => root.name === 'assessmentTest').map((test) => reader.test(test));
  const rest = reader.others();
  const all = rest.items.length === 0 ? sections : [...sections, rest];
  return quizzesOf(name, all, reader.notes.entries, { files: texts.files, remote: texts.remote });
}

type Entry = DraftQuizEntry | ReadNotice;

class Reader {
  readonly notes: Notes;
  readonly #parts: ReadonlyMap<string, QtiPart>;
  readonly #files: PackageFiles;
  readonly #name: string;
  readonly #texts: HtmlTexts;
  readonly #keys = new Keys();
  readonly #used = new Set<string>();

  constructor(parts: readonly QtiPart[], files: PackageFiles, name: string, texts: HtmlTexts) {
    this.notes = new Notes({ file: name });
    this.#parts = new Map(parts.map((part) => [part.path, part]));
    this.#files = files;
    this.#name = name;
    this.#texts = texts;
  }

  test({ path, root }: QtiPart): QuestionSection {
    const title = root.attribute('title')?.trim() ?? '';
    const place = { file: this.#isAlone ? this.#name : `${this.#name}/${path}` };
    const parts = root.all('testPart');
    const sections = parts.flatMap((part) => part.all('assessmentSection'));
    const minutes = this.#minutes(root, parts, sections);
    const shuffled = sections.length === 1 && sections[0]?.child('ordering')?.attribute('shuffle') === 'true';
    const settings: DraftQuizSettings = {
      ...(minutes >= 1 ? { timeLimitMinutes: Math.round(minutes) } : {}),
      ...(shuffled ? { shuffleQuestions: true } : {}),
    };
    return {
      key: root.attribute('identifier') ?? path,
      title: title === '' ? titleOfFile(this.#name) : title,
      place,
      items: sections.flatMap((section) => this.#section(section, path, 0)),
      settings,
    };
  }

  /** The time for all: of the test, of its only part, or of its only section. Other times are reported. */
  #minutes(root: QtiNode, parts: readonly QtiNode[], sections: readonly QtiNode[]): number {
    const whole = [root, ...(parts.length === 1 ? parts : []), ...(sections.length === 1 ? sections : [])];
    const timeOf = (node: QtiNode): number => Number(node.child('timeLimits')?.attribute('maxTime')) / 60;
    const times = whole.map(timeOf).filter((minutes) => minutes > 0);
    const items = sections.flatMap((section) => section.all('assessmentItemRef'));
    for (const node of [...parts, ...sections, ...items].filter((one) => !whole.includes(one) && timeOf(one) > 0))
      this.notes.left(
        'time-limit',
        'A time limit for a part of a test was left out: here a quiz has one for all of its questions.',
        `${node.attribute('title') ?? node.attribute('identifier') ?? ''}: ${timeOf(node)} minutes`,
      );
    return times.length === 0 ? Number.NaN : times.reduce((least, time) => Math.min(least, time));
  }

  /** Items that no test has, in the order of the files. */
  others(): QuestionSection {
    const items = [...this.#parts.values()].filter(
      ({ path, root }) => root.name === 'assessmentItem' && !this.#used.has(path),
    );
    return {
      key: 'questions',
      title: titleOfFile(this.#name),
      place: { file: this.#name },
      items: items.flatMap((item) => this.#item(item)),
    };
  }

  get #isAlone(): boolean {
    return this.#parts.size === 1 && this.#files.paths.length === 1;
  }

  /** Sections in sections are taken together, unless some of their items are drawn. */
  #section(section: QtiNode, testPath: string, depth: number): readonly Entry[] {
    if (depth > 20) return [];
    const title = section.attribute('title')?.trim() ?? '';
    const entries = section.children.flatMap((child): readonly Entry[] => {
      if (child.name === 'assessmentSection') return this.#section(child, testPath, depth + 1);
      if (child.name === 'assessmentSectionRef') return this.#sectionRef(child, testPath, depth);
      return child.name === 'assessmentItemRef' ? this.#itemRef(child, testPath) : [];
    });
    const words = section.all('rubricBlock').flatMap((block): readonly Entry[] => {
      const text = this.#textsAt(testPath).block(block.words, 'plain', this.notes);
      return text.length === 0 ? [] : [{ type: 'notice', text, place: this.notes.place }];
    });
    const draw = Number(section.child('selection')?.attribute('select'));
    const questions = entries.flatMap((entry) => (entry.type === 'notice' || entry.type === 'pool' ? [] : [entry]));
    if (!(draw > 0) || draw >= questions.length) return [...words, ...entries];
    return [...words, this.#pool(section, title, draw, questions)];
  }

  #pool(section: QtiNode, title: string, draw: number, questions: readonly DraftQuestion[]): DraftPool {
    const points = new Set(questions.map((question) => question.points ?? 1));
    const [each = 1] = points;
    return {
      type: 'pool',
      key: this.#keys.of(section.attribute('identifier') ?? title, 'section'),
      place: this.notes.place,
      title: title === '' ? 'Questions' : title,
      draw,
      ...(points.size === 1 && each !== 1 ? { pointsEach: each } : {}),
      questions: points.size > 1 ? questions : questions.map(({ points: _points, ...question }) => question),
    };
  }

  #sectionRef(ref: QtiNode, testPath: string, depth: number): readonly Entry[] {
    const part = this.#at(ref.attribute('href') ?? '', testPath);
    return part?.root.name === 'assessmentSection' ? this.#section(part.root, part.path, depth + 1) : [];
  }

  #itemRef(ref: QtiNode, testPath: string): readonly Entry[] {
    const href = ref.attribute('href') ?? '';
    const part = this.#at(href, testPath);
    if (part === undefined || this.#used.has(part.path)) {
      const why = part === undefined ? 'is not in the package, or is no item of QTI' : 'is in the test twice';
      this.notes.left('question', `An item ${why}; it was left out.`, href);
      return [];
    }
    const weight = Number(ref.child('weight')?.attribute('value'));
    const items = this.#item(part);
    if (!(weight > 0) || weight === 1) return items;
    return items.map((item) =>
      item.type === 'notice' || item.type === 'pool' ? item : { ...item, points: (item.points ?? 1) * weight },
    );
  }

  #item({ path, root }: QtiPart): readonly Entry[] {
    this.#used.add(path);
    const place = this.#isAlone ? { line: root.element.line } : { file: `${this.#name}/${path}` };
    const notes = this.notes.at({ ...place, where: `item ${this.#used.size}` });
    return itemQuestions(root, this.#keys, this.#textsAt(path), notes);
  }

  #at(href: string, from: string): QtiPart | undefined {
    const path = this.#files.relative(from)(href);
    return path === undefined ? undefined : this.#parts.get(path);
  }

  /** Texts whose addresses are relative to a document of the package. */
  #textsAt(document: string): HtmlTexts {
    return this.#texts.resolving((address): Target | undefined => {
      if (/^[a-z][a-z+.-]*:/i.test(address)) return undefined;
      const path = this.#files.relative(document)(address);
      if (path === undefined) return { to: 'missing' };
      if (!this.#texts.files.has(path)) {
        const bytes = () => this.#files.readWhole(path) ?? new Uint8Array();
        this.#texts.files.set(path, {
          name: path.slice(path.lastIndexOf('/') + 1),
          bytes,
          place: { file: `${this.#name}/${path}` },
        });
      }
      return { to: 'file', key: path };
    });
  }
}
