import type { HtmlTree } from '../../../src/content/tree.ts';
import type { Question } from '../../../src/model/model.ts';
import type { ArrivesAs } from './arrives-as.ts';
import { compareAnswers } from './compare-answers.ts';
import type { DifferAt, In } from './support/differ.ts';
import { missing, picturesIn } from './support/words.ts';

/** The question that says what a question says; it is taken away from those that are left. */
export function take([question, module]: In<Question>, [from, home]: In<Question[]>, table: ArrivesAs) {
  const at = from.findIndex(
    (one) => missing([asked(question), module], [asked(one), home], table).length === 0 && fits(question, one),
  );
  return at < 0 ? undefined : from.splice(at, 1)[0];
}

function asked({ stem, interaction }: Question): HtmlTree {
  return interaction.kind === 'inlineEntries' ? [...stem, ...interaction.content] : stem;
}

/** Some questions of the sinks ask the same: their answers tell them apart. */
function fits({ interaction }: Question, { interaction: is }: Question): boolean {
  if (interaction.kind === 'extendedText') return is.kind === 'extendedText';
  if (interaction.kind === 'textEntry') return is.kind === 'textEntry';
  if (interaction.kind !== 'choose') return true;
  if (interaction.trueFalse) return is.kind === 'choose' && is.choices.length === 2;
  return is.kind !== 'choose' || is.choices.length === interaction.choices.length;
}

/** What it is, what is said of it, and its answers. */
export function compareQuestion(
  [question, module]: In<Question>,
  [is, home]: In<Question | undefined>,
  table: ArrivesAs,
  hasPoints: boolean,
  differ: DifferAt,
): void {
  const { id, type } = question;
  const allowed: readonly string[] = table.questions[type as keyof ArrivesAs['questions']];
  if (is === undefined || !allowed.includes(is.type)) {
    differ(id, 'type', allowed.join(' or '), is?.type);
    return;
  }
  differ(id, 'pictures', picturesIn(asked(question), module, table), picturesIn(asked(is), home, table));
  if (hasPoints && table.questionPoints) differ(id, 'points', question.points, is.points);
  const own = saidOf(is);
  const wanted = saidOf(question);
  for (const name of Object.keys({ ...wanted, ...own })) {
    if (!table.said.some((kind) => kind === name.replace(/ \d+$/, ''))) continue;
    // Where answers have feedback of their own, the platform shows that one.
    if (hasOwnFeedback(question) || isUnsaid(name, question, table)) continue;
    differ(id, `${name} feedback`, [], missing([wanted[name], module], [own[name], home], table));
    const pictures = picturesIn(wanted[name], module, table);
    differ(id, `pictures of ${name} feedback`, pictures, picturesIn(own[name], home, table));
  }
  compareAnswers([question, module], [is.interaction, home], table, (what, one, other) => differ(id, what, one, other));
}

/** All that is said about a question, hints one by one: one that arrives in another's place is missed. */
function saidOf({ feedback, hints }: Question): Readonly<Record<string, HtmlTree | undefined>> {
  return { ...feedback, ...Object.fromEntries(hints.map((hint, index) => [`hint ${index + 1}`, hint])) };
}

/** Nobody but a person knows whether an essay is right; some kinds say nothing for the whole question. */
function isUnsaid(name: string, { interaction }: Question, { saysNothing }: ArrivesAs): boolean {
  if (name !== 'correct' && name !== 'incorrect') return false;
  return (
    interaction.kind === 'extendedText' || (interaction.kind === 'inlineEntries' && interaction.mode === saysNothing)
  );
}

function hasOwnFeedback({ interaction }: Question): boolean {
  return 'graded' in interaction && interaction.graded?.some(({ feedback }) => feedback !== undefined) === true;
}
