/*
 * Runs commands one after the other in a process that has loaded the bundled program already; see `cli.ts`. Each command
 * starts `lib/cli.js` from its first line, with a working folder, arguments and an environment of its own.
 */

/** The program, and how long what was begun may go on after a command has said everything: whatever lasts longer never ends. */
const [program, endsWithin = '5000'] = process.argv.slice(2);
const SIGNS = ['exit', 'SIGINT', 'SIGTERM'];

let commands = 0;

// Whoever looks at it first opens it, which keeps no program from ending but counts as something that does.
void process.stdin;

process.on('message', async ({ args, cwd, env }) => {
  const printed = { stdout: [], stderr: [] };
  const before = listeners();
  const awake = keptAwakeBy();
  const writers = new Map();
  for (const name of ['stdout', 'stderr']) {
    writers.set(name, process[name].write);
    process[name].write = (chunk, encoding, done) => {
      printed[name].push(Buffer.from(chunk));
      const told = typeof encoding === 'function' ? encoding : done;
      if (told !== undefined) queueMicrotask(told);
      return true;
    };
  }
  for (const name of Object.keys(process.env)) if (!(name in env)) delete process.env[name];
  Object.assign(process.env, env);
  process.argv.splice(2, process.argv.length, ...args);
  process.chdir(cwd);
  process.exitCode = 0;
  commands += 1;
  await import(`${program}?command=${commands}`);
  const stillAwake = await endOf(awake);
  const code = process.exitCode;
  process.exitCode = 0;
  // The folder of a test is deleted after it.
  process.chdir('/');
  for (const [name, write] of writers) process[name].write = write;
  for (const [source, sign, known] of before)
    for (const each of source.rawListeners(sign)) if (!known.has(each)) source.removeListener(sign, each);
  const [stdout, stderr] = [printed.stdout, printed.stderr].map((chunks) => Buffer.concat(chunks).toString());
  process.send({ code, stdout, stderr, stillAwake });
});

/** Who listens to what a command listens to. */
function listeners() {
  const all = [...SIGNS.map((sign) => [process, sign]), [process.stdout, 'error'], [process.stderr, 'error']];
  return all.map(([source, sign]) => [source, sign, new Set(source.rawListeners(sign))]);
}

/** What keeps the process from ending, sorted. */
function keptAwakeBy() {
  return process.getActiveResourcesInfo().sort();
}

/** Waits until nothing goes on that did not before; gives what still does after a while, for which a program would not end. */
async function endOf(before) {
  const until = Date.now() + Number(endsWithin);
  for (;;) {
    const more = keptAwakeBy();
    for (const each of before) if (more.includes(each)) more.splice(more.indexOf(each), 1);
    if (more.length === 0 || Date.now() > until) return more;
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
}
