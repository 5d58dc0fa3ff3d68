import {
  type Edit,
  editDefinition,
  type HtmlTree,
  type JsonValue,
  type ReadingOptions,
  readDefinition,
  readFormula,
  readProse,
  rewriteMarkdown,
  withChanges,
  writeMarkdown,
} from '../../browser.ts';
import { textAt } from '../state/values.ts';
import { type StudioFiles, storedOne } from './stored.ts';

interface WriteRequest {
  readonly files: StudioFiles;
  /** A module’s folder, or a unit’s file. */
  readonly path: string;
  /** Where the text is in the definition. */
  readonly pointer: string;
  readonly tree: HtmlTree;
  readonly options: ReadingOptions;
  readonly isRequired: boolean;
}

/** What the editor of texts asks of the worker. */
export const proseMethods = {
  readProse: ({ text, options }: { readonly text: string; readonly options: ReadingOptions }) =>
    readProse(text, options),

  readFormula: ({
    tex,
    display,
    language,
  }: {
    readonly tex: string;
    readonly display: boolean;
    readonly language: string;
  }) => readFormula(tex, display, language),

  /** A part of a text as Markdown. */
  markdownOf: ({ tree, options }: { readonly tree: HtmlTree; readonly options: ReadingOptions }) =>
    writeMarkdown(tree, options),

  /** Changes a text so that it reads as a tree; blocks that are in both keep their bytes. */
  async writeProse({ files, path, pointer, tree, options, isRequired }: WriteRequest) {
    const before = textAt((await readDefinition({ files, path })).value, pointer);
    const { text: whole, unsaid } = await rewriteMarkdown(before ?? '', tree, options);
    // A file ends with a line ending; what begins in the definition needs none.
    const text = before === undefined ? whole.trimEnd() : whole;
    const isEmpty = text.trim() === '';
    const nothing = { changes: [], definition: undefined as JsonValue | undefined, diagnostics: [] };
    const written = { text: isEmpty && isRequired ? (before ?? '') : text, isWhole: unsaid.length === 0 };
    if (written.text === (before ?? '') || (isEmpty && before === undefined)) return { ...nothing, ...written };
    const edit: Edit = isEmpty ? { kind: 'remove', pointer } : { kind: 'set', pointer, value: text };
    const { changes, diagnostics } = await editDefinition({ files, path, edits: [edit] });
    const kept = changes.map((change) => ({ path: change.path, content: storedOne(change.path, change.content) }));
    const after = withChanges(files, kept as never);
    const definition = kept.length === 0 ? undefined : (await readDefinition({ files: after, path })).value;
    return { changes: kept, definition, diagnostics, ...written };
  },
};
