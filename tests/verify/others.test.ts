import { describe, expect, it } from 'vitest';
import { type VerifyReport, verify } from '../../src/verify/index.ts';
import {
  likeCanvasCc,
  likeExeLearning,
  likeGolfExample,
  likeImsccPackager,
  likeLiaScript,
  likeSimpleScormPackager,
  likeText2qti,
  likeWrappedExport,
  wholeCanvasExport,
} from './support/others.ts';
import type { PackageDraft } from './support/package-draft.ts';

interface Expected {
  /** Kind and version, as the report names them. */
  readonly is: string;
  readonly moodle: string;
  readonly canvas: string;
  /** Modules, pages, quizzes. */
  readonly holds: readonly [number, number, number];
  /** Codes of errors and warnings, each once. */
  readonly faults: readonly string[];
}

const shown = ({ kind, version, verdicts, contents, diagnostics }: VerifyReport): Expected => ({
  is: `${kind} ${version}`.trim(),
  moodle: verdicts.find(({ platform }) => platform === 'moodle')?.outcome ?? '',
  canvas: verdicts.find(({ platform }) => platform === 'canvas')?.outcome ?? '',
  holds: [contents.modules.length, contents.pages.length, contents.quizzes.length],
  faults: [...new Set(diagnostics.filter(({ severity }) => severity !== 'info').map(({ code }) => code))].sort(),
});

describe('packages in the shape that others give them', () => {
  it.each<readonly [string, () => PackageDraft, Expected]>([
    [
      'a whole course from Canvas',
      wholeCanvasExport,
      {
        is: 'canvas 1.1.0',
        moodle: 'accepted-with-losses',
        canvas: 'accepted',
        holds: [1, 1, 1],
        faults: [
          'moodle/canvas-questions-lost',
          'moodle/canvas-settings-lost',
          'moodle/file-path',
          'moodle/platform-link',
          'moodle/resource-vanishes',
        ],
      },
    ],
    [
      'canvas_cc',
      likeCanvasCc,
      {
        is: 'canvas 1.1.0',
        moodle: 'refused',
        canvas: 'accepted-with-losses',
        holds: [1, 1, 1],
        faults: [
          'cc/file-count',
          'cc/file-missing',
          'cc/file-not-listed',
          'cc/href-without-file',
          'moodle/canvas-questions-lost',
          'moodle/canvas-settings-lost',
          'moodle/file-path',
          'moodle/platform-link',
          'moodle/quiz-file-missing',
        ],
      },
    ],
    [
      'imscc-packager',
      likeImsccPackager,
      { is: 'unknown', moodle: 'refused', canvas: 'refused', holds: [0, 0, 0], faults: ['xml/not-well-formed'] },
    ],
    [
      'text2qti, R/exams',
      likeText2qti,
      { is: 'qti 1.2', moodle: 'refused', canvas: 'accepted', holds: [0, 0, 1], faults: [] },
    ],
    [
      'simple-scorm-packager',
      likeSimpleScormPackager,
      {
        is: 'scorm 2004.3',
        moodle: 'accepted',
        canvas: 'refused',
        holds: [1, 2, 0],
        faults: ['schema/bad-id', 'scorm/default-organization', 'scorm/unknown-version'],
      },
    ],
    [
      'LiaScript',
      likeLiaScript,
      { is: 'scorm 1.2', moodle: 'accepted', canvas: 'refused', holds: [1, 2, 0], faults: [] },
    ],
    [
      'eXeLearning',
      likeExeLearning,
      { is: 'scorm 1.2', moodle: 'accepted', canvas: 'refused', holds: [1, 2, 0], faults: ['schema/foreign-element'] },
    ],
    [
      'the golf examples',
      likeGolfExample,
      { is: 'scorm 2004 3rd Edition', moodle: 'accepted', canvas: 'refused', holds: [1, 4, 0], faults: [] },
    ],
    [
      'a platform that wraps the course in a folder',
      likeWrappedExport,
      { is: 'common-cartridge 1.1.0', moodle: 'accepted', canvas: 'accepted', holds: [1, 2, 1], faults: [] },
    ],
  ])('%s', async (_name, make, expected) => {
    expect(shown(await verify(make().build(), { name: 'p' }))).toEqual(expected);
  });
});
