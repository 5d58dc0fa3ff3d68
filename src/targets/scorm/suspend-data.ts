import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { TeachingModule } from '../../model/model.ts';
import { stateForecast } from '../shared/player/state-forecast.ts';
import type { CheckInput } from '../target.ts';
import { suspendDataCodes } from './codes.ts';

/** What SCORM 1.2 holds of a student's work: `cmi.suspend_data` is a CMIString4096. */
const SCORM_12_LIMIT = 4096;

/** Whether a SCORM 1.2 platform has room for all that students may write. */
export function checkSuspendData(module: TeachingModule, { locate }: CheckInput): readonly Diagnostic[] {
  const { answers, drafts } = stateForecast(module);
  const place = locate('/activities', { part: 'key' });
  if (answers > SCORM_12_LIMIT)
    return [
      suspendDataCodes.report('state-too-long', {
        message: `A student who fills every field would need ${answers} characters to be saved; a SCORM 1.2 platform may hold 4,096. Then answers of earlier attempts, and the longest of the open one, are kept on the student’s device only; results always arrive.`,
        hint: 'Use fewer typed answers, split the module, or use SCORM 2004, Canvas or Moodle packages.',
        place,
      }),
    ];
  if (answers + drafts <= SCORM_12_LIMIT) return [];
  return [
    suspendDataCodes.report('notes-too-long', {
      message: `With long drafts of essays (${drafts} characters are to be expected) the saved work exceeds the 4,096 characters of a SCORM 1.2 platform. Drafts are then kept in the student’s browser only.`,
      hint: 'Nothing needs to be done where students copy their essays or where SCORM 1.2 is not used.',
      place,
    }),
  ];
}
