import type { Findings } from '../findings.ts';
import type { XmlElement } from '../xml/element.ts';
import { scormCodes } from './codes.ts';
import { ADLSEQ, IMSSS } from './editions.ts';
import type { ScormManifest } from './manifest.ts';

/** Rules of sequencing that look at several elements of one activity (SCORM 2004). */
export function checkSequencing(manifest: ScormManifest, file: string | undefined, findings: Findings): void {
  if (manifest.facts.edition === '1.2') return;
  const byId = new Map<string, XmlElement>();
  for (const sequencing of manifest.root.descendants('sequencing')) {
    const id = sequencing.attribute('ID');
    if (id !== undefined) byId.set(id, sequencing);
  }
  for (const sequencing of manifest.root.descendants('sequencing')) {
    if (sequencing.namespace !== IMSSS) continue;
    const base = byId.get(sequencing.attribute('IDRef') ?? '');
    new ActivityRules(sequencing, base, file, findings, manifest.facts.title).check();
  }
}

class ActivityRules {
  readonly #sequencing: XmlElement;
  readonly #base: XmlElement | undefined;
  readonly #file: string | undefined;
  readonly #findings: Findings;
  readonly #title: string;

  constructor(
    sequencing: XmlElement,
    base: XmlElement | undefined,
    file: string | undefined,
    findings: Findings,
    title: string,
  ) {
    this.#sequencing = sequencing;
    this.#base = base;
    this.#file = file;
    this.#findings = findings;
    this.#title = title;
  }

  check(): void {
    const objectives = this.#objectives();
    const ids = this.#checkObjectives(objectives);
    this.#checkWriters(objectives);
    for (const condition of this.#sequencing.descendants('ruleCondition')) this.#checkCondition(condition, ids);
  }

  #add(code: Parameters<typeof scormCodes.report>[0], at: XmlElement, message: string, clause: string): void {
    const where = { file: this.#file, position: at.position };
    this.#findings.add(scormCodes, code, where, { message, clause: `${this.#title} CAM, ${clause}` });
  }

  /** Own objectives, or else those of the shared sequencing it refers to. */
  #objectives(): readonly XmlElement[] {
    const own = this.#sequencing.childrenNamed('objectives').find((one) => one.namespace === IMSSS);
    const inherited = this.#base?.childrenNamed('objectives').find((one) => one.namespace === IMSSS);
    return (own ?? inherited)?.children ?? [];
  }

  #checkObjectives(objectives: readonly XmlElement[]): ReadonlySet<string> {
    const ids = new Set<string>();
    for (const objective of objectives) {
      const id = objective.attribute('objectiveID');
      if (id === undefined) {
        if (objective.name === 'primaryObjective' && objective.child('mapInfo') !== undefined) {
          this.#add(
            'objective-without-id',
            objective,
            'A primary objective is shared but has no objectiveID.',
            'imsss:primaryObjective',
          );
        }
        continue;
      }
      if (ids.has(id))
        this.#add('repeated-objective', objective, `The objective "${id}" is given twice.`, 'imsss:objective');
      ids.add(id);
    }
    return ids;
  }

  /** `mapInfo` of the objectives, and of ADL's own objectives in the 4th edition, by what they write. */
  #checkWriters(objectives: readonly XmlElement[]): void {
    const adlObjectives = this.#sequencing.childrenNamed('objectives').filter((one) => one.namespace === ADLSEQ);
    const writers = new Map<string, XmlElement>();
    for (const objective of [...objectives, ...adlObjectives.flatMap((one) => one.children)]) {
      for (const map of objective.childrenNamed('mapInfo')) {
        for (const { name, value } of map.attributes) {
          if (!name.startsWith('write') || (value !== 'true' && value !== '1')) continue;
          const key = `${name} ${map.attribute('targetObjectiveID')}`;
          const other = writers.get(key);
          if (other !== undefined && other !== objective) {
            const target = map.attribute('targetObjectiveID') ?? '';
            this.#add('several-writers', map, `Two objectives of one activity write "${target}".`, 'imsss:mapInfo');
          }
          writers.set(key, objective);
        }
      }
    }
  }

  #checkCondition(condition: XmlElement, ids: ReadonlySet<string>): void {
    const reference = condition.attribute('referencedObjective');
    if (reference !== undefined && !ids.has(reference)) {
      this.#add(
        'sequencing-reference',
        condition,
        `A rule looks at the objective "${reference}", which its activity does not have.`,
        'imsss:ruleCondition',
      );
    }
    const kind = condition.attribute('condition') ?? '';
    if (/^objectiveMeasure(?:Greater|Less)Than$/.test(kind) && condition.attribute('measureThreshold') === undefined) {
      this.#add(
        'measure-threshold',
        condition,
        `A rule with the condition ${kind} gives no measureThreshold.`,
        'imsss:ruleCondition',
      );
    }
  }
}
