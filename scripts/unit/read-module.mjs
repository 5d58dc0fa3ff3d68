// Reads a module of the unit for the bars: its definition with the files that it names, and all its texts with their
// places. Only JSON modules: the unit has no others.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Properties whose values are no text that a person reads, or words that are quoted from a passage. */
const NOT_TEXT = new Set(
  '$schema namespace id version language type url license source excerpt speaker quote original date created kind'
    .concat(' objectives rubric retired now keywords completion audience namespace csl answer category')
    .split(' '),
);

/** A module: its definition, its texts as {where, text, quoted}, and its drawings as {where, svg}. */
export function readModule(folder) {
  const included = [];
  const definition = withFiles(JSON.parse(readFileSync(join(folder, 'module.json'), 'utf8')), folder, included, '');
  const drawings = (definition.assets ?? [])
    .filter(({ file }) => file.endsWith('.svg'))
    .map(({ file }) => ({ where: file, svg: readFileSync(join(folder, file), 'utf8') }));
  return { definition, texts: textsOf(definition, '', included), drawings };
}

function withFiles(value, folder, included, pointer) {
  if (Array.isArray(value)) return value.map((one, at) => withFiles(one, folder, included, `${pointer}/${at}`));
  if (typeof value !== 'object' || value === null) return value;
  const keys = Object.keys(value);
  if (keys.length === 1 && keys[0] === 'file') {
    const text = readFileSync(join(folder, value.file), 'utf8');
    included.push([pointer, value.file]);
    return value.file.endsWith('.json') ? JSON.parse(text) : text;
  }
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, withFiles(one, folder, included, `${pointer}/${key}`)]),
  );
}

function textsOf(value, pointer, included) {
  if (typeof value === 'string') return [{ pointer, where: placeOf(pointer, included), text: value, quoted: false }];
  if (typeof value !== 'object' || value === null) return [];
  const quoted = value.kind === 'quoted';
  return Object.entries(value).flatMap(([key, one]) => {
    if (NOT_TEXT.has(key) && !(key === 'source' && typeof one === 'object')) return [];
    const at = `${pointer}/${key}`;
    return textsOf(one, at, included).map((text) => (quoted && key === 'text' ? { ...text, quoted: true } : text));
  });
}

function placeOf(pointer, included) {
  const file = included.find(([start]) => pointer === start || pointer.startsWith(`${start}/`));
  return file === undefined ? `module.json ${pointer}` : `${file[1]}${pointer.slice(file[0].length)}`;
}

/** Every question of a module with the quiz that it belongs to; questions of pools one by one. */
export function questionsOf(definition) {
  return definition.activities
    .filter(({ type }) => type === 'quiz')
    .flatMap((quiz) =>
      quiz.questions.flatMap((one) =>
        one.type === 'pool'
          ? one.questions.map((question) => ({
              quiz,
              question: { ...question, points: one.pointsEach ?? 1 },
              pool: one,
            }))
          : [{ quiz, question: one, pool: undefined }],
      ),
    );
}

/** A Markdown text as running words, with | where words do not run on: a table's cells, a paragraph's end. */
export function running(markdown) {
  return markdown
    .replace(/\[(?:see )?-?@[^\]]*\]/g, ' ')
    .replace(/!\[[^\]]*\]\([^)]*\)/g, ' ')
    .replace(/\[\[[^\]]*\]\]/g, ' | ')
    .replace(/\]\([^)]*\)|\]\{[^}]*\}/g, ' ')
    .replace(/^\s*(?:[-*#:]+|\d+\.)\s/gm, ' | ')
    .replace(/\n\s*\n/g, ' | ')
    .replace(/[*_`[\]]/g, '');
}

/** How many words a reader reads in a text. */
export function countWords(text) {
  return running(text).match(/[\p{L}\p{N}]+(?:[’'.,-][\p{L}\p{N}]+)*/gu)?.length ?? 0;
}
