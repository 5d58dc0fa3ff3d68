import type { ComponentChildren } from 'preact';
import type { JsonValue } from '../../browser.ts';
import { idsIn, listAt, textAt } from '../state/values.ts';
import { useWords, type WordKey } from '../words/words.ts';
import { Fold } from './fold.tsx';
import { ListTools } from './list-tools.tsx';
import { freeId } from './new-parts.ts';
import { change, type EditPlace, insertEdit, partAt, within } from './place.ts';

interface PartListProps {
  readonly place: EditPlace;
  /** The list, below the place. */
  readonly list: string;
  /** What an item is called where it stands among others. */
  readonly nameOf: (item: JsonValue, index: number) => string;
  /** On the button that adds one. */
  readonly add: WordKey;
  /** What ids of new ones begin with. */
  readonly base: string;
  readonly make: (id: string) => JsonValue;
  readonly least?: number;
  readonly most?: number;
  /** Each is opened by itself: where there may be many, or each is long. */
  readonly isFolded?: boolean;
  readonly children: (own: EditPlace, item: JsonValue, index: number) => ComponentChildren;
}

/** Items with ids, in their order: change, move, delete, add. */
export function PartList(props: PartListProps) {
  const { place, list, nameOf, add, base, make, least = 0, most = 500, isFolded = false, children } = props;
  const { say } = useWords();
  const items = listAt(partAt(place), list);
  const language = textAt(place.definition, '/language');
  const append = (): void => {
    const id = freeId(base, idsIn(place.definition));
    void change(place, insertEdit(place, list, make(id)));
  };
  return (
    <>
      {items.length === 0 ? null : (
        <ol class="parts-list">
          {items.map((item, index) => {
            const own = within(place, `${list}/${index}`);
            const name = nameOf(item, index);
            return (
              <li key={textAt(item, '/id') ?? index}>
                {isFolded ? (
                  <Fold class="part" title={<span lang={language}>{name}</span>}>
                    {() => children(own, item, index)}
                  </Fold>
                ) : (
                  children(own, item, index)
                )}
                <ListTools place={place} list={list} index={index} length={items.length} name={name} least={least} />
              </li>
            );
          })}
        </ol>
      )}
      <button type="button" disabled={items.length >= most} onClick={append}>
        {say(add)}
      </button>
    </>
  );
}
