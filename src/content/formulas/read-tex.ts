import temml from 'temml';
import { mathmlTree } from './mathml-tree.ts';
import type { ReadTex, TexProblem } from './tex-reader.ts';

/** Reads TeX into MathML. */
export function readTex(tex: string, display: boolean): ReadTex {
  try {
    const node = temml.__renderToMathMLTree(tex, {
      displayMode: display,
      throwOnError: true,
      maxExpand: 1000,
      maxSize: [25, 25],
    });
    return { mathml: mathmlTree(node) };
  } catch (error) {
    if (error instanceof temml.ParseError) return { problem: unreadable(error.message, error.position ?? 0) };
    throw error;
  }
}

function unreadable(message: string, at: number): TexProblem {
  const reason = message.replace(/ at (?:position \d+|end of input): [\s\S]*$/, '').trim();
  return { about: 'unreadable', at, message: `The formula cannot be read: ${reason}.`, hint: 'Correct the TeX.' };
}
