// Runs in a worker of a test's page: what an editor of modules does from an original to packages, in memory alone.
import * as cartwright from '/lib/browser.js';

const { build, check, customize, diff, diffWords, editDefinition, importFiles, newModule, pack, preview } = cartwright;
const { readDefinition, resolveConflicts, rewriteDefinition, rewriteMarkdown, thingsToFinish } = cartwright;
const { markdownBlocks, unpack, update, withChanges } = cartwright;

addEventListener('message', async ({ data }) => {
  try {
    postMessage({ imported: await imported(data), customized: await customized(data), fresh: await fresh(data) });
  } catch (error) {
    postMessage({ thrown: String(error?.stack ?? error) });
  }
});

/** From a document to packages, with one thing finished on the way. */
async function imported({ document, namespace }) {
  const { made, report } = await importFiles({ files: [document], namespace });
  const { files, folder } = made;
  const before = await thingsToFinish({ files, imported: report });
  const value = [{ name: 'A. Author' }];
  const { changes } = await editDefinition({
    files,
    path: folder,
    edits: [{ kind: 'set', pointer: '/authors', value }],
  });
  const finished = withChanges(files, changes);
  const after = await thingsToFinish({ files: finished });
  const { pages } = await preview({ files: finished, path: folder, asStudent: true });
  const built = await build({ files: finished, targets: ['canvas', 'moodle'] });
  const packages = built.packages.map(({ contents: _, ...rest }) => rest);
  const zip = await pack({ files: finished, folder });
  const again = await unpack({ name: 'copy.zip', contents: zip });
  return { before, after, finished, packages, pages: [...pages.keys()], again };
}

/** A copy, a new version of its original, the same sentence changed on both sides, and the decision. */
async function customized({ original, namespace }) {
  const copied = await customize({
    files: original,
    module: 'letters',
    folder: 'modules/ours',
    identity: 'own-module',
    namespace,
  });
  let files = withChanges(original, copied.changes);
  const say = async (folder, pointer, value, version) => {
    const edits = [{ kind: 'set', pointer, value }];
    if (version !== undefined) edits.push({ kind: 'set', pointer: '/version', value: version });
    files = withChanges(files, (await editDefinition({ files, path: folder, edits })).changes);
  };
  await say('modules/ours', '/summary', 'What we say of it.');
  await say('modules/letters', '/summary', 'What they say of it.', '1.1.0');
  const { value } = await readDefinition({ files, path: 'modules/letters' });
  const renamed = { ...value, title: 'Their title' };
  files = withChanges(files, (await rewriteDefinition({ files, path: 'modules/letters', value: renamed })).changes);
  const { changes, ...updated } = await update({ files, folder: 'modules/ours' });
  files = withChanges(files, changes);
  const ids = updated.conflicts.map(({ id }) => id);
  const decided = await resolveConflicts({ files, folder: 'modules/ours', ids, decision: { take: 'theirs' } });
  files = withChanges(files, decided.changes);
  const words = await diffWords(await diff({ files, before: 'modules/ours' }));
  const { diagnostics } = await check({ files, paths: ['modules/ours'] });
  return { updated, files, words, diagnostics };
}

/** A new module, and a sentence of a text changed. */
async function fresh({ namespace }) {
  const { made } = await newModule({ title: 'Bread and salt', namespace, kind: 'example' });
  const [, second] = await markdownBlocks('One.\n\n* Two\n');
  const { text } = await rewriteMarkdown('One  *more*.\n\n* Two\n', second.tree);
  return { made, text };
}
