import type { Diagnostic } from '../../browser.ts';
import type { StudioFiles } from '../engine/stored.ts';
import type { OpenModule, OpenState } from '../state/open-module.ts';
import type { Studio } from '../state/studio.ts';
import { useWords } from '../words/words.ts';

export interface ChangesProps {
  readonly module: OpenModule;
  readonly state: OpenState;
  readonly studio: Studio;
}

/**
 * Changes the module as the worker says when asked with the files as they are then; where it gives none, its reason is shown.
 * Whether anything was changed.
 */
export async function changedBy(
  module: OpenModule,
  ask: (files: StudioFiles) => Promise<{
    readonly files: StudioFiles | undefined;
    readonly diagnostics: readonly Diagnostic[];
  }>,
): Promise<boolean> {
  let refused: string | undefined;
  const isChanged = await module.change(async (before) => {
    const { files, diagnostics } = await ask(before);
    refused = diagnostics[0]?.message;
    return files;
  });
  if (!isChanged) module.refuse(refused);
  return isChanged;
}

interface VersionProps {
  readonly label: string;
  readonly value: unknown;
  readonly language: string;
}

/** One of two versions: a text as it is, and of anything larger that it is there. */
export function Version({ label, value, language }: VersionProps) {
  const { say } = useWords();
  const isShort = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
  return (
    <div class="version">
      <p class="quiet">{label}</p>
      {isShort ? (
        <blockquote lang={language}>{String(value)}</blockquote>
      ) : (
        <p>{say(value === undefined || value === null ? 'changes.nothing' : 'changes.part')}</p>
      )}
    </div>
  );
}
