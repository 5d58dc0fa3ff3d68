import { expect } from 'vitest';
import type { ModuleDefinition } from '../../../schema/types.generated.ts';
import type { Answer, Interaction } from '../../../src/interactions/interaction.ts';
import { rightAnswer } from '../../../src/interactions/scoring.ts';
import { everyQuestion, excerpt, playableModule, quizWith, shortModule } from '../../support/playable-module.ts';
import type { PlayedWindow } from '../platforms/harness/window.ts';
import {
  answerAll,
  answerAs,
  begin,
  goOn,
  handIn,
  nextAttempt,
  openPage,
  readAnswer,
  resultsShown,
} from '../student.ts';
import type { Stage } from './stage.ts';

/** The modules of the stories, and what students do in their quiz. */

type Quiz = NonNullable<Parameters<typeof shortModule>[0]>;

/** A reading and a quiz of two questions, of which three attempts can be made; 60 percent pass. */
export function short(
  settings: NonNullable<Quiz['settings']> = {},
  parts: Partial<ModuleDefinition> = {},
): ModuleDefinition {
  return shortModule({ settings: { attempts: 3, passPercent: 60, ...settings } }, parts);
}

/** A source and a quiz with every kind of question. */
export function everyKind(): ModuleDefinition {
  const [text] = playableModule().activities;
  if (text === undefined) throw new Error('The kitchen sink has a reading.');
  return playableModule({
    activities: [
      { ...text, body: 'A text.' } as typeof text,
      excerpt,
      quizWith('final', { questions: everyQuestion('final'), settings: { attempts: 3, passPercent: 60 } }),
    ],
  });
}

const chosen = (id: string, choice: string) => [`final-${id}`, { kind: 'choose', choices: [choice] }] as const;
const HALF = [chosen('choice', 'director'), chosen('truth', 'true')];
const WRONG = [chosen('choice', 'worker'), chosen('truth', 'true')];

/** Chooses the director and goes no further. */
export function chooseDirector(window: PlayedWindow): Promise<void> {
  return answerAs(window.frame, [chosen('choice', 'director')]);
}

/** Answers the quiz of two questions with one right answer out of two, and hands it in: 50 percent. */
export async function handInHalf(stage: Stage, window: PlayedWindow): Promise<void> {
  await answerAs(window.frame, HALF);
  await handIn(window.frame);
  if (!stage.isWebsite) await openPage(window.frame, 'final');
}

/** Hands in only wrong answers: 0 percent. */
export async function handInWrong(window: PlayedWindow): Promise<void> {
  await answerAs(window.frame, WRONG);
  await handIn(window.frame);
}

/** Hands in only right answers: 100 percent. */
export async function handInRight(stage: Stage, window: PlayedWindow): Promise<void> {
  await answerAll(window.frame, stage.questions);
  await handIn(window.frame);
}

/** Takes an attempt from the quiz's start screen to its result. */
export async function attempt(
  stage: Stage,
  window: PlayedWindow,
  result: 'right' | 'half' | 'wrong',
  which: 'first' | 'next' = 'first',
): Promise<void> {
  if (which === 'first') await begin(window.frame);
  else await nextAttempt(window.frame);
  if (result === 'right') await handInRight(stage, window);
  else if (result === 'half') await handInHalf(stage, window);
  else await handInWrong(window);
}

/** Reads the text, so that the module is complete when its quiz is passed. */
export async function readText(stage: Stage, window: PlayedWindow): Promise<void> {
  if (stage.isWebsite) return;
  await openPage(window.frame, 'text');
  await openPage(window.frame, 'final');
}

/** A part of an answer, as a student has it who is called away. */
export function half(interaction: Interaction): Answer {
  switch (interaction.kind) {
    case 'choose':
      return { kind: 'choose', choices: [interaction.choices.at(-1)?.id ?? ''] };
    case 'match': {
      const [source] = interaction.sources;
      const id = source?.id ?? '';
      return { kind: 'match', pairs: { [id]: interaction.key[id] ?? '' } };
    }
    case 'order':
      return { kind: 'order', items: interaction.items.map(({ id }) => id).reverse() };
    case 'inlineEntries': {
      const right = rightAnswer(interaction);
      const [gap] = interaction.gaps;
      const entries = right?.kind === 'inlineEntries' ? right.entries : {};
      return { kind: 'inlineEntries', entries: { [gap?.id ?? '']: entries[gap?.id ?? ''] ?? '' } };
    }
    case 'textEntry':
      return { kind: 'textEntry', text: 'Krum' };
    case 'numericEntry':
      return { kind: 'numericEntry', text: '19' };
    case 'extendedText':
      return { kind: 'extendedText', text: 'Первая строка\nand a second' };
  }
}

/** Begins an attempt and answers every question in part. */
export async function answerInPart(stage: Stage, window: PlayedWindow): Promise<void> {
  await begin(window.frame);
  await answerAs(
    window.frame,
    [...stage.questions].map(([id, interaction]) => [id, half(interaction)]),
  );
}

/** The attempt goes on with every answer as it was left. */
export async function expectInPart(stage: Stage, window: PlayedWindow): Promise<void> {
  await goOn(window.frame);
  for (const [id, interaction] of stage.questions)
    await expect.poll(() => readAnswer(window.frame, id, interaction), { message: id }).toEqual(half(interaction));
}

/** The results that the quiz's page shows, attempt by attempt. */
export async function expectResults(stage: Stage, window: PlayedWindow, results: readonly string[]): Promise<void> {
  if (!stage.isWebsite) await openPage(window.frame, 'final');
  await expect.poll(() => resultsShown(window.frame)).toEqual(results);
}
