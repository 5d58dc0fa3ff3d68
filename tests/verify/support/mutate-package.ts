import { pick, type Random } from '../../guarantees/random.ts';
import type { PackageDraft } from './package-draft.ts';
import { mutateXml } from './xml-mutations.ts';

/** Flips bytes anywhere in the zip, cuts it, or repeats a part. */
export function mutateBytes(bytes: Uint8Array, random: Random): Uint8Array {
  const copy = Buffer.from(bytes);
  const flips = 1 + random(8);
  for (let flip = 0; flip < flips; flip++) copy[random(copy.length)] = random(256);
  const kind = random(5);
  if (kind === 0) return copy.subarray(0, random(copy.length));
  if (kind === 1) return Buffer.concat([copy.subarray(0, random(copy.length)), copy.subarray(random(copy.length))]);
  return copy;
}

/** Drops, renames, empties or edits one file. */
export function mutateFiles(draft: PackageDraft, random: Random): Uint8Array {
  // Schemas are placeholders that nobody reads.
  const paths = draft.paths.filter((one) => !one.endsWith('.xsd'));
  if (paths.length === 0) return draft.build();
  const path = pick(paths, random);
  const text = draft.text(path);
  const isXml = /\.(?:xml|qti)$/.test(path);
  switch (random(isXml ? 8 : 5)) {
    case 0:
      draft.remove(path);
      break;
    case 1:
      draft.rename(path, pick(['x.xml', `../${path}`, path.toUpperCase(), `${path}/`, 'imsmanifest.xml'], random));
      break;
    case 2:
      draft.set(path, '');
      break;
    case 3:
      draft.set(path, text.slice(0, random(text.length + 1)));
      break;
    case 4:
      draft.set(path, Buffer.from(Array.from({ length: random(200) }, () => random(256))));
      break;
    default:
      draft.set(
        path,
        Array.from({ length: 1 + random(3) }).reduce<string>((xml) => mutateXml(xml, random).xml, text),
      );
  }
  return draft.build();
}
