// Required into a measured process: says on descriptor 3 how much processor time it has had, in milliseconds.
const { writeSync } = require('node:fs');

process.on('exit', () => {
  const { user, system } = process.cpuUsage();
  writeSync(3, String((user + system) / 1000));
});
