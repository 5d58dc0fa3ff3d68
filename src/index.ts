/**
 * Cartwright's library: `build` writes packages, `check` says what is wrong with modules. Neither throws for an
 * author's fault; what is wrong comes back as diagnostics. Verification of finished packages is `cartwright/verify`.
 */

export type { ModuleDefinition, UnitDefinition, WorkspaceDefinition } from '../schema/types.generated.ts';
export type { Diagnostic, Place, Position, Range, Related, Severity } from './diagnostics/diagnostic.ts';
export { build } from './pipeline/build.ts';
export type { BuildRequest, BuiltPackage, Progress, ReceivedPackage, WrittenRecord } from './pipeline/build-request.ts';
export { type CheckRequest, check } from './pipeline/check.ts';
export type { BuildReport, CheckReport } from './pipeline/report.ts';
export type { Loss, Target } from './targets/target.ts';
export { buildUntrusted } from './untrusted/build-untrusted.ts';
export { checkUntrusted } from './untrusted/check-untrusted.ts';
export type { LimitName, Limits } from './untrusted/limits.ts';
export type {
  UntrustedBuildRequest,
  UntrustedCheckRequest,
  UntrustedVerifyOptions,
} from './untrusted/untrusted-request.ts';
export { verifyUntrusted } from './untrusted/verify-untrusted.ts';
export { version } from './version.ts';
