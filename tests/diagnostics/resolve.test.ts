import { runFixtures } from './support.ts';
import { resolveFixtures } from './tables/resolve.ts';

runFixtures('resolve', resolveFixtures);
