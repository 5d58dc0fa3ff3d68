import { Draft } from './draft.ts';
import type { Edit } from './edit.ts';
import type { RewritingResult } from './file-change.ts';
import { Part } from './part.ts';
import { unreadIn } from './refused.ts';
import type { EditableDocument, RewriteOptions } from './rewrite-definition.ts';
import { writeChanges } from './write-changes.ts';

/**
 * Changes the files of a definition at some places, all at once. What stays as it is keeps its bytes, as in
 * `rewriteDefinition`. Edits that contradict each other are refused: two values for one place, a change of what another
 * edit removes.
 */
export function editDefinition(
  document: EditableDocument,
  edits: readonly Edit[],
  { keep = new Set() }: RewriteOptions = {},
): RewritingResult {
  const unread = unreadIn(document.value);
  if (unread !== undefined) return { refused: unread };
  const draft = new Draft(Part.root(document.sources, document.value));
  for (const edit of edits) {
    const refused = draft.add(edit);
    if (refused !== undefined) return { refused };
  }
  const wanted = draft.wanted();
  if (draft.lost !== undefined) return { refused: draft.lost };
  if (wanted.change === undefined) return { value: { changes: [], inlined: [], unused: [] } };
  return { value: writeChanges(document.sources, wanted, keep) };
}
