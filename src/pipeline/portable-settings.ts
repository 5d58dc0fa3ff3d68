import posix from 'path-browserify';
import type { LoadedWorkspace } from '../source/document.ts';

/**
 * A workspace's settings as plain data that is the same wherever its folder lies: paths are those from the working folder.
 */
export function portableSettings(workspace: LoadedWorkspace, workingFolder: string): unknown {
  return portable({ ...workspace, sourceTexts: [...workspace.sourceTexts] }, workingFolder);
}

function portable(value: unknown, workingFolder: string): unknown {
  if (Array.isArray(value)) return value.map((one) => portable(one, workingFolder));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => {
      const isPath = (name === 'path' || name === 'root') && typeof member === 'string' && posix.isAbsolute(member);
      return [name, isPath ? posix.relative(workingFolder, member) : portable(member, workingFolder)];
    }),
  );
}
