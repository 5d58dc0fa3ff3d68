import { smallModule } from '../support/small-module.ts';

/** Where a text is: among blocks of Markdown, in a field of Markdown, or in one of a line of plain text. */
export type Place = 'block' | 'markdown' | 'line';

/** Makes the text of a field, given a number of its own and its kind. */
export type Fill = (field: number, place: Place) => string;

/** The text fields of the hostile module, by number. */
export function hostileFields(): readonly Place[] {
  const places: Place[] = [];
  hostileModule((field, place) => {
    places[field] = place;
    return `text ${field}`;
  });
  return places;
}

/** Pictures and captions of the hostile module, by path in its folder. */
export const PICTURES = Array.from({ length: 16 }, (_, index) => `media/picture-${index}.svg`);
export const CAPTIONS = Array.from({ length: 4 }, (_, index) => `media/film-${index}.vtt`);

/** What the address of a tool may hold, and would be something else where a writer puts it into markup as it is. */
export const TOOL_ADDRESSES: readonly string[] = [
  `'onmouseover='window.pwned=1'`,
  '?a=&quot;onload=&quot;window.pwned=1',
  '?a=&lt;script&gt;window.pwned=1&lt;/script&gt;',
  '?a=&#34;&gt;&lt;img/src=x/onerror=window.pwned=1&gt;',
  '%22%3E%3Cimg%20src=x%20onerror=window.pwned=1%3E',
  '%3Cscript%3Ewindow.pwned=1%3C/script%3E',
  '#javascript:window.pwned=1',
  '?next=javascript:window.pwned=1',
  '?next=//evil.example/x&url=https://evil.example/y',
  'data:text/html,%3Cscript%3Eparent.pwned=1%3C/script%3E',
  '$IMS-CC-FILEBASE$/x?onerror=window.pwned=1',
  '@@PLUGINFILE@@/x?$@PAGEVIEWBYID*1@$',
  '?a=]]&gt;&lt;!--',
  '?custom_first=1&custom_second=%0Aonload=window.pwned=1',
];

/** A module in which every text that an author can write is made by `fill`; plain texts on one line are cut where the format ends them. */
export function hostileModule(fill: Fill): object {
  let field = 1;
  /** Markdown: any length. Numbered, so that no two texts of a question are alike. */
  const any = (): string => `${fill(field, 'markdown')} ${field++}`;
  /** Markdown of several lines. */
  const block = (): string => `${fill(field++, 'block')}\n`;
  /** Plain text of at most 255 characters. */
  const plain = (limit = 255): string => `${field} ${fill(field++, 'line')}`.slice(0, limit).trim();
  const feedback = () => ({ correct: any(), incorrect: any(), general: any() });
  const question = (id: string, type: string, own: object) => ({
    id,
    type,
    stem: any(),
    feedback: feedback(),
    hint: any(),
    objectives: ['explain'],
    ...own,
  });
  const passage = `Some first words, then second words. ${fill(field++, 'markdown')}`;
  return {
    ...smallModule({ id: 'hostile', title: plain(), subtitle: plain(), summary: plain(), level: plain() }),
    contentNotes: [any()],
    keywords: [plain(64)],
    authors: [{ name: plain(), affiliation: plain() }],
    license: { id: plain(64), holder: plain(), year: 2026 },
    objectives: [{ id: 'explain', text: any() }],
    people: [{ id: 'someone', name: plain(), original: plain(), role: plain(), dates: plain(64), note: any() }],
    glossary: [{ id: 'term', term: plain(), original: plain(), definition: any() }],
    sources: [
      {
        id: 'book',
        csl: {
          type: 'book',
          title: plain(),
          publisher: plain(),
          'publisher-place': plain(),
          author: [{ family: plain(), given: plain() }],
          note: plain(),
        },
      },
    ],
    assets: [
      ...PICTURES.map((file, index) => ({
        id: `picture-${index}`,
        file,
        alt: plain(),
        ...(index % 4 === 0 ? { caption: any(), longDescription: any() } : {}),
        credit: plain(),
        license: plain(64),
      })),
      ...CAPTIONS.map((captions, index) => ({
        id: `film-${index}`,
        file: 'media/film.mp4',
        title: plain(),
        caption: any(),
        credit: plain(),
        license: plain(64),
        captions: [{ language: 'en', file: captions }],
        transcript: block(),
      })),
    ],
    rubrics: [
      {
        id: 'rubric',
        title: plain(),
        criteria: [
          {
            id: 'one',
            title: plain(),
            description: any(),
            levels: [
              { id: 'good', title: plain(), points: 10, description: any() },
              { id: 'bad', title: plain(), points: 0 },
            ],
          },
        ],
      },
    ],
    instructor: { guide: any(), lessonPlan: [{ id: 'step', minutes: 50, activity: plain(), what: any() }] },
    activities: [
      {
        id: 'text',
        type: 'reading',
        title: plain(),
        objectives: ['explain'],
        body: `${fill(0, 'block')}\n\n${any()}\n\n[words](term:term) [@book, ${fill(field++, 'markdown').replace(/[[\];]/g, '')}]\n\n${[...PICTURES.map((_, index) => `![](asset:picture-${index})`), ...CAPTIONS.map((_, index) => `![](asset:film-${index})`)].join('\n\n')}\n`,
      },
      {
        id: 'source',
        type: 'excerpt',
        title: plain(),
        intro: any(),
        source: 'book',
        locator: { page: plain(64), note: plain(64) },
        provenance: {
          genre: plain(),
          created: '1939',
          dateText: plain(64),
          place: plain(),
          audience: plain(),
          repository: plain(),
          callNumber: plain(),
          language: 'en',
          transmission: plain(),
          translator: plain(),
        },
        passages: [
          { id: 'p', kind: 'quoted', speaker: 'someone', text: passage, original: { language: 'ru', text: any() } },
          { id: 'q', kind: 'editorial', text: any() },
        ],
        annotations: [{ id: 'note', quote: 'first words', note: any() }],
        sourcing: [{ id: 'ask', text: any() }],
        rights: { basis: 'quotation', statement: plain() },
      },
      {
        id: 'data',
        type: 'dataset',
        title: plain(),
        source: 'book',
        locator: { page: '1', note: plain(64) },
        note: any(),
        columns: [
          { id: 'name', title: plain(), type: 'text' },
          { id: 'value', title: plain(), unit: plain(32), type: 'number' },
        ],
        rows: [
          { name: plain(), value: 1 },
          { name: plain(), value: 2 },
        ],
        chart: { kind: 'bar', x: 'name', y: ['value'], alt: plain() },
      },
      {
        id: 'times',
        type: 'timeline',
        title: plain(),
        intro: any(),
        events: [{ id: 'e', date: '1939', dateText: plain(64), title: plain(), text: any(), source: 'book' }],
      },
      {
        id: 'talk',
        type: 'discussion',
        title: plain(),
        prompt: any(),
        guidance: any(),
        grading: { points: 10, rubric: 'rubric' },
      },
      {
        id: 'work',
        type: 'assignment',
        title: plain(),
        prompt: any(),
        submission: ['text'],
        points: 10,
        rubric: 'rubric',
        objectives: ['explain'],
      },
      {
        id: 'tool',
        type: 'tool',
        title: plain(),
        url: 'https://example.org/launch',
        description: any(),
        parameters: [`chapter=${plain(64)}`],
      },
      { id: 'away', type: 'link', title: plain(), url: 'https://example.org/', description: any() },
      ...TOOL_ADDRESSES.map((path, index) => ({
        id: `tool-${index}`,
        type: 'tool',
        title: plain(),
        url: `https://tools.example.org/${path}`,
        description: any(),
        parameters: [`first=${plain()}`, `second=${plain()}`],
        ...(index % 2 === 0 ? { points: 5 } : {}),
      })),
      { id: 'aside', type: 'reading', title: plain(), body: any(), audience: 'instructor' },
      {
        id: 'quiz',
        type: 'quiz',
        title: plain(),
        intro: any(),
        purpose: 'graded',
        settings: { feedback: 'immediate' },
        questions: [
          question('q-choice', 'choice', {
            choices: [
              { id: 'a', text: any(), correct: true, feedback: any() },
              { id: 'b', text: any(), feedback: any() },
            ],
          }),
          question('q-many', 'multiple-response', {
            choices: [
              { id: 'a', text: any(), correct: true, feedback: any() },
              { id: 'b', text: any() },
            ],
          }),
          question('q-truth', 'true-false', { answer: true }),
          question('q-short', 'short-answer', {
            accept: [plain().replaceAll('*', ''), { text: plain().replaceAll('*', ''), credit: 50, feedback: any() }],
          }),
          question('q-number', 'numeric', {
            answers: [{ answer: 3 }, { answer: 4, credit: 50, feedback: any() }],
            unit: plain(32),
          }),
          question('q-match', 'matching', {
            pairs: [
              { id: 'a', prompt: any(), match: plain() },
              { id: 'b', prompt: any(), match: plain() },
            ],
            distractors: [plain()],
          }),
          question('q-sort', 'categorize', {
            categories: [
              { id: 'k', title: plain() },
              { id: 'l', title: plain() },
            ],
            items: [
              { id: 'a', text: any(), category: 'k' },
              { id: 'b', text: any(), category: 'l' },
            ],
          }),
          question('q-order', 'ordering', {
            items: [
              { id: 'a', text: any() },
              { id: 'b', text: any() },
              { id: 'c', text: any() },
            ],
          }),
          question('q-gaps', 'cloze', {
            text: `[[one]] ${any()}`,
            gaps: [{ id: 'one', accept: [plain().replaceAll('*', '')] }],
          }),
          question('q-lists', 'cloze', {
            ...(() => {
              const right = plain();
              return { text: `[[one]] ${any()}`, gaps: [{ id: 'one', options: [right, plain()], answer: right }] };
            })(),
          }),
          question('q-evidence', 'evidence', {
            excerpt: 'source',
            candidates: [
              { id: 'a', quote: 'first words', correct: true },
              { id: 'b', quote: 'second words' },
            ],
          }),
          question('q-essay', 'essay', { guidance: any(), modelAnswer: any(), rubric: 'rubric' }),
          {
            type: 'pool',
            id: 'pool',
            title: plain(),
            draw: 1,
            questions: [
              question('q-pooled', 'choice', {
                choices: [
                  { id: 'a', text: any(), correct: true },
                  { id: 'b', text: any() },
                ],
              }),
            ],
          },
        ],
      },
    ],
  };
}
