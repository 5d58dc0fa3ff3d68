import type { Quiz } from '../../../model/model.ts';
import type { PageSource } from '../../page-source.ts';
import type { Loss } from '../../target.ts';
import { serializeXml } from '../xml.ts';
import { assessmentDocument } from './qti/assessment.ts';
import type { AssessmentItem } from './qti/item.ts';
import { type CartridgeQuizInput, cartridgeQuiz } from './quiz.ts';
import type { CartridgeVersion } from './version.ts';

export interface QuizDocument {
  /** Undefined where not one question remains. */
  readonly text: string | undefined;
  /** Questions that it does not ask, for the cartridge's question bank. */
  readonly reserve: readonly AssessmentItem[];
  readonly losses: readonly Loss[];
}

/** What was written of the quizzes that a source of pages shows, by edition and name. */
const written = new WeakMap<PageSource, WeakMap<Quiz, Map<string, QuizDocument>>>();

/**
 * The document of a quiz. A Canvas cartridge holds the one of a plain cartridge besides its own: what names no file, nor
 * anything on another site, is the same in both, and written once.
 */
export function quizDocument(input: CartridgeQuizInput, version: CartridgeVersion): QuizDocument {
  const { pages, quiz, ident, title, html } = input;
  const ofPages = written.get(pages) ?? new WeakMap<Quiz, Map<string, QuizDocument>>();
  written.set(pages, ofPages);
  const ofQuiz = ofPages.get(quiz) ?? new Map<string, QuizDocument>();
  ofPages.set(quiz, ofQuiz);
  const name = [version.minor, ident, title].join(' ');
  const known = ofQuiz.get(name);
  if (known !== undefined) return known;
  const document = writeDocument(input, version);
  if (!html.namesFiles && html.elsewhere.size === 0) ofQuiz.set(name, document);
  return document;
}

function writeDocument(input: CartridgeQuizInput, version: CartridgeVersion): QuizDocument {
  const { quiz, losses } = cartridgeQuiz(input);
  if (quiz === undefined) return { text: undefined, reserve: [], losses };
  return { text: serializeXml(assessmentDocument(version, quiz.assessment)), reserve: quiz.reserve, losses };
}
