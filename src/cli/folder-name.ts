import { InvalidArgumentError } from 'commander';

/** A folder that was typed. */
export function folderName(value: string): string {
  if (value.trim() === '') throw new InvalidArgumentError('Name a folder; an empty name is often an unset variable.');
  return value;
}
