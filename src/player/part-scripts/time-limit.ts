import { provide } from '../provided.ts';
import { TimeLimit } from '../quiz/time-limit.ts';

provide('time-limit', { 'time-limit': TimeLimit });
