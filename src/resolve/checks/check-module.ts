import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { TeachingModule } from '../../model/model.ts';
import type { ResolveSession } from '../session.ts';
import { checkAlternativeTexts } from './alternative-texts.ts';
import { checkAssets } from './assets.ts';
import { checkAudience } from './audience.ts';
import { checkAuthorNotes } from './author-notes.ts';
import { checkBibliography } from './bibliography.ts';
import { checkBlankTexts } from './blank-texts.ts';
import { checkClosedLinks } from './closed-links.ts';
import { checkCompletion } from './completion.ts';
import { checkDatasets } from './datasets.ts';
import { checkDates } from './dates.ts';
import { checkExcerpts } from './excerpts.ts';
import { checkFileNames } from './file-names.ts';
import { checkIds } from './ids.ts';
import { checkIncludes } from './includes.ts';
import { checkLanguages } from './languages.ts';
import { checkLicenses } from './licenses.ts';
import { checkMinutes } from './minutes.ts';
import { checkMovingChoices } from './moving-choices.ts';
import { checkObjectives } from './objectives.ts';
import { checkPercentages } from './percentages.ts';
import { checkPlainFormulas } from './plain-formulas.ts';
import { checkQuestions } from './questions.ts';
import { checkQuizzes } from './quizzes.ts';
import { checkReadingAgain } from './reading-again.ts';
import { checkReferences } from './references.ts';
import { checkRemoteInLabels } from './remote-media.ts';
import { checkRepetition } from './repetition.ts';
import { checkRubrics } from './rubrics.ts';
import { checkSettings } from './settings.ts';
import { checkStrayCharacters } from './stray-characters.ts';
import { checkToDos } from './to-dos.ts';
import { checkTools } from './tools.ts';

/** A family of cross-checks: looks at the definition and what became of it, and says what is wrong. */
export type Check = (session: ResolveSession, module: TeachingModule) => readonly Diagnostic[];

/** What these find may be an error. */
const rules: readonly Check[] = [
  checkIds,
  checkIncludes,
  checkBlankTexts,
  checkReferences,
  checkRepetition,
  checkTools,
  checkAudience,
  checkAssets,
  checkRemoteInLabels,
  checkExcerpts,
  checkDates,
  checkDatasets,
  checkCompletion,
  checkQuizzes,
  checkQuestions,
];

/** What these find is a warning or a note, and never in the way of building. */
const advice: readonly Check[] = [
  checkSettings,
  checkToDos,
  checkLicenses,
  checkLanguages,
  checkStrayCharacters,
  checkPlainFormulas,
  checkFileNames,
  checkClosedLinks,
  checkAuthorNotes,
  checkBibliography,
  checkObjectives,
  checkAlternativeTexts,
  checkRubrics,
  checkMinutes,
  checkPercentages,
  checkMovingChoices,
  checkReadingAgain,
];

/** Everything that the cross-checks have to say about a module; or only what those say that find errors. */
export function checkModule(session: ResolveSession, module: TeachingModule): readonly Diagnostic[] {
  const checks = session.isForErrors ? rules : [...rules, ...advice];
  return checks.flatMap((check) => check(session, module));
}
