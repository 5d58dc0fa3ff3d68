// Required into a measured process: says on descriptor 3 how much processor time all its threads have had, in milliseconds,
// and the most memory that it took, in megabytes.
const { writeSync } = require('node:fs');
const { isMainThread } = require('node:worker_threads');

if (isMainThread)
  process.on('exit', () => {
    const { user, system } = process.cpuUsage();
    const memory = process.resourceUsage().maxRSS / 1024;
    writeSync(3, JSON.stringify({ cpu: (user + system) / 1000, memory }));
  });
