import { runFixtures } from './support.ts';
import { slipFixtures } from './tables/slips.ts';
import { sourceFixtures } from './tables/source.ts';

runFixtures('source', sourceFixtures);
runFixtures('slips', slipFixtures);
