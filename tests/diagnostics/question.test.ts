import { runFixtures } from './support.ts';
import { questionFixtures } from './tables/question.ts';

runFixtures('question', questionFixtures);
