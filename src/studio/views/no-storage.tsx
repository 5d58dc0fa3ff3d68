import { chosenLanguage, wordsIn } from '../words/words.ts';
import { Message } from './message.tsx';

/** This browser stores nothing for this page. */
export function NoStorage() {
  const { say, language } = wordsIn(chosenLanguage(navigator.languages));
  document.documentElement.lang = language;
  return <Message title={say('studio.name')} text={say('studio.noStorage')} />;
}
