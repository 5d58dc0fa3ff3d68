import { useWords } from '../words/words.ts';
import { change, type EditPlace } from './place.ts';

interface ToolsProps {
  readonly place: EditPlace;
  /** The list, below the place. */
  readonly list: string;
  readonly index: number;
  readonly length: number;
  /** What the item is called, for whoever hears the buttons alone. */
  readonly name: string;
  /** So many must stay. */
  readonly least?: number;
  readonly canMove?: boolean;
  /** Takes the item away, where more goes with it. */
  readonly remove?: () => void;
}

/** Up, down and away, for an item of a list. */
export function ListTools({ place, list, index, length, name, least = 0, canMove = true, ...rest }: ToolsProps) {
  const { say } = useWords();
  const at = (position: number): string => `${place.pointer}${list}/${position}`;
  const move = (to: number): Promise<boolean> => change(place, [{ kind: 'move', pointer: at(index), to: at(to) }]);
  const { remove = () => void change(place, [{ kind: 'remove', pointer: at(index) }]) } = rest;
  return (
    <span class="row list-tools">
      {canMove ? (
        <>
          <button
            type="button"
            disabled={index === 0}
            aria-label={say('list.upNamed', { name })}
            title={say('list.up')}
            onClick={() => move(index - 1)}
          >
            ↑
          </button>
          <button
            type="button"
            disabled={index === length - 1}
            aria-label={say('list.downNamed', { name })}
            title={say('list.down')}
            onClick={() => move(index + 2)}
          >
            ↓
          </button>
        </>
      ) : null}
      <button
        type="button"
        disabled={length <= least}
        aria-label={say('list.removeNamed', { name })}
        title={say('list.remove')}
        onClick={remove}
      >
        ✕
      </button>
    </span>
  );
}
