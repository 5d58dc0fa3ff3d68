import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { ModuleDefinition } from '../../schema/types.generated.ts';
import { customize, update } from '../../src/update/on-disk.ts';
import type { UpdateReport } from '../../src/update/update.ts';
import { png } from '../support/kitchen-sink/media.ts';
import { smallModule } from '../support/small-module.ts';
import { writeWorkspace } from '../support/workspace.ts';

export type Definition = ModuleDefinition;
export type Activity = Definition['activities'][number];
export type Quiz = Extract<Activity, { type: 'quiz' }>;
export type Question = Extract<Quiz['questions'][number], { type: 'choice' }>;

const choice = (id: string, stem: string): Question => ({
  id,
  type: 'choice',
  stem,
  objectives: ['explain'],
  choices: [
    { id: 'a', text: 'This one', correct: true },
    { id: 'b', text: 'That one' },
  ],
});

/** What is published: a reading in a file of its own, an excerpt that a question needs, a discussion, a quiz. */
export function published(changes: Partial<Definition> = {}): Definition {
  return smallModule({
    id: 'letters',
    version: '1.0.0',
    sources: [{ id: 'book', csl: { type: 'book', title: 'A book of letters' } }],
    assets: [{ id: 'seal', file: 'media/seal.png', alt: 'A seal.', credit: 'A. Author', license: 'CC0-1.0' }],
    activities: [
      { id: 'text', type: 'reading', title: 'The text', objectives: ['explain'], body: BODY },
      {
        id: 'letter',
        type: 'excerpt',
        title: 'The letter',
        source: 'book',
        locator: { page: '12' },
        provenance: { genre: 'letter', created: '1939-05-06', language: 'en' },
        passages: [{ id: 'greeting', kind: 'quoted', text: 'Dear friend.' }],
        rights: { basis: 'public-domain', statement: 'In the public domain.' },
      },
      { id: 'talk', type: 'discussion', title: 'The talk', prompt: 'What do you think of it?' },
      {
        id: 'quiz',
        type: 'quiz',
        title: 'The quiz',
        purpose: 'graded',
        questions: [choice('first', 'Which is right?'), { ...choice('second', 'Who wrote it?'), excerpt: 'letter' }],
      },
    ],
    ...changes,
  });
}

export const BODY = 'The first paragraph [@book].\n\nThe second paragraph.\n\n![](asset:seal)\n';

export const another = choice;

/** A publisher and a teacher who customizes what is published. */
export class Story {
  readonly folder: string;
  readonly mine: string;
  #theirs: Definition;

  private constructor(folder: string, mine: string, theirs: Definition) {
    this.folder = folder;
    this.mine = mine;
    this.#theirs = theirs;
  }

  static async begin(language?: string, definition: Definition = published()): Promise<Story> {
    const folder = writeWorkspace({ 'cartwright.json': '{}', 'modules/letters/media/seal.png': png });
    const mine = language === undefined ? 'ours' : `letters-${language}`;
    const story = new Story(folder, mine, definition);
    story.publish((one) => one, '1.0.0');
    const request = { module: 'letters', folder: `modules/${mine}`, identity: 'own-module', language } as const;
    const { diagnostics } = await customize({ ...request, workingFolder: folder });
    if (diagnostics.length > 0) throw new Error(diagnostics.map(({ message }) => message).join());
    return story;
  }

  /** The publisher’s new version. The reading is in a file of its own. */
  publish(change: (definition: Definition) => Definition, version: string): void {
    this.#theirs = { ...change(structuredClone(this.#theirs)), version };
    const activities = this.#theirs.activities.map((one) => {
      if (one.type !== 'reading') return one;
      this.write(`modules/letters/readings/${one.id}.md`, one.body);
      return { ...one, body: { file: `readings/${one.id}.md` } };
    });
    this.write('modules/letters/module.json', JSON.stringify({ ...this.#theirs, activities }, null, 2));
  }

  write(path: string, content: string | Uint8Array): void {
    mkdirSync(dirname(join(this.folder, path)), { recursive: true });
    writeFileSync(join(this.folder, path), content);
  }

  read(path: string): string {
    return readFileSync(join(this.folder, path), 'utf8');
  }

  ofMine(path: string): string {
    return this.read(`modules/${this.mine}/${path}`);
  }

  /** What the teacher writes in her definition, as an editor would. */
  edit(from: string, to: string, path = 'module.json'): void {
    const text = this.ofMine(path);
    if (text.split(from).length !== 2) throw new Error(`${from} is not there once`);
    this.write(`modules/${this.mine}/${path}`, text.replace(from, to));
  }

  update(more: { readonly dryRun?: boolean; readonly from?: string } = {}): Promise<UpdateReport> {
    return update({ folder: `modules/${this.mine}`, workingFolder: this.folder, ...more });
  }
}

/** What an update says, as briefly as can be read. */
export function told({ modules, conflicts, diagnostics, written }: UpdateReport) {
  return {
    taken: modules.flatMap(({ taken }) => taken.map(({ kind, where }) => `${kind} ${where}`)),
    conflicts: conflicts.map(({ id, kind }) => `${kind} ${id}`),
    codes: diagnostics.map(({ code, message }) => `${code} ${message}`),
    written,
  };
}

/** The publisher’s definition with one activity changed. */
export function withActivity(id: string, change: (activity: Activity) => Activity) {
  return (definition: Definition): Definition => ({
    ...definition,
    activities: definition.activities.map((one) => (one.id === id ? change(one) : one)),
  });
}

/** The same with the questions of the quiz. */
export function withQuestions(change: (questions: Quiz['questions']) => Quiz['questions']) {
  return withActivity('quiz', (quiz) => (quiz.type === 'quiz' ? { ...quiz, questions: change(quiz.questions) } : quiz));
}
