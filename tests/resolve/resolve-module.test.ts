import { describe, expect, it } from 'vitest';
import type { Excerpt } from '../../schema/types.generated.ts';
import { learnerActivities } from '../../src/model/module-activities.ts';
import { mp4 } from '../support/kitchen-sink/media.ts';
import { choice, definitionOf, line, quizOf, reading, resolve, resolvedModule } from './support.ts';

const quiz = quizOf([choice]);
const sources = [{ id: 'chapter', csl: { type: 'chapter' } }];
const excerpt: Excerpt = {
  id: 'exchange',
  type: 'excerpt',
  title: 'The exchange',
  source: 'chapter',
  locator: { page: '177' },
  provenance: { genre: 'Record', created: '1939-05-06', language: 'ru' },
  passages: [
    { id: 'charge', kind: 'quoted', text: 'poor use of cadres' },
    { id: 'answer', kind: 'quoted', text: 'They are being checked every day' },
  ],
  rights: { basis: 'quotation', statement: 'Short quotations.' },
};
const sourceTexts = new Map([['chapter', 'Of the poor use of cadres.\nHe said: They are being checked every day.']]);
const options = { workspace: { sourceTexts } };

describe('a resolved module', () => {
  it('has every default filled in', async () => {
    const module = await resolvedModule();
    expect(module).toMatchObject({ published: true, sequential: false, contentNotes: [], lessonPlan: [] });
    expect(module.activities[0]).toMatchObject({ audience: 'learner', optional: false, completion: 'view' });
    expect(module.activities[1]).toMatchObject({
      completion: 'submit',
      settings: {
        attempts: 'unlimited',
        shuffleQuestions: false,
        shuffleChoices: false,
        feedback: 'after-submission',
        revealAnswers: 'after-submission',
        keep: 'highest',
      },
      entries: [{ kind: 'question', id: 'first', points: 1, title: 'Which?', pointer: '/activities/1/questions/0' }],
    });
  });

  it('says nothing about a module that is as it should be', async () => {
    const { result } = await resolve(definitionOf());
    expect(result.diagnostics).toEqual([]);
  });

  it('gives the questions of a pool the pool’s points', async () => {
    const pool = { type: 'pool' as const, id: 'some', title: 'Some', draw: 1, pointsEach: 3, questions: [choice] };
    const module = await resolvedModule({ activities: [reading, quizOf([pool])] });
    expect(module.activities[1]).toMatchObject({ entries: [{ kind: 'pool', questions: [{ points: 3 }] }] });
  });

  it('has no value where something it refers to is missing', async () => {
    const { result } = await resolve(definitionOf({ activities: [{ ...reading, body: '[there](activity:nowhere)' }] }));
    expect(result.value).toBeUndefined();
  });

  it('keeps annotations in the order of the words, with their places', async () => {
    const annotations = [
      { id: 'days', quote: 'every day', note: 'How often?' },
      { id: 'cadres', quote: 'cadres', note: 'The *staff*.' },
    ];
    const module = await resolvedModule({ sources, activities: [reading, { ...excerpt, annotations }, quiz] }, options);
    expect(module.activities[1]).toMatchObject({
      annotations: [
        { id: 'cadres', passage: 'charge', offset: 12 },
        { id: 'days', passage: 'answer', offset: 23 },
      ],
    });
  });

  it('knows what its files are', async () => {
    const assets = [
      { id: 'photo', file: 'media/a.JPG', alt: 'A hall', credit: 'A. Author', license: 'CC0-1.0' },
      { id: 'line', file: 'media/b.svg', decorative: true as const, credit: 'A. Author', license: 'CC0-1.0' },
      {
        id: 'talk',
        file: 'media/c.mp4',
        credit: 'A. Author',
        license: 'CC0-1.0',
        captions: [{ language: 'en', file: 'media/c.en.vtt' }],
      },
    ];
    const files = {
      'media/a.JPG': new Uint8Array([0xff, 0xd8, 0xff, 0xe0]),
      'media/b.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
      'media/c.mp4': mp4,
      'media/c.en.vtt': 'WEBVTT',
    };
    const body = '![](asset:photo) ![](asset:line) ![](asset:talk)';
    const module = await resolvedModule({ assets, activities: [{ ...reading, body }, quiz] }, { files });
    expect([...module.assets.values()]).toMatchObject([
      { id: 'photo', kind: 'image', mediaType: 'image/jpeg', alt: 'A hall', decorative: false, file: { size: 4 } },
      { id: 'line', kind: 'image', mediaType: 'image/svg+xml', alt: '', decorative: true },
      { id: 'talk', kind: 'video', captions: [{ language: 'en', file: { size: 6 } }] },
    ]);
  });

  it('names footnotes by ids, so that moving an activity changes nothing in its page', async () => {
    const noted = { ...reading, body: 'So it was.[^1]\n\n[^1]: Or so they say.' };
    const before = await resolvedModule({ activities: [noted, quiz] });
    const after = await resolvedModule({ activities: [quiz, { ...reading, id: 'other' }, noted] });
    expect(before.activities[0]).toMatchObject({ id: 'opening' });
    expect(JSON.stringify(before.activities[0])).toContain('opening-body-');
    expect({ ...after.activities[2], pointer: '' }).toEqual({ ...before.activities[0], pointer: '' });
  });

  it('shows students the activities for them', async () => {
    const module = await resolvedModule({
      activities: [reading, { ...reading, id: 'notes', audience: 'instructor' }, quiz],
    });
    expect(learnerActivities(module).map(({ id }) => id)).toEqual(['opening', 'check']);
  });

  it.each([
    [{}, 'after-submission'],
    [{ feedback: 'immediate' as const }, 'after-submission'],
    [{ feedback: 'never' as const }, 'never'],
    [{ feedback: 'after-last-attempt' as const, attempts: 2 }, 'after-last-attempt'],
    [{ feedback: 'immediate' as const, revealAnswers: 'never' as const }, 'never'],
  ])('with the settings %j reveals answers %s', async (settings, revealAnswers) => {
    const module = await resolvedModule({ activities: [reading, quizOf([choice], { settings })] });
    expect(module.activities[1]).toMatchObject({ settings: { revealAnswers } });
  });
});

describe('a finding', () => {
  const messages = async (parts: Parameters<typeof definitionOf>[0], more = {}) =>
    (await resolve(definitionOf(parts), more)).result.diagnostics.map(({ message, hint }) => [message, hint]);

  it('says what was probably meant', async () => {
    expect(await messages({ activities: [{ ...reading, body: '[x](activity:chekc)' }, quiz] })).toEqual([
      ['There is no activity `chekc`.', 'Did you mean `check`?'],
    ]);
    expect(await messages({ sources, activities: [{ ...reading, body: '[x](term:chapter)' }, quiz] })).toEqual([
      ['`chapter` is a source, not a term.', 'There is nothing under `glossary` yet: add it there.'],
    ]);
  });

  it('shows the nearest words of the source', async () => {
    const passages = [{ id: 'answer', kind: 'quoted' as const, text: 'They were being checked each day' }];
    expect(await messages({ sources, activities: [reading, { ...excerpt, passages }, quiz] }, options)).toEqual([
      [
        'The quoted words are not in the text of `chapter`. Nearest, in line 2: “They are being checked every day”.',
        'Quote to the letter, with … or […] where words are omitted; or make the passage `narrated`.',
      ],
    ]);
  });

  it('stands at the reference itself, also in an included file', async () => {
    const definition = definitionOf({ activities: [reading, quiz] });
    const text = 'A text.\n\nSee the [next one](activity:next).\n';
    const included = { ...definition, activities: [{ ...reading, body: { file: 'readings/a.md' } }, quiz] };
    const { result } = await resolve(included as unknown as typeof definition, { files: { 'readings/a.md': text } });
    expect(result.diagnostics).toMatchObject([
      {
        code: 'resolve/unknown-activity',
        file: 'modules/example/readings/a.md',
        pointer: '/activities/0/body',
        range: { start: { line: 3, column: 9 } },
      },
    ]);
  });

  it('comes in the order of the file', async () => {
    const { result } = await resolve(
      definitionOf({
        language: 'fr',
        activities: [
          { ...reading, body: '[x](term:b) [x](activity:a)', completion: 'post' },
          quizOf([{ ...choice, id: 'opening' }]),
        ],
      }),
    );
    expect(result.diagnostics.map(line)).toEqual([
      'info resolve/language-words /language',
      'error resolve/unknown-term /activities/0/body',
      'error resolve/unknown-activity /activities/0/body',
      'error resolve/completion-impossible /activities/0/completion',
      'error resolve/duplicate-id /activities/1/questions/0/id',
    ]);
  });

  it('about a text is said once, though the text is read for lowering and for checking', async () => {
    const cloze = {
      id: 'cloze',
      type: 'cloze' as const,
      stem: 'Fill in.',
      objectives: ['explain'],
      text: '[[day]] and <b>bold</b>',
      gaps: [{ id: 'day', accept: ['6'] }],
    };
    const { result } = await resolve(definitionOf({ activities: [reading, quizOf([cloze])] }));
    expect(result.diagnostics.map(line)).toEqual(['warning content/html-shown-as-text /activities/1/questions/0/text']);
  });
});
