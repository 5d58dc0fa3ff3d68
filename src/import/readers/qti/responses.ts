import type { QtiNode } from './node.ts';

/** What an item says about the answers to one of its fields. */
export interface Responses {
  readonly cardinality: string;
  readonly baseType: string;
  /** In their order. */
  readonly correct: readonly string[];
  /** Points for each answer, where they are given. */
  readonly mapping: ReadonlyMap<string, number>;
  /** Whether all right ones have to be there for any points. */
  readonly allOrNothing: boolean;
  readonly caseSensitive: boolean;
  /** How far a number may be from the right one. */
  readonly tolerance: number | { readonly percent: number } | undefined;
}

/** The responses of an item, by their identifiers: as declared, else as its rules compare them. */
export function responsesOf(item: QtiNode): ReadonlyMap<string, Responses> {
  const processing = item.child('responseProcessing');
  const template = processing?.attribute('template') ?? '';
  return new Map(
    item.all('responseDeclaration').map((declaration) => {
      const id = declaration.attribute('identifier') ?? '';
      const declared =
        declaration
          .child('correctResponse')
          ?.all('value')
          .map(({ words }) => words) ?? [];
      const compared = processing === undefined ? [] : comparedWith(processing, id);
      const mapping = declaration.child('mapping');
      const entries = mapping?.all('mapEntry') ?? [];
      const usesMapping =
        processing !== undefined && (/map_response/.test(template) || processing.below(isMapOf(id)).length > 0);
      return [
        id,
        {
          cardinality: declaration.attribute('cardinality') ?? 'single',
          baseType: declaration.attribute('baseType') ?? 'identifier',
          correct: declared.length > 0 ? declared : compared,
          mapping: new Map(
            usesMapping || declared.length + compared.length === 0
              ? entries.map((entry) => [
                  entry.attribute('mapKey') ?? '',
                  Number(entry.attribute('mappedValue') ?? 0) || 0,
                ])
              : [],
          ),
          allOrNothing: !usesMapping,
          caseSensitive: entries.length > 0 && entries.every((entry) => entry.attribute('caseSensitive') !== 'false'),
          tolerance: processing === undefined ? undefined : toleranceOf(processing, id),
        },
      ] as const;
    }),
  );
}

function isMapOf(id: string): (node: QtiNode) => boolean {
  return (node) => node.name === 'mapResponse' && node.attribute('identifier') === id;
}

const COMPARING = new Set(['match', 'equal', 'stringMatch', 'member', 'equalRounded']);

/** Values that rules compare a response with: in a condition that sets a score above zero. */
function comparedWith(processing: QtiNode, id: string): readonly string[] {
  const branches = processing.below(({ name }) => name === 'responseIf' || name === 'responseElseIf');
  return branches.flatMap((branch) => {
    const sets = branch.all('setOutcomeValue');
    const isRight = sets.some(
      (set) =>
        /SCORE/i.test(set.attribute('identifier') ?? '') &&
        set.named('baseValue').some(({ words }) => Number(words) > 0),
    );
    if (!isRight) return [];
    const comparisons = branch.below((node) => COMPARING.has(node.name) && asksFor(node, id));
    return comparisons.flatMap((node) => node.named('baseValue').map(({ words }) => words));
  });
}

function asksFor(node: QtiNode, id: string): boolean {
  return node.below((one) => one.name === 'variable' && one.attribute('identifier') === id).length > 0;
}

function toleranceOf(processing: QtiNode, id: string): Responses['tolerance'] {
  const equal = processing.below(
    (node) => node.name === 'equal' && asksFor(node, id) && node.attribute('tolerance') !== undefined,
  )[0];
  const [below = 0, above = below] = (equal?.attribute('tolerance') ?? '')
    .split(/\s+/)
    .filter((one) => one !== '')
    .map(Number);
  const width = Math.max(Math.abs(below), Math.abs(above));
  if (equal === undefined || !Number.isFinite(width) || width === 0) return undefined;
  return equal.attribute('toleranceMode') === 'relative' ? { percent: width } : width;
}

/** The points of an item: what it says, else what its mapping adds up to. */
export function pointsOf(item: QtiNode): number | undefined {
  const outcomes = item.all('outcomeDeclaration');
  const outcome = (name: string) => outcomes.find((one) => one.attribute('identifier') === name);
  const written = [
    outcome('MAXSCORE')?.child('defaultValue')?.child('value')?.words,
    outcome('SCORE')?.attribute('normalMaximum'),
  ];
  const points = written.map(Number).find((one) => one > 0);
  if (points !== undefined) return points;
  const bound = Number(
    item
      .all('responseDeclaration')
      .map((one) => one.child('mapping')?.attribute('upperBound'))
      .find((one) => one !== undefined),
  );
  return bound > 0 ? bound : undefined;
}
