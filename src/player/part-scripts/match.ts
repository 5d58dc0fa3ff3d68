import { provide, provideWidget } from '../provided.ts';
import { matchWidget } from '../widgets/match.ts';

provideWidget('match', matchWidget);
provide('match');
