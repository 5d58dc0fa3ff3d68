/**
 * How a student likes quizzes to be shown. Kept by the device, for all modules that it has from one address, and by
 * nothing else: it says nothing of anybody's work.
 */
export type Preference = 'hide-clock' | 'one-at-a-time';

const NAME = 'cartwright-quiz';

export function isPreferred(preference: Preference): boolean {
  return stored().includes(preference);
}

export function prefer(preference: Preference, wanted: boolean): void {
  const others = stored().filter((each) => each !== preference);
  try {
    localStorage.setItem(NAME, [...others, ...(wanted ? [preference] : [])].join(' '));
  } catch {
    // Browsers forbid storage to some frames: then it holds until the page is left.
  }
}

function stored(): readonly string[] {
  try {
    return localStorage.getItem(NAME)?.split(' ') ?? [];
  } catch {
    return [];
  }
}
