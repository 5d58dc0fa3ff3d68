import { useRef, useState } from 'preact/hooks';
import type { Studio } from '../state/studio.ts';
import type { Card } from '../storage/shelf.ts';
import { useWords } from '../words/words.ts';
import { TranslateForm } from './translate-form.tsx';

interface CardsProps {
  readonly studio: Studio;
  readonly cards: readonly Card[];
  readonly isBusy: boolean;
}

/** The modules of this browser, the one that was changed last first. */
export function CardList({ studio, cards, isBusy }: CardsProps) {
  const [asked, setAsked] = useState<Card>();
  return (
    <>
      <ul class="cards">
        {cards.map((card) => (
          <CardView
            key={card.key}
            card={card}
            isBusy={isBusy}
            onDelete={() => setAsked(card)}
            translate={(language) => void studio.translate(card, language)}
          />
        ))}
      </ul>
      {asked === undefined ? null : (
        <DeleteDialog
          card={asked}
          close={() => setAsked(undefined)}
          remove={() => {
            setAsked(undefined);
            void studio.delete(asked.key);
          }}
        />
      )}
    </>
  );
}

interface CardProps {
  readonly card: Card;
  readonly isBusy: boolean;
  readonly onDelete: () => void;
  readonly translate: (language: string) => void;
}

function CardView({ card, isBusy, onDelete, translate }: CardProps) {
  const { say } = useWords();
  const { key, title, language, summary, minutes = 0, parts, toFinish, copied, revision } = card;
  return (
    <li class="card">
      <h3>
        <a href={`#m=${key}`} lang={language}>
          {title}
        </a>
      </h3>
      {summary === undefined ? null : (
        <p class="summary" lang={language}>
          {summary}
        </p>
      )}
      {parts === undefined ? null : (
        <p class="quiet">
          {minutes === 0 ? say('library.parts', { n: parts }) : say('library.facts', { n: parts, minutes })}
        </p>
      )}
      <p class="quiet">
        {toFinish === undefined ? '' : toFinish === 0 ? say('home.ready') : say('home.toFinish', { n: toFinish })}
        {toFinish === undefined ? '' : ' · '}
        {copied === revision ? say('home.copied') : say('home.notCopied')}
      </p>
      <TranslateForm title={title} isBusy={isBusy} begin={translate} />
      <button type="button" class="plain" aria-label={say('home.deleteNamed', { title })} onClick={onDelete}>
        {say('home.delete')}
      </button>
    </li>
  );
}

interface DeleteProps {
  readonly card: Card;
  readonly close: () => void;
  readonly remove: () => void;
}

function DeleteDialog({ card, close, remove }: DeleteProps) {
  const { say } = useWords();
  const dialog = useRef<HTMLDialogElement | null>(null);
  const open = (element: HTMLDialogElement | null): void => {
    dialog.current = element;
    if (element !== null && !element.open) element.showModal();
  };
  return (
    <dialog ref={open} aria-labelledby="delete-title" onClose={close}>
      <h2 id="delete-title">{say('home.deleteAsk', { title: card.title })}</h2>
      <p>{card.copied === card.revision ? say('home.deleteCopied') : say('home.deleteWarning')}</p>
      <div class="row">
        <button type="button" onClick={() => dialog.current?.close()}>
          {say('home.keep')}
        </button>
        <button type="button" class="bad" onClick={remove}>
          {say('home.delete')}
        </button>
      </div>
    </dialog>
  );
}
