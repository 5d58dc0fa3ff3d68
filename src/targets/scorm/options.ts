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
    controlDocuments: {
      type: 'object',
      description:
        'A folder whose files are put at the root of the package, and named in its manifest: the schemas (“control documents”) of this edition, which ADL’s validator asks for and platforms do not read. Their owners give them out; they are not part of this program.',
      properties: {
        folder: { type: 'string', minLength: 1, description: 'Its path, relative to the workspace file.' },
      },
      required: ['folder'],
      additionalProperties: false,
    },
  },
  additionalProperties: false,
} as const;

/** Whether a missed pass mark is reported as a status of its own. */
export function reportsFailed(options: Readonly<Record<string, unknown>>): boolean {
  return options.reportFailed === true;
}
