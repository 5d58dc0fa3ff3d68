/**
 * What a program needs that brings a target of its own: `build({ targets: [shelf] })`. A target gets modules and pages as
 * trees, decides every path in `plan`, and returns its files and losses from `emit`; both are pure and synchronous.
 */
export type { HtmlProfile, ReferenceWriter, SerializeContext } from './content/profile.ts';
export { fullHtmlProfile } from './content/profiles.ts';
export { serialize } from './content/serialize.ts';
export { element, type HtmlNode, type HtmlTree, text } from './content/tree.ts';
export { type Capabilities, everyCapability, type InteractionFeature } from './interactions/capabilities.ts';
export type { Activity, Publication, Question, TeachingModule, UnitInfo } from './model/model.ts';
export type { FileReference } from './source/host.ts';
export type { DocumentData, GeneratedAsset, NavigationItem, PageSource } from './targets/page-source.ts';
export { defineLosses, type LossFamily } from './targets/shared/losses.ts';
export { el, serializeXml, type XmlElement } from './targets/shared/xml.ts';
export type {
  BuildOptions,
  Emission,
  FileTree,
  Loss,
  LossSpec,
  PackageFile,
  Target,
  TargetInput,
  TargetVersion,
} from './targets/target.ts';
