import type {
  Activity as ActivityDefinition,
  Completion,
  Discussion as DiscussionDefinition,
  Excerpt as ExcerptDefinition,
  Timeline as TimelineDefinition,
  Tool as ToolDefinition,
} from '../../schema/types.generated.ts';
import type { Activity, Annotation, Discussion, Excerpt, Timeline, Tool } from '../model/model.ts';
import { toolParameter } from '../model/tool-parameters.ts';
import { known, optional } from './optional.ts';
import { resolveQuiz } from './quiz.ts';
import { composed, quoteFinder } from './quote-places.ts';
import type { ResolveSession } from './session.ts';

/** When an activity counts as done where the author does not say. */
const defaultCompletions: Readonly<Record<ActivityDefinition['type'], Completion>> = {
  reading: 'view',
  excerpt: 'view',
  dataset: 'view',
  timeline: 'view',
  link: 'view',
  tool: 'view',
  discussion: 'post',
  assignment: 'submit',
  quiz: 'submit',
};

function defaultCompletion(definition: ActivityDefinition): Completion {
  const graded = definition.type === 'tool' && definition.points !== undefined;
  return graded ? 'submit' : defaultCompletions[definition.type];
}

/** What all activities have, defaults filled in. */
function base(definition: ActivityDefinition, pointer: string) {
  return {
    id: definition.id,
    title: definition.title,
    ...optional('minutes', definition.minutes),
    objectives: definition.objectives ?? [],
    audience: definition.audience ?? 'learner',
    optional: definition.optional ?? false,
    completion: definition.completion ?? defaultCompletion(definition),
    pointer,
  };
}

/** An activity with its texts read and its defaults filled in; what is wrong in the texts goes to the session. */
export function resolveActivity(session: ResolveSession, definition: ActivityDefinition, pointer: string): Activity {
  const common = base(definition, pointer);
  const block = (markdown: string | null, name: string) =>
    markdown === null ? [] : session.block(markdown, `${pointer}/${name}`);
  switch (definition.type) {
    case 'reading':
      return { ...common, type: 'reading', body: block(definition.body, 'body') };
    case 'excerpt':
      return { ...common, ...resolveExcerpt(session, definition, pointer) };
    case 'dataset': {
      const { columns, rows, chart, source, locator, note } = definition;
      return {
        ...common,
        type: 'dataset',
        columns,
        rows,
        ...(chart === undefined ? {} : { chart: known(chart) }),
        ...optional('source', source),
        locator,
        ...(note === undefined ? {} : { note: session.inline(note, `${pointer}/note`) }),
      };
    }
    case 'timeline':
      return { ...common, ...resolveTimeline(session, definition, pointer) };
    case 'discussion':
      return { ...common, ...resolveDiscussion(session, definition, pointer) };
    case 'assignment': {
      const { submission, points, rubric } = definition;
      return {
        ...common,
        type: 'assignment',
        prompt: block(definition.prompt, 'prompt'),
        submission,
        points,
        ...optional('rubric', rubric),
      };
    }
    case 'link':
      return {
        ...common,
        type: 'link',
        url: definition.url,
        description: block(definition.description, 'description'),
      };
    case 'tool':
      return { ...common, ...resolveTool(session, definition, pointer) };
    case 'quiz':
      return { ...common, ...resolveQuiz(session, definition, pointer) };
  }
}

type Own<Type> = Omit<Type, keyof ReturnType<typeof base> | 'minutes'>;

function resolveExcerpt(session: ResolveSession, definition: ExcerptDefinition, pointer: string): Own<Excerpt> {
  const { intro, source, locator, provenance, passages, sourcing = [], rights } = definition;
  return {
    type: 'excerpt',
    ...(intro === undefined ? {} : { intro: session.block(intro, `${pointer}/intro`) }),
    ...optional('source', source),
    locator,
    provenance: known(provenance),
    passages: passages.map((passage) => ({ ...passage, text: composed(passage.text) })),
    annotations: resolveAnnotations(session, definition, pointer),
    sourcing: sourcing.map(({ id, text }, index) => ({
      id,
      text: session.inline(text, `${pointer}/sourcing/${index}/text`),
    })),
    rights: known(rights),
  };
}

/** Those whose words were found, in the order of the words; the others are reported by the checks. */
function resolveAnnotations(
  session: ResolveSession,
  { passages, annotations = [] }: ExcerptDefinition,
  pointer: string,
): Annotation[] {
  const placesOf = quoteFinder(passages);
  const found = annotations.flatMap(({ id, quote, note }, index) => {
    const tree = session.inline(note, `${pointer}/annotations/${index}/note`);
    const [place] = placesOf(quote);
    const passage = place === undefined ? undefined : passages[place.passage];
    if (place === undefined || passage === undefined) return [];
    const words = composed(passage.text).slice(place.start, place.end);
    return [
      {
        order: place.passage,
        annotation: { id, quote: words, note: tree, passage: passage.id, offset: place.start },
      },
    ];
  });
  return found
    .sort((left, right) => left.order - right.order || left.annotation.offset - right.annotation.offset)
    .map(({ annotation }) => annotation);
}

function resolveTimeline(session: ResolveSession, definition: TimelineDefinition, pointer: string): Own<Timeline> {
  const { intro, events } = definition;
  return {
    type: 'timeline',
    ...(intro === undefined ? {} : { intro: session.block(intro, `${pointer}/intro`) }),
    events: events.map(({ id, date, dateText, title, text, source }, index) => ({
      id,
      date,
      ...optional('dateText', dateText),
      title,
      ...(text === undefined ? {} : { text: session.block(text, `${pointer}/events/${index}/text`) }),
      ...optional('source', source),
    })),
  };
}

function resolveDiscussion(
  session: ResolveSession,
  definition: DiscussionDefinition,
  pointer: string,
): Own<Discussion> {
  const { prompt, guidance, style, requireInitialPost, grading } = definition;
  return {
    type: 'discussion',
    prompt: prompt === null ? [] : session.block(prompt, `${pointer}/prompt`),
    ...(guidance === undefined ? {} : { guidance: session.block(guidance, `${pointer}/guidance`) }),
    style: style ?? 'threaded',
    requireInitialPost: requireInitialPost ?? false,
    ...optional('grading', grading),
  };
}

function resolveTool(session: ResolveSession, definition: ToolDefinition, pointer: string): Own<Tool> {
  const { url, description, points, parameters = [], opens } = definition;
  return {
    type: 'tool',
    url,
    description: description === null ? [] : session.block(description, `${pointer}/description`),
    ...optional('points', points),
    parameters: parameters.map(toolParameter),
    opens: opens ?? 'embedded',
  };
}
