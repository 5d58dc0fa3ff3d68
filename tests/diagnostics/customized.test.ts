import { runFixtures } from './support.ts';
import { customizedFixtures } from './tables/customized.ts';

runFixtures('customized', customizedFixtures);
