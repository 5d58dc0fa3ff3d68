import { defineCodes } from '../diagnostics/codes.ts';

/** What can go wrong before or beside a command's own work. */
export const commandCodes = defineCodes('command', {
  'wrong-usage': {
    severity: 'error',
    title: 'The command cannot be carried out as typed',
    explanation:
      'An option, a value or a missing argument is wrong, not a module or a package. The exit code is 64 (sysexits.h, EX_USAGE).',
  },
  'program-fault': {
    severity: 'error',
    title: 'The program itself failed',
    explanation: 'This is a fault of the program, not of your module. The exit code is 2. Please report it.',
  },
});
