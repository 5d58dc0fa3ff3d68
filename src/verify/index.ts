export type * from '../read/contents/contents.ts';
export { emptyContents, questionsOf } from '../read/contents/contents.ts';
export { formatVerifyHtml } from './report/html.ts';
export { type PackageJson, type VerifyJson, verifyJson } from './report/json.ts';
export { formatVerifyText } from './report/text.ts';
export { type DocumentKind, type VerifyDocumentOptions, verifyDocument } from './verify-document.ts';
export { verify } from './verify-package.ts';
export type { Outcome, Platform, Verdict, VerifyOptions, VerifyReport } from './verify-report.ts';
