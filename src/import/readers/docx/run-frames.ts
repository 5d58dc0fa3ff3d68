import { languageAttributes, leftToRightIn } from '../../../content/directions.ts';
import { element } from '../../../content/tree.ts';
import type { XmlElement } from '../../../read/xml/element.ts';
import { type Frame, marked } from '../../html/frames.ts';
import { baseOf, languageOf } from './languages.ts';
import { isInLink } from './links.ts';
import { type Looks, spread } from './looks.ts';
import type { Reading } from './reading.ts';
import type { Style } from './styles.ts';

/** What is around the words of a run: their language, emphasis, and what else their look says. */
export function framesOf(
  run: XmlElement,
  words: string,
  looks: Looks,
  outer: readonly Frame[],
  chain: readonly Style[],
  reading: Reading,
): readonly Frame[] {
  const { document, findings } = reading;
  let frames = outer;
  const language = languageOf(run.child('rPr'), words, chain, document.styles, 'own');
  if (language !== undefined && document.language !== undefined && baseOf(language) !== baseOf(document.language))
    frames = [...frames, languageFrame(language, document.language)];
  if (looks.code) frames = marked(frames, 'code');
  if (looks.bold) frames = marked(frames, 'strong');
  if (looks.italic || looks.dotted) frames = marked(frames, 'em');
  else if (looks.underlined && !isInLink(frames)) {
    frames = marked(frames, 'em');
    findings.add(
      'changed',
      'underlined',
      'Underlined words are in italics: on a page what is underlined is a link.',
      words,
    );
  }
  if (looks.struck) frames = marked(frames, 'del');
  if (looks.highlighted) frames = marked(frames, 'mark');
  if (looks.raised !== undefined) frames = marked(frames, looks.raised);
  if (looks.colour !== undefined && spread(looks.colour) >= 24 && words.trim() !== '')
    findings.add(
      'left',
      'colour',
      'Words in a colour of their own are in the usual colour. Where the colour says something, say it in words.',
      words,
    );
  return frames;
}

function languageFrame(language: string, around: string): Frame {
  const attributes = languageAttributes(language, leftToRightIn(around));
  return { key: `lang=${language}`, make: (inner) => element('span', attributes, inner) };
}
