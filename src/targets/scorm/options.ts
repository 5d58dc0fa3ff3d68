/** Options of both SCORM targets in the workspace, checked before they get here. */
export const scormOptions = {
  type: 'object',
  properties: {
    reportFailed: {
      type: 'boolean',
      default: false,
      description:
        'Whether the platform is told `failed` when the pass mark was missed and no attempt is left. Otherwise it is told `completed`, and the score says the rest: some platforms (Open edX) make the grade of a failed module 0, whatever its score.',
    },
  },
  additionalProperties: false,
} as const;

/** Whether a missed pass mark is reported as a status of its own. */
export function reportsFailed(options: Readonly<Record<string, unknown>>): boolean {
  return options.reportFailed === true;
}
