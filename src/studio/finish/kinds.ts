import type { WordKey } from '../words/words.ts';
import { AnswerForm } from './answer-form.tsx';
import type { FinishForm } from './form.ts';
import { AuthorsForm, LicenseForm, ObjectivesForm } from './module-forms.tsx';
import { AltForm, ProvenanceForm, RightsForm } from './part-forms.tsx';
import {
  basisForm,
  LanguageForm,
  licenceForm,
  long,
  plainLong,
  purposeForm,
  SourceForm,
  short,
  yearForm,
} from './simple-forms.tsx';

/** How one kind of to-do is shown and filled in. */
export interface FinishKind {
  readonly title: WordKey;
  readonly hint?: WordKey;
  readonly form: FinishForm;
  /** One answer may do for all of them. */
  readonly isShared?: true;
}

/** By the kind that `thingsToFinish` gives them. A test compares them with what the schema lets be open. */
export const finishKinds: Readonly<Record<string, FinishKind>> = {
  'to-do/language': { title: 'kind.language', hint: 'kind.languageHint', form: LanguageForm },
  'to-do/summary': { title: 'kind.summary', hint: 'kind.summaryHint', form: plainLong },
  'to-do/authors': { title: 'kind.authors', hint: 'kind.authorsHint', form: AuthorsForm },
  'to-do/license': { title: 'kind.license', hint: 'kind.licenseHint', form: LicenseForm },
  'to-do/license/id': { title: 'kind.license', hint: 'kind.licenseHint', form: licenceForm },
  'to-do/license/holder': { title: 'kind.holder', form: short() },
  'to-do/license/year': { title: 'kind.year', form: yearForm },
  'to-do/objectives': { title: 'kind.objectives', hint: 'kind.objectivesHint', form: ObjectivesForm },
  'to-do/assets/alt': { title: 'kind.alt', hint: 'kind.altHint', form: AltForm },
  'to-do/assets/credit': { title: 'kind.credit', hint: 'kind.creditHint', form: short(), isShared: true },
  'to-do/assets/license': { title: 'kind.assetLicense', form: licenceForm, isShared: true },
  'to-do/assets/title': { title: 'kind.assetTitle', form: short() },
  'to-do/assets/transcript': { title: 'kind.transcript', hint: 'kind.transcriptHint', form: long() },
  'to-do/activities/questions': { title: 'kind.answer', hint: 'kind.answerHint', form: AnswerForm },
  'to-do/activities/prompt': { title: 'kind.prompt', form: long() },
  'to-do/activities/description': { title: 'kind.description', form: long() },
  'to-do/activities/purpose': { title: 'kind.purpose', hint: 'kind.purposeHint', form: purposeForm, isShared: true },
  'to-do/activities/source': { title: 'kind.source', form: SourceForm },
  'to-do/activities/provenance': { title: 'kind.provenance', form: ProvenanceForm },
  'to-do/activities/provenance/genre': { title: 'kind.genre', hint: 'kind.genreHint', form: short() },
  'to-do/activities/provenance/created': { title: 'kind.created', hint: 'kind.createdHint', form: short() },
  'to-do/activities/provenance/language': { title: 'kind.originalLanguage', form: LanguageForm },
  'to-do/activities/rights': { title: 'kind.rights', form: RightsForm },
  'to-do/activities/rights/basis': { title: 'kind.rights', form: basisForm },
  'to-do/activities/rights/statement': { title: 'kind.statement', form: plainLong },
  'to-do/activities/chart/alt': { title: 'kind.chartAlt', form: plainLong },
};
