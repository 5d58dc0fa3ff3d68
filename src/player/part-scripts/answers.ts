import { myAnswers, openMyAnswers } from '../answers/my-answers.ts';
import { provide } from '../provided.ts';

provide('answers', { answers: { myAnswers, openMyAnswers } });
