import { runFixtures } from './support.ts';
import { contentFixtures } from './tables/content.ts';

runFixtures('content', contentFixtures);
