import { edtfBounds, isTooFarOff } from '../../definition/edtf.ts';
import { meantDate } from '../../definition/written-date.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { resolveCodes } from '../codes.ts';
import { placedActivities, placedList } from '../definition-walk.ts';
import type { ResolveSession } from '../session.ts';

/** Dates are EDTF, and a timeline's events follow each other. */
export function checkDates(session: ResolveSession): readonly Diagnostic[] {
  return placedActivities(session.definition).flatMap(({ part, pointer }) => {
    if (part.type === 'excerpt') {
      const created = part.provenance?.created ?? undefined;
      return created === undefined ? [] : checkDate(created, `${pointer}/provenance/created`, session);
    }
    if (part.type !== 'timeline') return [];
    const events = placedList(part.events, `${pointer}/events`);
    return [
      ...events.flatMap((event) => checkDate(event.part.date, `${event.pointer}/date`, session)),
      ...checkOrder(
        events.map((event) => ({ date: event.part.date, pointer: event.pointer })),
        session,
      ),
    ];
  });
}

const FORMS =
  'Write 1939, 1939-05 or 1939-05-06; 1937? for an uncertain and 1937~ for an approximate date; 193X for a decade; 1936/1938 for a span.';

function checkDate(date: string, pointer: string, session: ResolveSession): Diagnostic[] {
  if (edtfBounds(date) !== undefined) return [];
  const meant = meantDate(date);
  return [
    resolveCodes.report('bad-date', {
      message: `“${date}” is not a date that can be read: ${reason(date)}.`,
      hint: meant === undefined ? FORMS : `Write "${meant}".`,
      place: session.place(pointer),
    }),
  ];
}

function reason(date: string): string {
  const [from = '', to] = date.split('/');
  if (to !== undefined && edtfBounds(from) !== undefined && edtfBounds(to) !== undefined)
    return 'the span ends before it begins';
  if (/^-?\d{4}-\d{2}(-\d{2})?[?~%]?$/.test(date)) return 'there is no such day or month';
  if (isTooFarOff(date)) return 'the year is too far off';
  return 'it is not in the Extended Date/Time Format, level 0 or 1';
}

/** Only what is certainly in the wrong order: two dates that may overlap may be either way. */
function checkOrder(
  events: readonly { readonly date: string; readonly pointer: string }[],
  session: ResolveSession,
): Diagnostic[] {
  return events.flatMap(({ date, pointer }, index) => {
    const previous = events[index - 1];
    const bounds = edtfBounds(date);
    const before = previous === undefined ? undefined : edtfBounds(previous.date);
    if (previous === undefined || bounds === undefined || before === undefined || bounds.latest >= before.earliest)
      return [];
    return [
      resolveCodes.report('timeline-order', {
        message: `The event of ${date} comes after the event of ${previous.date}, but happened before it.`,
        hint: 'List the events in the order in which they happened; the page shows them as they are listed.',
        place: session.place(`${pointer}/date`),
        related: [{ ...session.place(`${previous.pointer}/date`), message: 'the later event' }],
      }),
    ];
  });
}
