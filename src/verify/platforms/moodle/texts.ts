import type { TextContents } from '../../../read/contents/contents.ts';
import type { Findings, Where } from '../../../read/findings.ts';
import { positionOf } from '../../../read/html/read.ts';
import { loneTexSign } from '../formulas.ts';
import { isCanvasTarget, markerInWords } from '../markers.ts';
import { moodleCodes } from './codes.ts';

/** Elements between which white space may go without harm. */
const BLOCK =
  /^<\/?(?:p|div|ul|ol|li|table|tbody|thead|tfoot|tr|td|th|blockquote|h[1-6]|hr|pre|section|dl|dt|dd|figure|figcaption)\b/i;
/** A tag written to be shown, and not already protected by the invisible word joiner. */
const SHOWN_TAG = /&(?:lt|#60|#x3c);(?=[A-Za-z/!?])/i;

/** References to `<` that Moodle turns into tags, in pages, topics and questions. */
export function checkDecodedReferences(source: string, where: Where, findings: Findings): void {
  const shown = SHOWN_TAG.exec(source);
  if (shown === null) return;
  const excerpt = source.slice(shown.index, shown.index + 30);
  findings.add(moodleCodes, 'reference-decoded', where, {
    message: `Moodle will turn "${excerpt}" into live markup instead of showing it.`,
  });
}

/** Links that only Canvas follows, and markers and cut formulas among the words. `what` names the text. */
export function checkMarkers(text: TextContents, what: string, where: Where, findings: Findings): void {
  const seen = new Set<string>();
  for (const reference of text.references) {
    const { target } = reference;
    if (!isCanvasTarget(target) || seen.has(target)) continue;
    seen.add(target);
    findings.add(
      moodleCodes,
      'platform-link',
      { ...where, position: positionOf(reference) ?? where.position },
      {
        message: `Moodle will leave "${target}" in ${what} as it is, and it will lead nowhere: only Canvas can follow it.`,
      },
    );
  }
  const marker = markerInWords(text.text);
  if (marker !== undefined)
    findings.add(moodleCodes, 'marker-in-words', where, {
      message: `In Moodle readers of ${what} will see "${marker}" among its words.`,
    });
  const sign = text.format === 'html' ? loneTexSign(text.source) : undefined;
  if (sign !== undefined)
    findings.add(moodleCodes, 'formula-cut', where, {
      message: `In Moodle readers of ${what} will see "${sign}" and TeX: the formula has no other end in the same run of words.`,
    });
}

/** What happens to the white space of discussions, questions and choices. `what` names the text. */
export function checkWhiteSpace(text: TextContents, what: string, where: Where, findings: Findings): void {
  if (text.format !== 'html') return;
  const { source } = text;
  if (/[\r\n]/.test(source.trim())) {
    findings.add(moodleCodes, 'newline-becomes-break', where, {
      message: `Moodle will show a line break for every new line in ${what}.`,
    });
    return;
  }
  for (const match of source.matchAll(/(<[^<>]*>)[ \t]+(?=(<[^<>]*>))/g)) {
    if (BLOCK.test(match[1] ?? '') || BLOCK.test(match[2] ?? '')) continue;
    findings.add(moodleCodes, 'spaces-between-tags', where, {
      message: `Moodle will drop the space between ${match[1]} and ${match[2]} in ${what}, so that words run together.`,
    });
    return;
  }
}
