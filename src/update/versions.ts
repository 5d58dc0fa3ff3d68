/** Whether a semantic version comes before another; what is behind a hyphen makes it earlier (semver.org, 11). */
export function isOlder(version: string, than: string): boolean {
  const [mine, other] = [partsOf(version), partsOf(than)];
  for (const index of [0, 1, 2]) {
    const difference = (mine.numbers[index] ?? 0) - (other.numbers[index] ?? 0);
    if (difference !== 0) return difference < 0;
  }
  if (mine.early === other.early) return false;
  if (mine.early === undefined) return false;
  return other.early === undefined || mine.early < other.early;
}

function partsOf(version: string): { readonly numbers: readonly number[]; readonly early: string | undefined } {
  const [withoutBuild = ''] = version.split('+');
  const [numbers = '', ...early] = withoutBuild.split('-');
  return { numbers: numbers.split('.').map(Number), early: early.length === 0 ? undefined : early.join('-') };
}
