import { runFixtures } from './support.ts';
import { sourceFixtures } from './tables/source.ts';

runFixtures('source', sourceFixtures);
