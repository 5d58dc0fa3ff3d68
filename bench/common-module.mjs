import { deflateSync } from 'node:zlib';

/** The module on which peers were measured: three readings, one discussion, ten questions. */
export function commonModule(id) {
  const paragraph =
    'In the years before the war a factory meeting could be a place of real argument: workers named managers, managers answered, and somebody took notes. ';
  const reading = (number) => ({
    id: `reading-${number}`,
    type: 'reading',
    title: `Reading ${number}`,
    objectives: ['explain'],
    body: `## A first heading\n\n${paragraph.repeat(6)}\n\n- one *point*\n- another **point**\n\n## A second heading\n\n${paragraph.repeat(6)}\n\n> ${paragraph}\n\n| year | number |\n|---|---|\n| 1938 | 12 |\n| 1939 | 14 |\n`,
  });
  const question = (number) => ({
    id: `question-${number}`,
    type: 'choice',
    stem: `Which answer to question ${number} is right?`,
    objectives: ['explain'],
    feedback: { general: 'The reading says so.' },
    choices: ['a', 'b', 'c', 'd'].map((letter) => ({
      id: letter,
      text: `Answer ${letter} of question ${number}`,
      correct: letter === 'a',
      feedback: letter === 'a' ? 'Yes.' : 'Look at the reading again.',
    })),
  });
  return {
    format: 1,
    namespace: '6a4e3f0e-5c7b-4d1a-9a55-0c6e1d2f3a4b',
    id,
    version: '1.0.0',
    language: 'en',
    title: `The common module ${id}`,
    summary: 'Three readings, one discussion, ten questions.',
    keywords: ['bench'],
    authors: [{ name: 'A. Author' }],
    license: { id: 'CC-BY-4.0', holder: 'A. Author', year: 2026 },
    objectives: [{ id: 'explain', text: 'Students can explain it.' }],
    activities: [
      reading(1),
      reading(2),
      reading(3),
      { id: 'talk', type: 'discussion', title: 'Discussion', prompt: 'Who was heard, and why?' },
      {
        id: 'quiz',
        type: 'quiz',
        title: 'Quiz',
        purpose: 'graded',
        questions: Array.from({ length: 10 }, (_, index) => question(index + 1)),
      },
    ],
  };
}

const TABLE = Array.from({ length: 256 }, (_, byte) => {
  let sum = byte;
  for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? 0xedb88320 ^ (sum >>> 1) : sum >>> 1;
  return sum >>> 0;
});

function pngChunk(type, data) {
  const chunk = Buffer.alloc(12 + data.length);
  chunk.writeUInt32BE(data.length, 0);
  chunk.write(type, 4, 'latin1');
  data.copy(chunk, 8);
  const checked = chunk.subarray(4, 8 + data.length);
  const sum = checked.reduce((before, byte) => TABLE[(before ^ byte) & 255] ^ (before >>> 8), 0xffffffff);
  chunk.writeUInt32BE((sum ^ 0xffffffff) >>> 0, 8 + data.length);
  return chunk;
}

/** A picture of noise, 30 KB that no two numbers share. */
export function noisyPicture(number) {
  const side = 100;
  let state = number + 1;
  const rows = Buffer.alloc((side * 3 + 1) * side).map((_, at) => {
    if (at % (side * 3 + 1) === 0) return 0;
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state & 255;
  });
  const head = Buffer.alloc(13);
  head.writeUInt32BE(side, 0);
  head.writeUInt32BE(side, 4);
  head.set([8, 2], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    pngChunk('IHDR', head),
    pngChunk('IDAT', deflateSync(rows)),
    pngChunk('IEND', Buffer.alloc(0)),
  ]);
}

/** The same module with a picture in each reading. */
export function illustratedModule(id) {
  const module = commonModule(id);
  const assets = [1, 2, 3].map((number) => ({
    id: `picture-${number}`,
    file: `media/picture-${number}.png`,
    alt: `Noise, number ${number}.`,
    credit: 'A. Author',
    license: 'CC-BY-4.0',
  }));
  const activities = module.activities.map((activity, at) =>
    assets[at] === undefined ? activity : { ...activity, body: `${activity.body}\n\n![](asset:${assets[at].id})\n` },
  );
  return { ...module, assets, activities };
}
