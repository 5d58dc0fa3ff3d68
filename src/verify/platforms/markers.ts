import { CANVAS_FORMULA } from '../../read/paths.ts';

/** Markers that programs put in place of addresses. */
const MARKERS = /\$(?:IMS-CC-FILEBASE|CANVAS_OBJECT_REFERENCE|CANVAS_COURSE_REFERENCE|WIKI_REFERENCE)\$|@@PLUGINFILE@@/;
/** Those that only Canvas knows. */
const CANVAS_MARKERS = /^\$(?:CANVAS_OBJECT_REFERENCE|CANVAS_COURSE_REFERENCE|WIKI_REFERENCE)\$/;

/** The first marker among the words of a text, where readers would see it. */
export function markerInWords(words: string): string | undefined {
  return MARKERS.exec(words)?.[0];
}

/** True for a link or picture that only Canvas can follow. */
export function isCanvasTarget(target: string): boolean {
  return CANVAS_MARKERS.test(decodeDollars(target)) || CANVAS_FORMULA.test(target);
}

/** Canvas itself writes the dollars of its markers percent-encoded at times. */
function decodeDollars(target: string): string {
  return target.slice(0, 200).replaceAll('%24', '$');
}
