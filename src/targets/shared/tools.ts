import type { Tool } from '../../model/model.ts';

/** The sentence of the loss `tool-registration`, the same wherever a platform launches tools. */
export function unregistered({ title, url }: Tool): string {
  return `“${title}” works once the platform knows ${new URL(url).origin} as an external tool: an administrator, or the teacher where that is allowed, registers it with the key and secret or the LTI 1.3 details of its provider, which are in no package.`;
}

/** The sentence of the loss `tool-as-link`, wherever no platform launches anything. */
export function linkedTool({ title, points }: Tool): string {
  const grade = points === undefined ? '' : `, and none of its ${points} points come back`;
  return `“${title}” is a link to the tool’s address: it is not told who the student is${grade}. Add it to the course itself to have more.`;
}
