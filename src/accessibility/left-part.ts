import { element, type HtmlElement, text } from '../content/tree.ts';
import type { Target } from '../targets/target.ts';
import type { TextKey } from '../text/text.ts';
import type { RecordWords } from './record-words.ts';

type ShownBy = NonNullable<Target['shownBy']>;

/** For each way to be shown: who answers, and for what. A frame is shown by a browser, too. */
const LEFT: Readonly<Record<ShownBy, readonly (readonly [TextKey, readonly TextKey[]])[]>> = {
  platform: [
    [
      'record.left.platform',
      [
        'record.left.platform.pages',
        'record.left.platform.quizzes',
        'record.left.platform.time',
        'record.left.platform.media',
        'record.left.platform.language',
        'record.left.platform.removed',
      ],
    ],
  ],
  frame: [['record.left.frame', ['record.left.frame.frame', 'record.left.frame.results']]],
  browser: [['record.left.browser', ['record.left.browser.zoom', 'record.left.browser.media']]],
};

/** What is not in the package, and who answers for it. */
export function leftPart(shownBy: ShownBy, { text: say }: RecordWords): readonly HtmlElement[] {
  const ways: readonly ShownBy[] = shownBy === 'frame' ? ['frame', 'browser'] : [shownBy];
  return [
    element('h2', {}, text(say('record.left'))),
    ...ways
      .flatMap((way) => LEFT[way])
      .flatMap(([who, what]) => [
        element('p', {}, text(say(who))),
        element('ul', {}, ...what.map((key) => element('li', {}, text(say(key))))),
      ]),
  ];
}
