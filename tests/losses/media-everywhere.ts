import type { ModuleDefinition } from '../../schema/types.generated.ts';
import { mediaFiles } from '../support/kitchen-sink/media.ts';
import { smallModule } from '../support/small-module.ts';

type Asset = NonNullable<ModuleDefinition['assets']>[number];
type Activity = ModuleDefinition['activities'][number];

/** How a medium is put among words, by name. A text of one line takes the last ones only. */
const manners: Readonly<Record<string, (medium: string, mark: string) => string>> = {
  alone: (medium) => `Before.\n\n${medium}\n\nAfter.\n`,
  'in-a-list': (medium) => `- ${medium}\n- more\n`,
  'in-a-numbered-list': (medium) => `1. ${medium}\n2. more\n`,
  'in-a-table': (medium) => `| a | b |\n|---|---|\n| ${medium} | more |\n`,
  'in-a-quotation': (medium) => `> ${medium}\n`,
  'in-a-definition': (medium) => `Word\n: ${medium}\n`,
  'in-a-note': (medium, mark) => `Words.[^${mark}]\n\n[^${mark}]: ${medium}\n`,
  'in-a-sentence': (medium) => `See ${medium} here.`,
};

interface Places {
  readonly assets: Asset[];
  /** A text with a picture and a recording of its own, which are named after the place. */
  text(place: string, manner?: keyof typeof manners): string;
}

const media = {
  picture: { file: 'media/red dot & more.png', alt: 'Alternative text' },
  recording: { file: 'media/silence.mp3' },
  film: { file: 'media/film.mp4' },
  elsewhere: { url: 'https://youtu.be/abcdefghijk' },
} as const;

/** Each film has captions of its own: a platform stores equal files once, under one name. */
function captionsOf(id: string): string {
  return `media/${id}.vtt`;
}

export const mediaKinds = ['picture', 'recording', 'film', 'elsewhere'] as const;

function collect(): Places {
  const assets: Asset[] = [];
  const medium = (kind: keyof typeof media, place: string) => {
    const id = `${kind}-${place}`;
    const words = { caption: `Caption of ${id}.`, longDescription: `Description of ${id}.`, credit: `Credit of ${id}` };
    const transcript = kind === 'picture' ? {} : { transcript: `Transcript of ${id}.` };
    const captions = kind === 'film' ? { captions: [{ language: 'en', file: captionsOf(id) }] } : {};
    const title = kind === 'elsewhere' ? { title: `Title of ${id}`, seconds: 61 } : {};
    assets.push({ id, ...media[kind], ...words, ...transcript, ...captions, ...title, license: 'CC-BY-4.0' } as Asset);
    return `![](asset:${id})`;
  };
  return {
    assets,
    text: (place, manner = 'in-a-sentence') =>
      mediaKinds.map((kind) => manners[manner]?.(medium(kind, place), kind) ?? '').join('\n\n'),
  };
}

/** A module with a picture, a recording and a film in every place and every manner in which one may be put. */
export function mediaEverywhere(): ModuleDefinition {
  const places = collect();
  const { text } = places;
  const activities: Activity[] = [
    {
      id: 'reading',
      type: 'reading',
      title: 'Reading',
      objectives: ['explain'],
      body: [
        ...Object.keys(manners).map((manner) => text(`reading-${manner}`, manner)),
        `${text('reading-side-by-side').replaceAll('\n\n', ' ')}`,
      ].join('\n\n'),
    },
    {
      id: 'excerpt',
      type: 'excerpt',
      title: 'Excerpt',
      intro: text('excerpt-intro', 'in-a-list'),
      source: 'work',
      locator: { page: '1' },
      provenance: { genre: 'letter', created: '1940', language: 'en' },
      passages: [{ id: 'all', kind: 'quoted', text: 'Bread and salt.' }],
      annotations: [{ id: 'on-salt', quote: 'salt', note: text('annotation').replaceAll('\n\n', ' ') }],
      sourcing: [{ id: 'who', text: text('sourcing').replaceAll('\n\n', ' ') }],
      rights: { basis: 'public-domain', statement: 'In the public domain.' },
    },
    {
      id: 'figures',
      type: 'dataset',
      title: 'Figures',
      columns: [
        { id: 'year', title: 'Year', type: 'text' },
        { id: 'loaves', title: 'Loaves', type: 'number' },
      ],
      rows: [{ year: '1937', loaves: 12 }],
      source: 'work',
      locator: { page: '2' },
      note: text('dataset-note').replaceAll('\n\n', ' '),
    },
    {
      id: 'events',
      type: 'timeline',
      title: 'Events',
      intro: text('timeline-intro'),
      events: [{ id: 'one', date: '1937', title: 'One', text: text('event', 'in-a-list') }],
    },
    {
      id: 'talk',
      type: 'discussion',
      title: 'Talk',
      prompt: text('discussion-prompt', 'in-a-list'),
      guidance: text('discussion-guidance'),
    },
    {
      id: 'task',
      type: 'assignment',
      title: 'Task',
      prompt: text('assignment-prompt', 'in-a-table'),
      submission: ['text'],
      points: 5,
    },
    {
      id: 'away',
      type: 'link',
      title: 'Away',
      url: 'https://example.org/',
      description: text('link-description').replaceAll('\n\n', ' '),
    },
    {
      id: 'machine',
      type: 'tool',
      title: 'Machine',
      url: 'https://tools.example.org/',
      description: text('tool-description').replaceAll('\n\n', ' '),
      points: 5,
    },
    {
      id: 'quiz',
      type: 'quiz',
      title: 'Quiz',
      purpose: 'graded',
      intro: text('quiz-intro'),
      questions: questions(text),
    },
  ] as Activity[];
  return smallModule({
    id: 'everywhere',
    objectives: [{ id: 'explain', text: text('objective').replaceAll('\n\n', ' ') }],
    people: [{ id: 'somebody', name: 'Somebody', note: text('person').replaceAll('\n\n', ' ') }],
    glossary: [{ id: 'term', term: 'Term', definition: text('definition', 'in-a-list') }],
    sources: [{ id: 'work', csl: { type: 'book', title: 'A Work', author: [{ family: 'Author' }] } }],
    assets: places.assets,
    activities,
  } as Partial<ModuleDefinition>);
}

type Question = Extract<Activity, { type: 'quiz' }>['questions'][number];

function questions(text: Places['text']): Question[] {
  const line = (place: string) => text(place).replaceAll('\n\n', ' ');
  const feedback = (place: string) => ({
    correct: text(`${place}-correct`),
    incorrect: text(`${place}-incorrect`, 'alone'),
    general: text(`${place}-general`, 'in-a-list'),
  });
  return [
    {
      id: 'choice',
      type: 'choice',
      stem: text('stem', 'in-a-list'),
      hint: line('hint'),
      feedback: feedback('feedback'),
      choices: [
        { id: 'a', text: line('right-choice'), correct: true, feedback: line('feedback-of-a-right-choice') },
        { id: 'b', text: line('wrong-choice'), feedback: line('feedback-of-a-wrong-choice') },
        { id: 'c', text: 'Neither' },
      ],
    },
    {
      id: 'pairs',
      type: 'matching',
      stem: text('stem-alone', 'alone'),
      pairs: [
        { id: 'p', prompt: line('pair'), match: 'one' },
        { id: 'q', prompt: 'Other', match: 'two' },
      ],
    },
    {
      id: 'groups',
      type: 'categorize',
      stem: 'Which?',
      categories: [
        { id: 'x', title: 'X' },
        { id: 'y', title: 'Y' },
      ],
      items: [
        { id: 'i', text: line('item-of-a-group'), category: 'x' },
        { id: 'j', text: 'Other', category: 'y' },
      ],
    },
    {
      id: 'order',
      type: 'ordering',
      stem: 'In which order?',
      items: [
        { id: 'k', text: line('item-in-order') },
        { id: 'l', text: 'Second' },
        { id: 'm', text: 'Third' },
      ],
    },
    {
      id: 'gaps',
      type: 'cloze',
      stem: 'Fill in.',
      text: `${text('cloze', 'in-a-list')}\n\nThe [[g]] is red.`,
      gaps: [{ id: 'g', accept: ['dot'] }],
    },
    { id: 'essay', type: 'essay', stem: 'Write.', objectives: ['explain'], guidance: text('essay-guidance') },
  ] as Question[];
}

/** The files of that module. */
export function mediaEverywhereFiles(): Readonly<Record<string, string | Uint8Array>> {
  const films = (mediaEverywhere().assets ?? []).filter(({ id }) => id.startsWith('film-'));
  const captions = films.map(({ id }) => [captionsOf(id), `WEBVTT\n\n00:00.000 --> 00:01.000\n${id}\n`] as const);
  return { ...mediaFiles, ...Object.fromEntries(captions) };
}
