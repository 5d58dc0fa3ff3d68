import type { Findings } from '../../../read/findings.ts';
import { ADLSEQ, IMSSS } from '../../../read/scorm/editions.ts';
import type { ScormManifest } from '../../../read/scorm/manifest.ts';
import type { XmlElement } from '../../../read/xml/element.ts';
import { scormCodes } from './codes.ts';

/** Rules of sequencing that look at several elements of one activity (SCORM 2004). */
export function checkSequencing(manifest: ScormManifest, file: string | undefined, findings: Findings): void {
  if (manifest.facts.edition === '1.2') return;
  const ids = idsIn(manifest.root);
  const byId = new Map<string, XmlElement>();
  for (const sequencing of manifest.root.descendants('sequencing')) {
    const id = sequencing.attribute('ID');
    if (id !== undefined) byId.set(id, sequencing);
  }
  for (const sequencing of manifest.root.descendants('sequencing')) {
    if (sequencing.namespace !== IMSSS) continue;
    const reference = sequencing.attribute('IDRef');
    const base = byId.get(reference ?? '');
    // What no element at all bears as its ID, the schema says.
    if (reference !== undefined && base === undefined && ids.has(reference)) {
      const where = { file, position: sequencing.position };
      findings.add(scormCodes, 'unknown-sequencing', where, {
        message: `An activity takes its sequencing from "${reference}", which is no <sequencing> of the manifest.`,
        clause: `${manifest.facts.title} CAM, imsss:sequencing`,
      });
    }
    new ActivityRules(sequencing, base, file, findings, manifest.facts.title).check();
  }
}

function idsIn(element: XmlElement, ids: Set<string> = new Set()): ReadonlySet<string> {
  for (const id of [element.attribute('identifier'), element.attribute('ID')]) if (id !== undefined) ids.add(id);
  for (const child of element.children) idsIn(child, ids);
  return ids;
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
    this.#checkAdlObjectives(ids);
    for (const condition of this.#sequencing.descendants('ruleCondition')) this.#checkCondition(condition, ids);
    for (const rule of this.#sequencing.descendants('rollupRule')) this.#checkRollup(rule);
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
      this.#checkId(objective, 'objectiveID', id);
      if (ids.has(id)) {
        this.#add('repeated-objective', objective, `The objective "${id}" is given twice.`, 'imsss:objective');
      }
      ids.add(id);
    }
    return ids;
  }

  /** Identifiers of objectives are URIs: not empty, no spaces. */
  #checkId(at: XmlElement, attribute: string, id: string): void {
    if (/^\S+$/.test(id.trim())) return;
    const message = `<${at.name}> has the ${attribute} "${id}"; it may not be empty nor hold spaces.`;
    this.#add('bad-objective-id', at, message, `imsss:${at.name}`);
  }

  /** ADL's objectives add to objectives of the same activity, by their ID. */
  #checkAdlObjectives(ids: ReadonlySet<string>): void {
    for (const list of this.#sequencing.childrenNamed('objectives').filter((one) => one.namespace === ADLSEQ)) {
      for (const objective of list.childrenNamed('objective')) {
        const id = objective.attribute('objectiveID');
        if (id === undefined || ids.has(id)) continue;
        const message = `<${objective.qualifiedName}> is about the objective "${id}", which its activity does not have.`;
        this.#add('sequencing-reference', objective, message, 'adlseq:objective');
      }
    }
  }

  /** Counts and percentages are 0 where they are not given, and a rule of at least none always holds. */
  #checkRollup(rule: XmlElement): void {
    const set = rule.attribute('childActivitySet')?.trim();
    const needed = set === 'atLeastCount' ? 'minimumCount' : set === 'atLeastPercent' ? 'minimumPercent' : undefined;
    if (needed === undefined || Number(rule.attribute(needed) ?? '0') > 0) return;
    const message = `A rollup rule asks for ${set} but gives no ${needed} above 0, so it always holds.`;
    this.#add('rollup-count', rule, message, 'imsss:rollupRule');
  }

  /** `mapInfo` of the objectives, and of ADL's own objectives in the 4th edition, by what they write. */
  #checkWriters(objectives: readonly XmlElement[]): void {
    const adlObjectives = this.#sequencing.childrenNamed('objectives').filter((one) => one.namespace === ADLSEQ);
    const writers = new Map<string, XmlElement>();
    for (const objective of [...objectives, ...adlObjectives.flatMap((one) => one.children)]) {
      for (const map of objective.childrenNamed('mapInfo')) {
        this.#checkId(map, 'targetObjectiveID', map.attribute('targetObjectiveID') ?? 'missing');
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
