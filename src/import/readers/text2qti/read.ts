import type { DraftQuizSettings } from '../../draft/activity.ts';
import type { ImportDraft } from '../../draft/draft.ts';
import type { DraftPool, DraftQuestion, DraftQuizEntry } from '../../draft/question.ts';
import { Keys } from '../../questions/keys.ts';
import { Notes } from '../../questions/notes.ts';
import { quizzesOf, type ReadNotice, titleOfFile } from '../../questions/quizzes.ts';
import type { QuestionTexts } from '../../questions/texts.ts';
import { type Text2qtiPart, text2qtiParts } from './parts.ts';
import { type QuestionParts, text2qtiQuestion } from './question.ts';

/** Reads a quiz as text2qti 0.7 writes them down: Markdown with signs before choices, answers and feedback. */
export function readText2qti(source: string, file: string, texts: QuestionTexts): ImportDraft {
  const notes = new Notes({ file });
  const quiz = new Quiz(texts, notes);
  for (const part of text2qtiParts(source)) quiz.add(part);
  const items = quiz.end();
  const section = {
    key: quiz.title ?? 'questions',
    title: quiz.title ?? titleOfFile(file),
    place: { file },
    items,
    settings: quiz.settings,
    ...(quiz.description === undefined ? {} : { intro: texts.block(quiz.description, 'markdown', notes) }),
  };
  return quizzesOf(file, [section], notes.entries);
}

interface Group {
  readonly line: number;
  pick: number | undefined;
  points: number | undefined;
  readonly questions: DraftQuestion[];
}

class Quiz {
  title: string | undefined;
  description: string | undefined;
  settings: DraftQuizSettings = {};
  readonly #items: (DraftQuizEntry | ReadNotice)[] = [];
  readonly #keys = new Keys();
  readonly #texts: QuestionTexts;
  readonly #notes: Notes;
  #next: { title?: string; points?: string } = {};
  #regionTitle: string | undefined;
  #open: (QuestionParts & { readonly parts: Text2qtiPart[] }) | undefined;
  #group: Group | undefined;
  #number = 0;
  #groups = 0;

  constructor(texts: QuestionTexts, notes: Notes) {
    this.#texts = texts;
    this.#notes = notes;
  }

  add(part: Text2qtiPart): void {
    switch (part.kind) {
      case 'quiz-title':
        this.title = part.text;
        return;
      case 'quiz-description':
        this.description = part.text;
        return;
      case 'option':
        this.#option(part);
        return;
      case 'title':
      case 'points':
        this.#close();
        this.#next = { ...this.#next, [part.kind]: part.text };
        return;
      case 'region-title':
        this.#close();
        this.#regionTitle = part.text;
        return;
      case 'region':
        this.#region(part);
        return;
      case 'question':
        this.#close();
        this.#open = { title: this.#next.title, points: this.#next.points, stem: part, parts: [] };
        this.#next = {};
        return;
      case 'group':
        this.#close();
        this.#endGroup();
        this.#group = { line: part.line, pick: undefined, points: undefined, questions: [] };
        return;
      case 'pick':
        if (this.#group !== undefined && /^\d+$/.test(part.text)) this.#group.pick = Number(part.text);
        return;
      case 'points-each':
        if (this.#group !== undefined && Number(part.text) > 0) this.#group.points = Number(part.text);
        return;
      case 'end-group':
        this.#close();
        this.#endGroup();
        return;
      default:
        this.#answer(part);
    }
  }

  end(): readonly (DraftQuizEntry | ReadNotice)[] {
    this.#close();
    this.#endGroup();
    return this.#items;
  }

  #answer(part: Text2qtiPart): void {
    const notes = this.#notes.at({ line: part.line });
    if (part.kind === 'code')
      notes.left(
        'code',
        'The file holds a program that writes questions. Programs are not run; run text2qti first, or type the questions.',
        part.text,
      );
    else if (part.kind === 'other' || this.#open === undefined)
      notes.left('line', 'This line could not be understood, and was left out.', part.text);
    else this.#open.parts.push(part);
  }

  #option({ text, line }: Text2qtiPart): void {
    const [, name = '', value = ''] = /^([^:]*):\s*(.*)$/.exec(text) ?? [];
    const isOn = value.trim().toLowerCase() === 'true';
    if (/^shuffle answers$/i.test(name)) this.settings = { ...this.settings, shuffleChoices: isOn };
    else if (/^show correct answers$/i.test(name))
      this.settings = { ...this.settings, revealAnswers: isOn ? 'after-submission' : 'never' };
    else this.#notes.at({ line }).left('setting', 'A quiz has no such setting here.', text);
  }

  #region({ text, line }: Text2qtiPart): void {
    this.#close();
    const notes = this.#notes.at({ line });
    const title = this.#regionTitle === undefined ? '' : `**${this.#regionTitle}**\n\n`;
    this.#regionTitle = undefined;
    this.#items.push({ type: 'notice', text: this.#texts.block(title + text, 'markdown', notes), place: notes.place });
  }

  #close(): void {
    const open = this.#open;
    this.#open = undefined;
    if (open === undefined) return;
    this.#number += 1;
    const notes = this.#notes.at({ where: `question ${this.#number}`, line: open.stem.line });
    const question = text2qtiQuestion(open, this.#keys, this.#texts, notes);
    if (question === undefined) return;
    if (this.#group === undefined) this.#items.push(question);
    else this.#group.questions.push(question);
  }

  #endGroup(): void {
    const group = this.#group;
    this.#group = undefined;
    if (group === undefined || group.questions.length === 0) return;
    this.#groups += 1;
    const each = group.points ?? group.questions[0]?.points;
    const place = { ...this.#notes.place, line: group.line };
    const pool: DraftPool = {
      type: 'pool',
      key: this.#keys.of(`group of ${group.questions[0]?.key ?? ''}`, 'group'),
      place,
      title: `Group ${this.#groups}`,
      draw: Math.min(group.pick ?? 1, group.questions.length),
      ...(each === undefined ? {} : { pointsEach: each }),
      questions: group.questions.map(({ points: _points, ...question }) => question),
    };
    this.#items.push(pool);
  }
}
