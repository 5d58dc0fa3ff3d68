import type {
  Categorize,
  Choice,
  Cloze,
  Essay,
  Matching,
  MultipleResponse,
  Numeric,
  Ordering,
  Question,
  ShortAnswer,
  TrueFalse,
} from '../../../schema/types.generated.ts';

type Base = 'id' | 'stem' | 'points' | 'feedback' | 'hint' | 'objectives' | 'excerpt';
type Own<Type extends Question> = Omit<Type, Base>;

/** What a question has besides its text: by its type. */
export type QuestionPart =
  | Own<Choice>
  | Own<MultipleResponse>
  | Own<TrueFalse>
  | Own<ShortAnswer>
  | Own<Numeric>
  | Own<Matching>
  | Own<Categorize>
  | Own<Ordering>
  | Own<Cloze>
  | Own<Essay>;

/** Makes the parts once the question has its id, in which theirs are. */
export type MakeParts = (question: { readonly key: string; readonly id: string }) => QuestionPart;
