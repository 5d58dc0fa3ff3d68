import { lendMore, provide, provideWidget } from '../provided.ts';
import { lentByQuizzes } from '../quiz/lent.ts';
import { QuizView } from '../quiz/quiz-view.ts';
import { reportOf } from '../quiz/report.ts';
import { chooseWidget } from '../widgets/choose.ts';

lendMore(lentByQuizzes);
provideWidget('choose', chooseWidget);
provide('quiz', { quiz: { QuizView, reportOf } });
