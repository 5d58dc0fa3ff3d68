import { runFixtures, runOthers } from './support.ts';
import { contentFixtures, parserFixtures } from './tables/content.ts';

runFixtures('content', contentFixtures);
runOthers('the parser of texts', parserFixtures);
