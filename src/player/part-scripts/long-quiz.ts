import { provide } from '../provided.ts';
import { LongQuiz } from '../quiz/long-quiz.ts';

provide('long-quiz', { 'long-quiz': LongQuiz });
