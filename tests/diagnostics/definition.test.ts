import { runFixtures } from './support.ts';
import { definitionFixtures } from './tables/definition.ts';

runFixtures('definition', definitionFixtures);
