import type { Platform } from './verify-report.ts';

/** What is known of one kind of package, about one package that was read. */
export interface Judge {
  /** Adds what the standard forbids to the findings. */
  check(): void;
  /** Adds what each platform will do to the findings; a platform that is left out was never observed with the kind. */
  readonly predict: Partial<Record<Platform, () => void>>;
}
