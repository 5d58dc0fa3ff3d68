import type { OpenModule, OpenState } from '../state/open-module.ts';
import type { Studio } from '../state/studio.ts';
import { useWords } from '../words/words.ts';

export interface ChangesProps {
  readonly module: OpenModule;
  readonly state: OpenState;
  readonly studio: Studio;
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
