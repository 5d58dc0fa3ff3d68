import workerpool from 'workerpool';

/* In place of the thread that builds items: it ends at one whose name says so, and fails at another. */

workerpool.worker({
  build({ item }) {
    if (item.path.endsWith('ends')) process.exit(3);
    if (item.path.endsWith('fills')) {
      const all = [];
      for (;;) all.push(`${Math.random()}`.repeat(1000).split(''));
    }
    return { packages: [], unwritten: [], diagnostics: [{ message: `built ${item.path}` }] };
  },
});
