/* Runs before each file. What is to happen once in a worker is in a module of its own. */

import './bytes-as-bytes.ts';
import { beforeAll } from 'vitest';
import { tryLateOnesAgain } from './late-pages.ts';

// biome-ignore lint/correctness/noEmptyPattern: Vitest reads the pattern to know which fixtures are asked for.
beforeAll(({}, file) => tryLateOnesAgain(file));
