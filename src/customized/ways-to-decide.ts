import type { OpenConflict } from './load-customized.ts';

/** Whether a conflict is about a text, so that a text of one's own can decide it. */
export function isOfText({ kind, theirs, mine, before }: OpenConflict): boolean {
  return kind !== 'file' && [mine, theirs, before].every((side) => side === undefined || typeof side === 'string');
}

/** The command that decides a conflict, with what can be taken there. */
export function commandToDecide(id: string, folder: string, ofText: boolean): string {
  return `npx cartwright resolve '${id}' --in ${folder} --mine | --theirs${ofText ? ' | --text FILE' : ''}`;
}
