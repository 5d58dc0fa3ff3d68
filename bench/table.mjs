// The table of a run. For times there are two figures, the clock's and the processor's, and the budget is compared with
// the processor's, which other people's programs on the machine change less.

function figure(value) {
  return value.toFixed(value < 10 ? 2 : 0);
}

export function createTable() {
  const rows = [['', 'clock', 'processor', 'budget', 'of budget']];
  const remarks = [];
  const add = (...cells) => rows.push(cells);
  return {
    /** Milliseconds without a budget. */
    note: (what, { wall, cpu }) => add(what, `${figure(wall)} ms`, `${figure(cpu)} ms`, '', ''),
    /** Milliseconds with one. */
    time: (what, { wall, cpu }, budget) =>
      add(what, `${figure(wall)} ms`, `${figure(cpu)} ms`, `${budget} ms`, figure(cpu / budget)),
    /** Anything else, of which there is one figure. */
    amount: (what, value, unit, budget) =>
      add(
        what,
        `${figure(value)} ${unit}`,
        '',
        budget === undefined ? '' : `${budget} ${unit}`,
        budget === undefined ? '' : figure(value / budget),
      ),
    remark: (text) => remarks.push(text),
    print: () => {
      const widths = rows[0].map((_, column) => Math.max(...rows.map((cells) => cells[column].length)));
      for (const cells of rows) {
        const padded = cells.map((cell, column) =>
          column === 0 ? cell.padEnd(widths[column]) : cell.padStart(widths[column]),
        );
        console.log(padded.join('  ').trimEnd());
      }
      for (const remark of remarks) console.log(`\n${remark}`);
    },
  };
}
