import { runFixtures, runOthers } from './support.ts';
import { buildFixtures, requestFixtures } from './tables/build.ts';

runFixtures('build and check', requestFixtures);
runOthers('build', buildFixtures);
