import { machineFault } from '../diagnostics/machine-fault.ts';

/** Does what was typed. The program is loaded from here, so that what fails while it is loaded is explained, too. */
export async function run(): Promise<void> {
  try {
    const main = await import('./main.ts');
    await main.run();
  } catch (error) {
    process.exitCode = await explained(error);
  }
}

/** Where the machine opens no more files, what explains a failure may be among them. */
async function explained(error: unknown): Promise<number> {
  try {
    const { explainThrown } = await import('./explain-thrown.ts');
    return await explainThrown(error);
  } catch {
    const { reason, advice } = machineFault(error) ?? { reason: String(error), advice: 'Please report it.' };
    process.stderr.write(`cartwright: ${reason}. ${advice}\n`);
    return 2;
  }
}
