import { readdirSync, readFileSync } from 'node:fs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { docxReader } from '../../../src/import/readers/docx/reader.ts';
import { memorySource } from '../../../src/read/byte-source.ts';
import { pick, type Random, randomOf } from '../../guarantees/random.ts';
import { full, tried } from '../../guarantees/scale.ts';
import { mutateXml } from '../../verify/support/xml-mutations.ts';
import { inWords } from './docx.ts';

const FOLDER = new URL('./documents/', import.meta.url);
const names = readdirSync(FOLDER).filter((name) => /-(?:en|ar)\.docx$/.test(name));
const ROUNDS = full ? 1_000 : 40;

/** Changes the structure of one part or several, or bytes anywhere, or cuts the file. */
function mutated(whole: Uint8Array, random: Random): Uint8Array {
  if (random(4) === 0) {
    const copy = whole.slice(0, random(3) === 0 ? random(whole.length) : whole.length);
    for (let flip = random(8); flip >= 0 && copy.length > 0; flip--) copy[random(copy.length)] = random(256);
    return copy;
  }
  const files = unzipSync(whole);
  const paths = Object.keys(files).filter((path) => /\.(?:xml|rels)$/.test(path));
  for (let change = random(6); change >= 0; change--) {
    // Most of a document is in its main part.
    const path = random(3) === 0 ? pick(paths, random) : 'word/document.xml';
    const content = files[path];
    if (content === undefined) continue;
    if (random(12) === 0) delete files[path];
    else files[path] = strToU8(mutateXml(strFromU8(content), random).xml);
  }
  return zipSync(files, { level: 0 });
}

it(`${ROUNDS} changed documents are read or refused with one message`, {
  timeout: full ? 3_600_000 : 120_000,
}, async () => {
  const outcomes = { read: 0, refused: 0 };
  for (let round = 0; round < ROUNDS; round++) {
    const random = randomOf(round);
    const name = pick(names, random);
    const bytes = mutated(new Uint8Array(readFileSync(new URL(name, FOLDER))), random);
    const label = `${name}, round ${round}`;
    const { value, diagnostics } = await docxReader.read({ name, bytes: memorySource(bytes), beside: new Map() }, {});
    if (value === undefined) {
      expect(diagnostics, label).toHaveLength(1);
      outcomes.refused++;
    } else {
      for (const file of value.files.values()) expect((await file.bytes()).length, label).toBeGreaterThan(0);
      // To write it takes longer than to read it.
      if (round % 8 === 0) expect(inWords(value), label).not.toContain('undefined');
      outcomes.read++;
    }
  }
  expect(outcomes.read).toBeGreaterThan(ROUNDS / 3);
  expect(outcomes.refused).toBeGreaterThan(0);
  tried('changed Word documents', ROUNDS);
});
