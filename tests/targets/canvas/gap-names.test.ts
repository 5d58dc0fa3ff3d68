import { expect, it } from 'vitest';
import type { ModuleDefinition } from '../../../schema/types.generated.ts';
import { type QuestionDefinition, quizOf, reading } from '../../resolve/support.ts';
import { buildPackage, pathOf, select } from '../support/build.ts';

/**
 * Canvas puts a gap's field at the first `[name]` of everything that is written as the question's text
 * (docs/platforms/canvas.md, "gap names").
 */

const gap = (parts: Partial<Extract<QuestionDefinition, { type: 'cloze' }>> = {}): QuestionDefinition => ({
  id: 'gap',
  type: 'cloze',
  stem: 'Fill in.',
  text: 'Today [[index]] is right.',
  gaps: [{ id: 'index', accept: ['i'] }],
  objectives: ['explain'],
  ...parts,
});

const excerpt = (text: string): ModuleDefinition['activities'][number] => ({
  id: 'letter',
  type: 'excerpt',
  title: 'A letter',
  source: 'book',
  objectives: ['explain'],
  locator: { page: '1' },
  provenance: { genre: 'letter', created: '1939', language: 'en' },
  passages: [{ id: 'p', kind: 'quoted', text }],
  rights: { basis: 'quotation', statement: 'Short.' },
});

const book = (title: string): NonNullable<ModuleDefinition['sources']> => [
  { id: 'book', csl: { type: 'book', title } },
];
const map: NonNullable<ModuleDefinition['assets']> = [
  {
    id: 'map',
    file: 'media/map.svg',
    alt: 'The [index] of a map',
    caption: 'See [index]',
    credit: 'A. Maker',
    license: 'CC0-1.0',
  },
];

const both = ['in-dex', 'index'].map((id) => ({ id, accept: ['i'] }));

type Case = readonly [place: string, question: QuestionDefinition, parts: Partial<ModuleDefinition>];
const places: readonly Case[] = [
  ['stem', gap({ stem: 'It was array[index], `[index]`.' }), {}],
  ['excerpt', gap({ excerpt: 'letter' }), { sources: book('T'), activities: [excerpt('The [index] said so.')] }],
  ['source', gap({ excerpt: 'letter' }), { sources: book('On [index]'), activities: [excerpt('He said so.')] }],
  ['attribute', gap({ stem: '![](asset:map)' }), { assets: map }],
  ['attribute in the text', gap({ text: 'Now ![The [index]](asset:map) [[index]].' }), { assets: map }],
  ['address', gap({ stem: 'See [there](https://example.org/?a[index]=1).' }), {}],
  ['accepted answer', gap({ gaps: [{ id: 'index', accept: ['[index]', '[index_]'] }] }), {}],
  ['feedback', gap({ feedback: { correct: 'Yes: [index]', general: 'Once [index_]' } }), {}],
  ['other gap', gap({ text: '[[in-dex]] or [in_dex], [[index]] or [index]', gaps: both }), {}],
  ['brackets around it', gap({ text: 'array \\[[[index]]\\] and \\[index\\] [[in-dex]]', gaps: both }), {}],
];

it.each(places)(
  'gapNames: a name in brackets once, though the %s has the author’s',
  async (...[, question, parts]: Case) => {
    const { activities = [], ...rest } = parts;
    const built = await buildPackage(
      'canvas',
      { ...rest, activities: [reading, ...activities, quizOf([question])] },
      {
        files: {
          'media/map.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9"/></svg>',
        },
      },
    );
    const xml = built.text(pathOf(built, /\.qti$/));
    const names = select(xml, '//response_lid/material/mattext');
    const text = select(xml, '//presentation/material/mattext')[0] ?? '';
    expect(names).toHaveLength(question.type === 'cloze' ? question.gaps.length : 0);
    expect(select(xml, '//response_lid/@ident')).toEqual(names.map((name) => `response_${name}`));
    for (const name of names) {
      expect(xml.split(`[${name}]`)).toHaveLength(2);
      // A New Quizzes gap is of these characters alone.
      expect(text).toMatch(/\[[A-Za-z0-9_\-.]+\]/);
      expect(text).toContain(`[${name}]`);
    }
  },
);
