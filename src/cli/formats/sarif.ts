import type { Location, Log, PhysicalLocation, ReportingDescriptor, Result } from 'sarif';
import type { CodeFamily, CodeSpec } from '../../diagnostics/codes.ts';
import { COMMAND_LINE, type Diagnostic, type Place, type Severity } from '../../diagnostics/diagnostic.ts';
import { inFileOrder } from '../../diagnostics/in-file-order.ts';

const levels = { error: 'error', warning: 'warning', info: 'note' } as const satisfies Record<Severity, Result.level>;

export interface SarifOptions {
  /** The program's version. */
  readonly version: string;
  /** Where each finding's code is explained. */
  readonly families: readonly CodeFamily[];
}

/**
 * Findings as a SARIF log, which GitHub's code scanning, GitLab, Azure DevOps and editors show.
 * @see SARIF 2.1.0 with Errata 01, OASIS, 28 August 2023
 */
export function sarifLog(diagnostics: readonly Diagnostic[], { version, families }: SarifOptions): Log {
  const specs = new Map(
    families.flatMap(({ stage, codes }) => Object.entries(codes).map(([name, spec]) => [`${stage}/${name}`, spec])),
  );
  const used = [...new Set(diagnostics.map(({ code }) => code))].sort();
  return {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'Cartwright', version, rules: used.map((code) => rule(code, specs.get(code))) } },
        columnKind: 'utf16CodeUnits',
        results: inFileOrder(diagnostics).map((diagnostic) => result(diagnostic, used)),
      },
    ],
  };
}

function rule(id: string, spec: CodeSpec | undefined): ReportingDescriptor {
  if (spec === undefined) return { id };
  return {
    id,
    shortDescription: { text: spec.title },
    fullDescription: { text: spec.explanation },
    help: { text: spec.advice ?? spec.explanation },
    defaultConfiguration: { level: levels[spec.severity] },
  };
}

function result({ code, severity, message, hint, related, ...place }: Diagnostic, used: readonly string[]): Result {
  const locations = locationOf(place);
  return {
    ruleId: code,
    ruleIndex: used.indexOf(code),
    level: levels[severity],
    message: { text: hint === undefined ? message : `${message} ${hint}` },
    ...(locations === undefined ? {} : { locations: [locations] }),
    ...(related === undefined || related.length === 0
      ? {}
      : { relatedLocations: related.map((one) => ({ ...locationOf(one), message: { text: one.message } })) }),
  };
}

/** Undefined where a finding is about what was typed, and no file. */
function locationOf({ file, pointer, range }: Place): Location | undefined {
  if (file === COMMAND_LINE) return undefined;
  const physicalLocation: PhysicalLocation = {
    artifactLocation: { uri: encodeURI(file).replaceAll('#', '%23').replaceAll('?', '%3F') },
    ...(range === undefined
      ? {}
      : {
          region: {
            startLine: range.start.line,
            startColumn: range.start.column,
            endLine: range.end.line,
            endColumn: range.end.column,
          },
        }),
  };
  return {
    physicalLocation,
    ...(pointer === undefined || pointer === '' ? {} : { logicalLocations: [{ fullyQualifiedName: pointer }] }),
  };
}
