// Generated from src/definition/schema and src/questions/*/schema.ts by `npm run generate`; do not edit.
/**
 * The terms under which others may use the module.
 */
export type License = ({
/**
 * An SPDX licence identifier, for example CC-BY-4.0; or `all-rights-reserved`, or `unknown`.
 */
id: (string | null)
/**
 * Who holds the rights.
 */
holder: (string | null)
/**
 * The year of publication.
 */
year: (number | null)
/**
 * Where the licence can be read.
 */
url?: string
} | null)
/**
 * One thing that students do.
 */
export type Activity = (Reading | Excerpt | Dataset | Timeline | Discussion | Assignment | Quiz | Link | Tool)
/**
 * When the activity counts as done. Without it: reading, excerpt, dataset, timeline, link, a tool without points by viewing; discussion by posting; assignment, quiz, a tool with points by submitting.
 */
export type Completion = (("view" | "post" | "submit" | "none") | {
/**
 * Percent of the points.
 */
minPercent: number
})
/**
 * A question, or a pool of which some are drawn.
 */
export type QuizEntry = (Choice | MultipleResponse | TrueFalse | ShortAnswer | Numeric | Matching | Categorize | Ordering | Cloze | Evidence | Essay | Pool)
/**
 * A question.
 */
export type Question = (Choice | MultipleResponse | TrueFalse | ShortAnswer | Numeric | Matching | Categorize | Ordering | Cloze | Evidence | Essay)

/**
 * A teaching module, format 1.
 */
export interface ModuleDefinition {
/**
 * For editors: where this schema can be found.
 */
$schema?: string
/**
 * The format of this file: 1.
 */
format: 1
/**
 * A UUID that `npx cartwright new` writes once. With the id it is the module’s identity: keep both.
 */
namespace: string
/**
 * The module’s id, the same as its folder’s name.
 */
id: string
/**
 * A semantic version: 1.0.0.
 */
version: string
/**
 * The language in which the module is written: en, ru; `und` while it is not known.
 */
language: string
/**
 * The module’s title.
 */
title: string
/**
 * What the module is about, in a few sentences.
 */
summary: (string | null)
/**
 * A second line below the title.
 */
subtitle?: string
/**
 * For whom: “first-year undergraduates”.
 */
level?: string
/**
 * Keywords for catalogues.
 * 
 * @maxItems 50
 * 
 * Items: A keyword.
 */
keywords: string[]
/**
 * How long the module takes in all.
 */
estimatedMinutes?: number
/**
 * What might disturb a student.
 * 
 * Items: A note.
 */
contentNotes?: string[]
/**
 * Students see the module as soon as it is imported.
 */
published?: boolean
/**
 * Activities are done in order.
 */
sequential?: boolean
/**
 * Who wrote the module.
 * 
 * @minItems 1
 */
authors: (Author[] | null)
license: License
/**
 * What students can do after the module.
 * 
 * @minItems 1
 * @maxItems 20
 */
objectives: (Objective[] | null)
/**
 * People who speak in the sources or matter to them.
 */
people?: Person[]
/**
 * Words that the module explains.
 */
glossary?: Term[]
/**
 * Works that the module cites.
 */
sources?: Source[]
/**
 * Pictures, sound, video and other files.
 */
assets?: Asset[]
/**
 * How discussions, assignments and essays are judged.
 */
rubrics?: Rubric[]
instructor?: InstructorNotes
/**
 * What students do, in order.
 * 
 * @minItems 1
 * @maxItems 200
 */
activities: Activity[]
/**
 * Ids once used that must not come back with another meaning, and what those that were renamed are called now.
 * 
 * Items: An id that is used no more.
 */
retired?: {
/**
 * The id as it was.
 */
id: string
/**
 * The id under which the same thing goes on, if it was renamed.
 */
now?: string
}[]
}
/**
 * Who wrote the module.
 */
export interface Author {
/**
 * The author’s name as it should be shown.
 */
name: string
/**
 * University, school or project.
 */
affiliation?: string
/**
 * A page about the author.
 */
url?: string
}
/**
 * What a student can do after the module. Activities teach it and questions assess it by naming its id.
 */
export interface Objective {
/**
 * The objective’s id.
 */
id: string
/**
 * “Students can …”, one sentence.
 */
text: string
}
/**
 * A person who speaks in a source or matters to it.
 */
export interface Person {
/**
 * The person’s id.
 */
id: string
/**
 * The name as the module spells it.
 */
name: string
/**
 * The name in its original script.
 */
original?: string
/**
 * What the person was: “director of the factory”.
 */
role?: string
/**
 * Dates of life or office, as text.
 */
dates?: string
/**
 * Anything a reader should know.
 */
note?: string
}
/**
 * A word that the module explains.
 */
export interface Term {
/**
 * The term’s id.
 */
id: string
/**
 * The word as it stands in the module.
 */
term: string
/**
 * The word in its original language and script.
 */
original?: string
/**
 * What it means.
 */
definition: string
}
/**
 * A work that the module cites.
 */
export interface Source {
/**
 * The source’s id; citations name it as [@id, p. 12].
 */
id: string
/**
 * The bibliographic data as one CSL-JSON 1.0.2 item.
 */
csl: {
type: string
title?: string
[k: string]: unknown
}
/**
 * How many words of this source may be quoted in the whole module.
 */
maxQuotedWords?: number
}
/**
 * What pages show or hand out: a picture, sound, a film, a document of the module’s folder (`file`), or what plays on another site (`url`). Every picture has an alternative text or says that it is decorative; sound and film have captions or a transcript.
 */
export interface Asset {
/**
 * The asset’s id; pages show it as ![](asset:id).
 */
id: string
/**
 * The file, relative to the module’s folder.
 */
file?: string
/**
 * Where it plays, if that is another site: the address of its page at YouTube, Vimeo, PeerTube, Panopto or H5P.com, of Kaltura’s player, or of any page that may be shown in another. `remoteOrigins` of cartwright.json names the site.
 */
url?: string
/**
 * What plays there, where the address does not say it.
 */
provider?: ("youtube" | "vimeo" | "peertube" | "kaltura" | "panopto" | "h5p")
/**
 * What a document, a recording or a film is called; one on another site needs a title.
 */
title?: (string | null)
/**
 * How long what plays on another site takes.
 */
seconds?: number
/**
 * The picture shown before a film plays: the id of one of `assets`.
 */
poster?: string
/**
 * What the picture shows, for those who cannot see it.
 */
alt?: (string | null)
/**
 * The picture says nothing that the text does not say.
 */
decorative?: true
/**
 * Shown below it.
 */
caption?: string
/**
 * Who made it, as the licence wants it named.
 */
credit: (string | null)
/**
 * An SPDX licence identifier, or “public domain”, `all-rights-reserved`, `unknown`.
 */
license: (string | null)
/**
 * A full description of a complex picture.
 */
longDescription?: string
/**
 * Captions of a video or a sound recording; `provider` where the site that plays it has captions of its own.
 */
captions?: ({
/**
 * The language of the captions.
 */
language: string
/**
 * A WebVTT file.
 */
file: string
}[] | "provider")
/**
 * Everything that is said and matters, as text.
 */
transcript?: (string | null)
}
/**
 * How work is judged.
 */
export interface Rubric {
/**
 * The rubric’s id.
 */
id: string
/**
 * The rubric’s title.
 */
title: string
/**
 * What is judged, one row each.
 * 
 * @minItems 1
 * @maxItems 20
 */
criteria: RubricCriterion[]
}
/**
 * One row of a rubric.
 */
export interface RubricCriterion {
/**
 * The criterion’s id, unique in its rubric.
 */
id: string
/**
 * What is judged.
 */
title: string
/**
 * More about what is judged.
 */
description?: string
/**
 * The levels, best first.
 * 
 * @minItems 2
 * @maxItems 10
 */
levels: RubricLevel[]
}
/**
 * One level of a criterion.
 */
export interface RubricLevel {
/**
 * The level’s id, unique in its criterion.
 */
id: string
/**
 * The level’s name.
 */
title: string
/**
 * The points it earns.
 */
points: number
/**
 * What work on this level looks like.
 */
description?: string
}
/**
 * For the instructor only; no package for students holds it.
 */
export interface InstructorNotes {
/**
 * How to teach the module: aims, misconceptions, how to discuss.
 */
guide?: string
/**
 * A plan for the class, step by step.
 * 
 * Items: One step of the lesson.
 */
lessonPlan?: {
/**
 * The step’s id.
 */
id: string
/**
 * How long it takes.
 */
minutes: number
/**
 * The step’s title.
 */
activity: string
/**
 * What happens.
 */
what: string
}[]
}
/**
 * A text to read.
 */
export interface Reading {
/**
 * The activity’s id. Keep it for good: it is how a platform recognises the activity when you upload again.
 */
id: string
/**
 * This activity is a reading.
 */
type: "reading"
/**
 * The title that students see.
 */
title: string
/**
 * How long it takes.
 */
minutes?: number
/**
 * The objectives that this teaches or assesses.
 * 
 * Items: An objective’s id.
 */
objectives?: string[]
/**
 * Who sees it. Activities for the instructor stay out of students’ packages.
 */
audience?: ("learner" | "instructor")
/**
 * Students may skip it.
 */
optional?: boolean
completion?: Completion
/**
 * The text.
 */
body: string
}
/**
 * A primary source, shown as one: where it comes from, who speaks, what is quoted and what is not.
 */
export interface Excerpt {
/**
 * The activity’s id. Keep it for good: it is how a platform recognises the activity when you upload again.
 */
id: string
/**
 * This activity is a excerpt.
 */
type: "excerpt"
/**
 * The title that students see.
 */
title: string
/**
 * How long it takes.
 */
minutes?: number
/**
 * The objectives that this teaches or assesses.
 * 
 * Items: An objective’s id.
 */
objectives?: string[]
/**
 * Who sees it. Activities for the instructor stay out of students’ packages.
 */
audience?: ("learner" | "instructor")
/**
 * Students may skip it.
 */
optional?: boolean
completion?: Completion
/**
 * What a reader should know before reading.
 */
intro?: string
/**
 * The id of the source from which the words are taken.
 */
source: (string | null)
/**
 * Where in the source.
 */
locator: {
/**
 * Page or pages: “149–50”.
 */
page?: string
/**
 * Note number: “101”.
 */
note?: string
}
/**
 * What the source is and how it came down to us.
 */
provenance: ({
/**
 * What kind of document: “stenographic report of a factory meeting”.
 */
genre: (string | null)
/**
 * When it was made, as EDTF level 0 or 1: 1939-05-06, 1939-05, 1937?.
 */
created: (string | null)
/**
 * The date as it should be shown.
 */
dateText?: string
/**
 * Where it was made.
 */
place?: string
/**
 * For whom it was made.
 */
audience?: string
/**
 * The archive or library that keeps it.
 */
repository?: string
/**
 * Fond, opis, delo, leaves; or shelf mark.
 */
callNumber?: string
/**
 * The language of the original.
 */
language: (string | null)
/**
 * How it reached this page: “quoted by Thurston from the archive’s copy”.
 */
transmission?: string
/**
 * Who translated it.
 */
translator?: string
} | null)
/**
 * The text, piece by piece.
 * 
 * @minItems 1
 * @maxItems 200
 */
passages: Passage[]
/**
 * Notes on words of the text.
 * 
 * Items: A note on some words of the text.
 */
annotations?: {
/**
 * The note’s id.
 */
id: string
/**
 * The words, exactly as they stand in a passage.
 */
quote: string
/**
 * The note.
 */
note: string
}[]
/**
 * Questions to ask of the source.
 * 
 * Items: A question.
 */
sourcing?: {
/**
 * The question’s id.
 */
id: string
/**
 * The question.
 */
text: string
}[]
/**
 * Why the words may be shown.
 */
rights: ({
/**
 * The ground: a quotation, the public domain, a licence, or a permission.
 */
basis: ("quotation" | "public-domain" | "licensed" | "permission" | null)
/**
 * The statement shown to readers.
 */
statement: (string | null)
} | null)
}
/**
 * A piece of the text. Quoted: the source’s own words, to the letter. Narrated: what the source’s author reports in his own voice, in the module’s paraphrase. Editorial: the module’s words.
 */
export interface Passage {
/**
 * The passage’s id.
 */
id: string
/**
 * Whose words these are.
 */
kind: ("quoted" | "narrated" | "editorial")
/**
 * The id of the person who speaks.
 */
speaker?: string
/**
 * The words, as plain text.
 */
text: string
/**
 * The same words in the language of the original.
 */
original?: {
/**
 * The language.
 */
language: string
/**
 * The words.
 */
text: string
}
}
/**
 * Figures in a table, and a chart of them.
 */
export interface Dataset {
/**
 * The activity’s id. Keep it for good: it is how a platform recognises the activity when you upload again.
 */
id: string
/**
 * This activity is a dataset.
 */
type: "dataset"
/**
 * The title that students see.
 */
title: string
/**
 * How long it takes.
 */
minutes?: number
/**
 * The objectives that this teaches or assesses.
 * 
 * Items: An objective’s id.
 */
objectives?: string[]
/**
 * Who sees it. Activities for the instructor stay out of students’ packages.
 */
audience?: ("learner" | "instructor")
/**
 * Students may skip it.
 */
optional?: boolean
completion?: Completion
/**
 * The columns, the first one naming the rows.
 * 
 * @minItems 2
 * @maxItems 12
 * 
 * Items: A column.
 */
columns: {
/**
 * The column’s id; rows name it.
 */
id: string
/**
 * The heading.
 */
title: string
/**
 * The unit: “%”, “rubles”.
 */
unit?: string
/**
 * What stands in it.
 */
type: ("text" | "number")
}[]
/**
 * The rows.
 * 
 * @minItems 1
 * @maxItems 500
 * 
 * Items: A row: a value for every column id. `null` is “not known”.
 */
rows: {
[k: string]: string | number | null
}[]
/**
 * The chart.
 */
chart?: {
/**
 * Bars, a line or dots.
 */
kind: ("bar" | "line" | "dot")
/**
 * The column along the horizontal axis.
 */
x: string
/**
 * The columns that are drawn.
 * 
 * @minItems 1
 * @maxItems 6
 * 
 * Items: A column of numbers.
 */
y: string[]
/**
 * What the chart shows, in a sentence or two.
 */
alt: (string | null)
}
/**
 * The id of the source of the figures.
 */
source: (string | null)
/**
 * Where in the source.
 */
locator: {
/**
 * Page or pages: “149–50”.
 */
page?: string
/**
 * Note number: “101”.
 */
note?: string
}
/**
 * What a reader must know about the figures.
 */
note?: string
}
/**
 * Events in order.
 */
export interface Timeline {
/**
 * The activity’s id. Keep it for good: it is how a platform recognises the activity when you upload again.
 */
id: string
/**
 * This activity is a timeline.
 */
type: "timeline"
/**
 * The title that students see.
 */
title: string
/**
 * How long it takes.
 */
minutes?: number
/**
 * The objectives that this teaches or assesses.
 * 
 * Items: An objective’s id.
 */
objectives?: string[]
/**
 * Who sees it. Activities for the instructor stay out of students’ packages.
 */
audience?: ("learner" | "instructor")
/**
 * Students may skip it.
 */
optional?: boolean
completion?: Completion
/**
 * Shown above the timeline.
 */
intro?: string
/**
 * The events.
 * 
 * @minItems 1
 * @maxItems 200
 * 
 * Items: One event.
 */
events: {
/**
 * The event’s id.
 */
id: string
/**
 * The date as EDTF level 0 or 1: 1939-05-06, 1939-05, 1936/1938, 1937?.
 */
date: string
/**
 * The date as it should be shown, if not as written above.
 */
dateText?: string
/**
 * What happened.
 */
title: string
/**
 * More about it.
 */
text?: string
/**
 * The id of the source that says so.
 */
source?: string
}[]
}
/**
 * Students talk with each other.
 */
export interface Discussion {
/**
 * The activity’s id. Keep it for good: it is how a platform recognises the activity when you upload again.
 */
id: string
/**
 * This activity is a discussion.
 */
type: "discussion"
/**
 * The title that students see.
 */
title: string
/**
 * How long it takes.
 */
minutes?: number
/**
 * The objectives that this teaches or assesses.
 * 
 * Items: An objective’s id.
 */
objectives?: string[]
/**
 * Who sees it. Activities for the instructor stay out of students’ packages.
 */
audience?: ("learner" | "instructor")
/**
 * Students may skip it.
 */
optional?: boolean
completion?: Completion
/**
 * The question to discuss.
 */
prompt: (string | null)
/**
 * How to take part; shown below the prompt.
 */
guidance?: string
/**
 * Threaded: replies to replies. Side comment: one level of replies.
 */
style?: ("threaded" | "side-comment")
/**
 * Students see others’ posts after their own first post.
 */
requireInitialPost?: boolean
/**
 * Leave out for an ungraded discussion.
 */
grading?: {
/**
 * The points it is worth.
 */
points: number
/**
 * The id of the rubric by which it is judged.
 */
rubric?: string
}
}
/**
 * Students hand something in.
 */
export interface Assignment {
/**
 * The activity’s id. Keep it for good: it is how a platform recognises the activity when you upload again.
 */
id: string
/**
 * This activity is a assignment.
 */
type: "assignment"
/**
 * The title that students see.
 */
title: string
/**
 * How long it takes.
 */
minutes?: number
/**
 * The objectives that this teaches or assesses.
 * 
 * Items: An objective’s id.
 */
objectives?: string[]
/**
 * Who sees it. Activities for the instructor stay out of students’ packages.
 */
audience?: ("learner" | "instructor")
/**
 * Students may skip it.
 */
optional?: boolean
completion?: Completion
/**
 * What to do.
 */
prompt: (string | null)
/**
 * What students hand in: text typed in the platform, a web address, a file.
 * 
 * @minItems 1
 */
submission: ("text" | "url" | "file")[]
/**
 * The points it is worth.
 */
points: number
/**
 * The id of the rubric by which it is judged.
 */
rubric?: string
}
/**
 * Questions with a score.
 */
export interface Quiz {
/**
 * The activity’s id. Keep it for good: it is how a platform recognises the activity when you upload again.
 */
id: string
/**
 * This activity is a quiz.
 */
type: "quiz"
/**
 * The title that students see.
 */
title: string
/**
 * How long it takes.
 */
minutes?: number
/**
 * The objectives that this teaches or assesses.
 * 
 * Items: An objective’s id.
 */
objectives?: string[]
/**
 * Who sees it. Activities for the instructor stay out of students’ packages.
 */
audience?: ("learner" | "instructor")
/**
 * Students may skip it.
 */
optional?: boolean
completion?: Completion
/**
 * Shown before the questions.
 */
intro?: string
/**
 * A graded quiz counts; a practice quiz does not.
 */
purpose: ("practice" | "graded" | null)
settings?: QuizSettings
/**
 * The questions and pools, in order.
 * 
 * @minItems 1
 * @maxItems 500
 */
questions: QuizEntry[]
}
/**
 * How the quiz runs.
 */
export interface QuizSettings {
/**
 * How often it may be taken.
 */
attempts?: (number | "unlimited")
/**
 * Minutes for one attempt.
 */
timeLimitMinutes?: number
/**
 * The percentage that passes.
 */
passPercent?: number
/**
 * Another order of questions for every student.
 */
shuffleQuestions?: boolean
/**
 * Another order of choices for every student.
 */
shuffleChoices?: boolean
/**
 * When students see whether an answer was right, and why.
 */
feedback?: ("immediate" | "after-submission" | "after-last-attempt" | "never")
/**
 * When students see the right answers; without it, as soon as `feedback` says after a submission whether theirs were right.
 */
revealAnswers?: ("after-submission" | "after-last-attempt" | "never")
/**
 * Which attempt counts.
 */
keep?: ("highest" | "latest" | "average")
}
/**
 * Pick the one right choice.
 */
export interface Choice {
/**
 * The question’s id. Moving the question keeps its identity; another id makes another question.
 */
id: string
/**
 * Pick the one right choice.
 */
type: "choice"
/**
 * The question as students read it.
 */
stem: string
/**
 * The points it is worth. In a pool the pool says them: leave out there.
 */
points?: number
feedback?: QuestionFeedback
/**
 * Shown to a student who asks for it: one text, or a list of texts that are shown one after another.
 */
hint?: (string | string[])
/**
 * The objectives that it assesses.
 * 
 * Items: An objective’s id.
 */
objectives?: string[]
/**
 * The id of an excerpt or a dataset to show beside the question.
 */
excerpt?: string
/**
 * The choices, right ones and distractors.
 * 
 * @minItems 2
 * @maxItems 26
 * 
 * Items: One choice.
 */
choices: {
/**
 * The choice’s id, unique in its question.
 */
id: string
/**
 * The choice as students read it.
 */
text: string
/**
 * This choice is right.
 */
correct?: (boolean | null)
/**
 * Keeps its place where choices are shuffled: for “all of the above”.
 */
keepPlace?: boolean
/**
 * Shown to a student who picked it.
 */
feedback?: string
}[]
/**
 * Whether the choices are shuffled where the quiz shuffles choices.
 */
shuffleChoices?: boolean
}
/**
 * Shown after answering, as far as the quiz allows.
 */
export interface QuestionFeedback {
/**
 * Shown when the answer is right.
 */
correct?: string
/**
 * Shown when it is not.
 */
incorrect?: string
/**
 * Shown in either case.
 */
general?: string
}
/**
 * Pick all right choices.
 */
export interface MultipleResponse {
/**
 * The question’s id. Moving the question keeps its identity; another id makes another question.
 */
id: string
/**
 * Pick all right choices.
 */
type: "multiple-response"
/**
 * The question as students read it.
 */
stem: string
/**
 * The points it is worth. In a pool the pool says them: leave out there.
 */
points?: number
feedback?: QuestionFeedback
/**
 * Shown to a student who asks for it: one text, or a list of texts that are shown one after another.
 */
hint?: (string | string[])
/**
 * The objectives that it assesses.
 * 
 * Items: An objective’s id.
 */
objectives?: string[]
/**
 * The id of an excerpt or a dataset to show beside the question.
 */
excerpt?: string
/**
 * The choices, right ones and distractors.
 * 
 * @minItems 2
 * @maxItems 26
 * 
 * Items: One choice.
 */
choices: {
/**
 * The choice’s id, unique in its question.
 */
id: string
/**
 * The choice as students read it.
 */
text: string
/**
 * This choice is right.
 */
correct?: (boolean | null)
/**
 * Keeps its place where choices are shuffled: for “all of the above”.
 */
keepPlace?: boolean
/**
 * Shown to a student who picked it.
 */
feedback?: string
}[]
/**
 * Whether the choices are shuffled where the quiz shuffles choices.
 */
shuffleChoices?: boolean
}
/**
 * Say whether the statement in the stem is true.
 */
export interface TrueFalse {
/**
 * The question’s id. Moving the question keeps its identity; another id makes another question.
 */
id: string
/**
 * Say whether the statement in the stem is true.
 */
type: "true-false"
/**
 * The question as students read it.
 */
stem: string
/**
 * The points it is worth. In a pool the pool says them: leave out there.
 */
points?: number
feedback?: QuestionFeedback
/**
 * Shown to a student who asks for it: one text, or a list of texts that are shown one after another.
 */
hint?: (string | string[])
/**
 * The objectives that it assesses.
 * 
 * Items: An objective’s id.
 */
objectives?: string[]
/**
 * The id of an excerpt or a dataset to show beside the question.
 */
excerpt?: string
/**
 * Whether the statement is true.
 */
answer: (boolean | null)
}
/**
 * Type a word or a short phrase.
 */
export interface ShortAnswer {
/**
 * The question’s id. Moving the question keeps its identity; another id makes another question.
 */
id: string
/**
 * Type a word or a short phrase.
 */
type: "short-answer"
/**
 * The question as students read it.
 */
stem: string
/**
 * The points it is worth. In a pool the pool says them: leave out there.
 */
points?: number
feedback?: QuestionFeedback
/**
 * Shown to a student who asks for it: one text, or a list of texts that are shown one after another.
 */
hint?: (string | string[])
/**
 * The objectives that it assesses.
 * 
 * Items: An objective’s id.
 */
objectives?: string[]
/**
 * The id of an excerpt or a dataset to show beside the question.
 */
excerpt?: string
/**
 * The answers that are accepted; without a `credit` they count in full.
 * 
 * @minItems 1
 * @maxItems 20
 */
accept: ((string | {
/**
 * An accepted answer.
 */
text: string
/**
 * Per cent of the question’s points.
 */
credit?: number
/**
 * Shown to a student who gave this answer, in place of what is said to right or wrong ones.
 */
feedback?: string
})[] | null)
/**
 * Capital and small letters must match.
 */
caseSensitive?: boolean
}
/**
 * Type a number. Give `answer` (with a `tolerance` if it need not be exact), or `range`, or several `answers` with their credit.
 */
export interface Numeric {
/**
 * The question’s id. Moving the question keeps its identity; another id makes another question.
 */
id: string
/**
 * Type a number. Give `answer` (with a `tolerance` if it need not be exact), or `range`, or several `answers` with their credit.
 */
type: "numeric"
/**
 * The question as students read it.
 */
stem: string
/**
 * The points it is worth. In a pool the pool says them: leave out there.
 */
points?: number
feedback?: QuestionFeedback
/**
 * Shown to a student who asks for it: one text, or a list of texts that are shown one after another.
 */
hint?: (string | string[])
/**
 * The objectives that it assesses.
 * 
 * Items: An objective’s id.
 */
objectives?: string[]
/**
 * The id of an excerpt or a dataset to show beside the question.
 */
excerpt?: string
/**
 * The right number.
 */
answer?: (number | null)
/**
 * How far from it an answer may be: a distance (0.5), `{"percent": 5}` of the answer, or `{"significantFigures": 3}`, in which it must agree once rounded.
 */
tolerance?: (number | {
/**
 * Percent of the answer, to either side.
 */
percent?: number
/**
 * An answer is right if it rounds to the same number with so many figures.
 */
significantFigures?: number
})
/**
 * Any number from min to max is right.
 */
range?: {
/**
 * The smallest right number.
 */
min: number
/**
 * The largest right number.
 */
max: number
}
/**
 * Several accepted answers, each with its own credit. Where a number lies in more than one, the best credit counts.
 * 
 * @minItems 1
 * @maxItems 20
 * 
 * Items: Numbers that are accepted: `answer` or `range`.
 */
answers?: {
/**
 * The right number.
 */
answer?: number
/**
 * How far from it an answer may be: a distance (0.5), `{"percent": 5}` of the answer, or `{"significantFigures": 3}`, in which it must agree once rounded.
 */
tolerance?: (number | {
/**
 * Percent of the answer, to either side.
 */
percent?: number
/**
 * An answer is right if it rounds to the same number with so many figures.
 */
significantFigures?: number
})
/**
 * Any number from min to max is right.
 */
range?: {
/**
 * The smallest right number.
 */
min: number
/**
 * The largest right number.
 */
max: number
}
/**
 * Per cent of the question’s points.
 */
credit?: number
/**
 * Shown to a student who gave this answer, in place of what is said to right or wrong ones.
 */
feedback?: string
}[]
/**
 * The unit, shown beside the field: students type the number alone. TeX between dollars becomes characters: `$\mathrm{m/s^2}$` is shown as m/s².
 */
unit?: string
}
/**
 * Match every prompt with its partner.
 */
export interface Matching {
/**
 * The question’s id. Moving the question keeps its identity; another id makes another question.
 */
id: string
/**
 * Match every prompt with its partner.
 */
type: "matching"
/**
 * The question as students read it.
 */
stem: string
/**
 * The points it is worth. In a pool the pool says them: leave out there.
 */
points?: number
feedback?: QuestionFeedback
/**
 * Shown to a student who asks for it: one text, or a list of texts that are shown one after another.
 */
hint?: (string | string[])
/**
 * The objectives that it assesses.
 * 
 * Items: An objective’s id.
 */
objectives?: string[]
/**
 * The id of an excerpt or a dataset to show beside the question.
 */
excerpt?: string
/**
 * The pairs.
 * 
 * @minItems 2
 * @maxItems 26
 * 
 * Items: A pair.
 */
pairs: {
/**
 * The pair’s id, unique in its question.
 */
id: string
/**
 * The prompt as students read it.
 */
prompt: string
/**
 * Its partner.
 */
match: (string | null)
}[]
/**
 * More partners, which match nothing.
 * 
 * @maxItems 20
 * 
 * Items: A partner that matches nothing.
 */
distractors?: string[]
}
/**
 * Put every item into its category.
 */
export interface Categorize {
/**
 * The question’s id. Moving the question keeps its identity; another id makes another question.
 */
id: string
/**
 * Put every item into its category.
 */
type: "categorize"
/**
 * The question as students read it.
 */
stem: string
/**
 * The points it is worth. In a pool the pool says them: leave out there.
 */
points?: number
feedback?: QuestionFeedback
/**
 * Shown to a student who asks for it: one text, or a list of texts that are shown one after another.
 */
hint?: (string | string[])
/**
 * The objectives that it assesses.
 * 
 * Items: An objective’s id.
 */
objectives?: string[]
/**
 * The id of an excerpt or a dataset to show beside the question.
 */
excerpt?: string
/**
 * The categories.
 * 
 * @minItems 2
 * @maxItems 10
 * 
 * Items: A category.
 */
categories: {
/**
 * The category’s id, unique in its question.
 */
id: string
/**
 * The category’s title.
 */
title: string
}[]
/**
 * The items.
 * 
 * @minItems 2
 * @maxItems 26
 * 
 * Items: An item.
 */
items: {
/**
 * The item’s id, unique in its question.
 */
id: string
/**
 * The item as students read it.
 */
text: string
/**
 * The id of the category to which it belongs.
 */
category: (string | null)
}[]
}
/**
 * Put the items into the right order.
 */
export interface Ordering {
/**
 * The question’s id. Moving the question keeps its identity; another id makes another question.
 */
id: string
/**
 * Put the items into the right order.
 */
type: "ordering"
/**
 * The question as students read it.
 */
stem: string
/**
 * The points it is worth. In a pool the pool says them: leave out there.
 */
points?: number
feedback?: QuestionFeedback
/**
 * Shown to a student who asks for it: one text, or a list of texts that are shown one after another.
 */
hint?: (string | string[])
/**
 * The objectives that it assesses.
 * 
 * Items: An objective’s id.
 */
objectives?: string[]
/**
 * The id of an excerpt or a dataset to show beside the question.
 */
excerpt?: string
/**
 * The items in the right order; students see them shuffled.
 * 
 * @minItems 2
 * @maxItems 26
 * 
 * Items: An item.
 */
items: {
/**
 * The item’s id, unique in its question.
 */
id: string
/**
 * The item as students read it.
 */
text: string
}[]
}
/**
 * Fill the gaps of a text: all gaps by typing, or all by choosing from a list.
 */
export interface Cloze {
/**
 * The question’s id. Moving the question keeps its identity; another id makes another question.
 */
id: string
/**
 * Fill the gaps of a text: all gaps by typing, or all by choosing from a list.
 */
type: "cloze"
/**
 * The question as students read it.
 */
stem: string
/**
 * The points it is worth. In a pool the pool says them: leave out there.
 */
points?: number
feedback?: QuestionFeedback
/**
 * Shown to a student who asks for it: one text, or a list of texts that are shown one after another.
 */
hint?: (string | string[])
/**
 * The objectives that it assesses.
 * 
 * Items: An objective’s id.
 */
objectives?: string[]
/**
 * The id of an excerpt or a dataset to show beside the question.
 */
excerpt?: string
/**
 * The text with a `[[gap-id]]` for every gap.
 */
text: string
/**
 * The gaps.
 * 
 * @minItems 1
 * @maxItems 26
 * 
 * Items: A gap: either `accept`, or `options` and `answer`.
 */
gaps: {
/**
 * The gap’s id, unique in its question.
 */
id: string
/**
 * The answers that count as right.
 * 
 * @minItems 1
 * @maxItems 20
 */
accept?: (string[] | null)
/**
 * What can be chosen.
 * 
 * @minItems 2
 * @maxItems 26
 * 
 * Items: An option.
 */
options?: string[]
/**
 * The right option, as it stands in `options`.
 */
answer?: (string | null)
}[]
}
/**
 * Choose the words of an excerpt that support a claim.
 */
export interface Evidence {
/**
 * The question’s id. Moving the question keeps its identity; another id makes another question.
 */
id: string
/**
 * Choose the words of an excerpt that support a claim.
 */
type: "evidence"
/**
 * The question as students read it.
 */
stem: string
/**
 * The points it is worth. In a pool the pool says them: leave out there.
 */
points?: number
feedback?: QuestionFeedback
/**
 * Shown to a student who asks for it: one text, or a list of texts that are shown one after another.
 */
hint?: (string | string[])
/**
 * The objectives that it assesses.
 * 
 * Items: An objective’s id.
 */
objectives?: string[]
/**
 * The id of the excerpt in which students choose.
 */
excerpt: string
/**
 * The words that can be chosen.
 * 
 * @minItems 2
 * @maxItems 26
 * 
 * Items: Words that can be chosen.
 */
candidates: {
/**
 * The candidate’s id, unique in its question.
 */
id: string
/**
 * The words, exactly as they stand in a passage of the excerpt.
 */
quote: string
/**
 * They support the claim.
 */
correct?: boolean
}[]
}
/**
 * Write a longer text, which a person marks.
 */
export interface Essay {
/**
 * The question’s id. Moving the question keeps its identity; another id makes another question.
 */
id: string
/**
 * Write a longer text, which a person marks.
 */
type: "essay"
/**
 * The question as students read it.
 */
stem: string
/**
 * The points it is worth. In a pool the pool says them: leave out there.
 */
points?: number
feedback?: QuestionFeedback
/**
 * Shown to a student who asks for it: one text, or a list of texts that are shown one after another.
 */
hint?: (string | string[])
/**
 * The objectives that it assesses.
 * 
 * Items: An objective’s id.
 */
objectives?: string[]
/**
 * The id of an excerpt or a dataset to show beside the question.
 */
excerpt?: string
/**
 * How to write it.
 */
guidance?: string
/**
 * A good answer, for the instructor only.
 */
modelAnswer?: string
/**
 * The id of the rubric by which it is judged.
 */
rubric?: string
/**
 * How long the text should be.
 */
words?: {
/**
 * At least so many words.
 */
min?: number
/**
 * At most so many words.
 */
max?: number
}
}
/**
 * A pool: some of its questions are drawn for every attempt.
 */
export interface Pool {
/**
 * This is a pool.
 */
type: "pool"
/**
 * The pool’s id.
 */
id: string
/**
 * The pool’s title, for instructors.
 */
title: string
/**
 * How many questions are drawn.
 */
draw: number
/**
 * The points of each question drawn.
 */
pointsEach?: number
/**
 * The questions.
 * 
 * @minItems 1
 * @maxItems 500
 */
questions: Question[]
}
/**
 * A page elsewhere.
 */
export interface Link {
/**
 * The activity’s id. Keep it for good: it is how a platform recognises the activity when you upload again.
 */
id: string
/**
 * This activity is a link.
 */
type: "link"
/**
 * The title that students see.
 */
title: string
/**
 * How long it takes.
 */
minutes?: number
/**
 * The objectives that this teaches or assesses.
 * 
 * Items: An objective’s id.
 */
objectives?: string[]
/**
 * Who sees it. Activities for the instructor stay out of students’ packages.
 */
audience?: ("learner" | "instructor")
/**
 * Students may skip it.
 */
optional?: boolean
completion?: Completion
/**
 * The address; https where the page has it.
 */
url: string
/**
 * What is there and why to go.
 */
description: (string | null)
}
/**
 * A tool of another provider that opens inside the course (LTI).
 */
export interface Tool {
/**
 * The activity’s id. Keep it for good: it is how a platform recognises the activity when you upload again.
 */
id: string
/**
 * This activity is a tool.
 */
type: "tool"
/**
 * The title that students see.
 */
title: string
/**
 * How long it takes.
 */
minutes?: number
/**
 * The objectives that this teaches or assesses.
 * 
 * Items: An objective’s id.
 */
objectives?: string[]
/**
 * Who sees it. Activities for the instructor stay out of students’ packages.
 */
audience?: ("learner" | "instructor")
/**
 * Students may skip it.
 */
optional?: boolean
completion?: Completion
/**
 * The address at which the platform launches the tool, with https.
 */
url: string
/**
 * What the tool is for and what to do there.
 */
description: (string | null)
/**
 * What the tool’s grade is worth. Leave out if the tool reports no grade.
 */
points?: number
/**
 * Custom parameters, as the tool’s own instructions give them: `"chapter=3"`. No keys and no secrets.
 * 
 * @maxItems 50
 */
parameters?: string[]
/**
 * In the page of the course, or in a window of its own.
 */
opens?: ("embedded" | "window")
}

/**
 * A unit: modules in order, built into one package.
 */
export interface UnitDefinition {
/**
 * For editors: where this schema can be found.
 */
$schema?: string
/**
 * The format of this file: 1.
 */
format: 1
/**
 * A UUID that `npx cartwright new` writes once. With the id it is the unit’s identity: keep both.
 */
namespace: string
/**
 * The unit’s id, by which its packages are named.
 */
id: string
/**
 * A semantic version: 1.0.0.
 */
version: string
/**
 * The language in which the unit is written: en, ru; `und` while it is not known.
 */
language: string
/**
 * The unit’s title.
 */
title: string
/**
 * What the unit is about, in a few sentences.
 */
summary: (string | null)
/**
 * Modules are done in order.
 */
sequential?: boolean
/**
 * The modules, in order.
 * 
 * @minItems 1
 * @maxItems 100
 * 
 * Items: A module’s folder beside this file.
 */
modules: string[]
}

/**
 * Settings for all modules of this folder.
 */
export interface WorkspaceDefinition {
/**
 * For editors: where this schema can be found.
 */
$schema?: string
/**
 * The institution that publishes the modules. It is named at the foot of pages, and beside the title where there is no logo.
 */
publisher?: string
/**
 * The institution’s two colours. Light and dark screens, boxes, tables, charts and buttons get theirs from them, with WCAG’s contrast.
 */
colors?: {
/**
 * That of links, headings and buttons: 4.5:1 or more on the page.
 */
main: string
/**
 * That of stripes and marks beside it; it may be pale.
 */
second?: string
}
/**
 * The institution’s logo, beside the title of websites, SCORM packages and the guide, and above the first page of a module on platforms.
 */
logo?: {
/**
 * An SVG, PNG, JPEG, GIF or WebP picture of 512 KB at most, relative to this file.
 */
file: string
/**
 * What it says, for those who cannot see it: mostly the institution’s name.
 */
alt: string
}
/**
 * The theme: `default`, or the name of a folder in `templates`.
 */
theme?: string
/**
 * What `build` makes when no target is named.
 * 
 * @minItems 1
 * 
 * Items: A target, for example `canvas` or `scorm-2004@3`.
 */
targets?: string[]
/**
 * Options of targets, by target name.
 */
options?: {
[k: string]: {
[k: string]: unknown
}
}
/**
 * Source id to a local text file, against which quotations are checked. Never packaged.
 */
sourceTexts?: {
[k: string]: string
}
/**
 * Origins from which pictures and media may be shown.
 * 
 * Items: An origin: https://example.org.
 */
remoteOrigins?: string[]
/**
 * Code of a warning or an info to the severity that it should have here; `off` hides it. Errors stay errors.
 */
severities?: {
/**
 * What the finding counts as; off silences it.
 */
[k: string]: "error" | "warning" | "info" | "off"
}
}

/**
 * What a customized module or unit was made from. `customize` and `update` write it.
 */
export interface UpstreamFile {
/**
 * For editors: where this schema can be found.
 */
$schema?: string
/**
 * The format of this file: 1.
 */
format: 1
/**
 * The module’s folder, the unit’s file or the zip from which it was taken, relative to this file.
 */
from: string
/**
 * The language into which it is translated, if it is a translation.
 */
translation?: string
/**
 * The unit’s definition as it was taken, if a whole unit was.
 */
unit?: {
/**
 * Its id.
 */
id: string
/**
 * Its version.
 */
version: string
[k: string]: unknown
}
/**
 * Of a unit’s own title and summary what the translation leaves as it is on purpose.
 * 
 * Items: A text or a paragraph of one, as it is in the original.
 */
kept?: {
/**
 * The name of the text: `activities/opening/title`.
 */
text: string
/**
 * Its words: where the original’s are others, they are to be translated again.
 */
words: string
}[]
/**
 * The module, or those of the unit.
 * 
 * @minItems 1
 * @maxItems 100
 * 
 * Items: One module as it was taken.
 */
modules: {
/**
 * Where it lies now, relative to this file: `.`, or the folder’s name in a unit.
 */
folder: string
/**
 * The whole definition as it was taken, with the texts of all its files in their places.
 */
definition: {
/**
 * Its id.
 */
id: string
/**
 * Its version.
 */
version: string
[k: string]: unknown
}
/**
 * Its media.
 * 
 * Items: A media file as it was taken.
 */
media: {
/**
 * As the definition names it.
 */
file: string
/**
 * The hash of its bytes.
 */
sha256: string
}[]
/**
 * What the translation leaves as it is on purpose.
 * 
 * Items: A text or a paragraph of one, as it is in the original.
 */
kept?: {
/**
 * The name of the text: `activities/opening/title`.
 */
text: string
/**
 * Its words: where the original’s are others, they are to be translated again.
 */
words: string
}[]
}[]
}

/**
 * What an update left to be decided. `update` writes it, `resolve` takes out what is decided.
 */
export interface ConflictsFile {
/**
 * For editors: where this schema can be found.
 */
$schema?: string
/**
 * The format of this file: 1.
 */
format: 1
/**
 * The conflicts.
 * 
 * @minItems 1
 * 
 * Items: What both sides changed. The module has mine until it is decided.
 */
conflicts: {
/**
 * By which `resolve` knows it.
 */
id: string
/**
 * In a unit: the module’s folder.
 */
module?: string
/**
 * What happened on both sides.
 */
kind: ("changed" | "gone-there" | "gone-here" | "added" | "moved" | "order" | "together" | "file")
/**
 * The way to the part in the definition.
 * 
 * Items: A property’s name; an item of a list by its id, or by what else it is known by; a paragraph.
 */
path: (string | {
id: string
} | {
key: string
} | {
paragraph: number
})[]
/**
 * The same in words.
 */
where: string
/**
 * Theirs as it was when mine was made from it.
 */
before?: (string | number | boolean | {

} | unknown[] | null)
/**
 * Theirs as it is.
 */
theirs?: (string | number | boolean | {

} | unknown[] | null)
/**
 * Mine when the conflict was found.
 */
mine?: (string | number | boolean | {

} | unknown[] | null)
/**
 * Of a media file: where theirs is kept until it is decided, relative to this file.
 */
file?: string
}[]
}

/**
 * What was imported here. `import` writes it, and recognises by it what it imported before.
 */
export interface ImportedFile {
/**
 * For editors: where this schema can be found.
 */
$schema?: string
/**
 * The format of this file: 1.
 */
format: 1
/**
 * Each import of its own.
 * 
 * @minItems 1
 * 
 * Items: Files that were imported together.
 */
originals: {
/**
 * The files.
 * 
 * @minItems 1
 * 
 * Items: One file.
 */
files: {
/**
 * Its name.
 */
name: string
/**
 * As what it was read.
 */
reader: string
}[]
/**
 * What they became.
 * 
 * @minItems 1
 * 
 * Items: One module as it was imported.
 */
modules: {
/**
 * Where it lies, relative to this file: `.`, or the folder’s name in a unit.
 */
folder: string
/**
 * By what the original knows the module.
 */
key: string
/**
 * The definition as it was imported, with all texts in their places.
 */
definition: {
/**
 * Its id.
 */
id: string
[k: string]: unknown
}
/**
 * What its ids stand for in the original.
 * 
 * Items: A part, and what it was in the original.
 */
parts: {
/**
 * What it is.
 */
kind: ("module" | "activity" | "question" | "asset" | "rubric" | "source" | "term" | "objective" | "inner")
/**
 * By what the original knows it.
 */
key: string
/**
 * Its id here; of a choice or another inner part behind that of its question.
 */
id: string
/**
 * Of its words, so that it is recognised where the original knows it by another key.
 */
hash: string
}[]
}[]
}[]
}
