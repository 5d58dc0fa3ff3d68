import { describe, expect, it } from 'vitest';
import { quizOf, reading } from '../../resolve/support.ts';
import { buildPackage, selectAsWritten } from '../support/build.ts';

/** A wide table scrolls by itself, also where no page of ours dresses it. */

const table = '| one | two |\n|---|---|\n| 1 | 2 |';
const parts = {
  activities: [
    { ...reading, body: table },
    { id: 'talk', type: 'discussion', title: 'Talk', prompt: table },
    { id: 'task', type: 'assignment', title: 'Task', prompt: table, submission: ['text'], points: 5 },
    quizOf([
      {
        id: 'q',
        type: 'choice',
        stem: `Which?\n\n${table}`,
        choices: [
          { id: 'a', text: 'This', correct: true },
          { id: 'b', text: 'That' },
        ],
        feedback: { general: table },
      },
    ]),
  ],
} as unknown as Parameters<typeof buildPackage>[1];

/** The class of the box in which each table is. */
const frames = (html: string) =>
  [...html.matchAll(/<(?:div|section)([^>]*)>\s*<table/g)].map(([, found = '']) => found);

describe('tables', () => {
  it.each([
    ['moodle', /class="cw-scroll no-overflow" role="group"[^>]* tabindex="0"/],
    // Its cleaner takes the rest away.
    ['common-cartridge', /class="cw-scroll no-overflow"/],
    // Its copy of the quiz is for others.
    ['canvas', /class="cw-scroll"[^>]* style="[^"]*overflow-x: auto|no-overflow/],
  ])('each has a frame of its own to scroll in: %s', async (target, frame) => {
    const built = await buildPackage(target, parts);
    const html = built.files
      .flatMap((file) =>
        file.kind !== 'text' ? [] : file.text.startsWith('<?xml') ? [textsOf(file.text)] : [file.text],
      )
      .join('\n');
    const tables = html.match(/<table/g) ?? [];
    expect(tables.length).toBeGreaterThan(4);
    expect(frames(html)).toHaveLength(tables.length);
    for (const found of frames(html)) expect(found).toMatch(frame);
  });
});

const textsOf = (xml: string) => selectAsWritten(xml, '//*[not(*)]').join('\n');
