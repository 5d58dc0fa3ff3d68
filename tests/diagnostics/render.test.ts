import { runFixtures } from './support.ts';
import { renderFixtures } from './tables/render.ts';

runFixtures('render', renderFixtures);
