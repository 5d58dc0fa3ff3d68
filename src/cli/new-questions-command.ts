import { writeFile } from 'node:fs/promises';
import { isThere } from '../archive/write.ts';
import { writeReason } from '../archive/write-reason.ts';
import { machineFault } from '../diagnostics/machine-fault.ts';
import { questionTemplate } from '../import/readers/table/template.ts';
import { exitCodes } from './exit-codes.ts';
import { print } from './output.ts';

/** Writes a table of questions to fill in, one of each type: `questions.csv`, or another name without its ending. */
export async function runNewQuestions(name = 'questions'): Promise<number> {
  const file = name.toLowerCase().endsWith('.csv') ? name : `${name}.csv`;
  if (await isThere(file)) {
    print(`cartwright: ${file} is there already; choose another name, or delete it first.\n`);
    return exitCodes.author;
  }
  try {
    await writeFile(file, questionTemplate(), { flag: 'wx' });
  } catch (error) {
    const reason = writeReason(error);
    if (reason === undefined) throw error;
    print(
      `cartwright: \`${file}\` cannot be made: ${reason}.\n    ${machineFault(error)?.advice ?? 'Work in another folder, or free the place.'}\n`,
    );
    return exitCodes.fault;
  }
  print(
    `${file} is made, with one question of each type. Fill it in with a spreadsheet, then \`npx cartwright import ${file}\`.\n`,
  );
  return exitCodes.clean;
}
