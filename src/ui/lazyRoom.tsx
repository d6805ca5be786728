/** Rooms that are loaded when they are wanted, and what stands in their place when they cannot be: never an empty page. */
import { X } from 'lucide-react';
import { Component, type ComponentType, lazy, type ReactNode, Suspense, useReducer, useState } from 'react';
import { createPortal } from 'react-dom';
import { shellWords } from '../words/shell.ts';
import { AppContext, type RunningApp } from './app.ts';
import { HeldKeys } from './HeldKeys.tsx';
import './notices.css';
import { failureText } from './pieces.ts';

type GuardProps = {
  readonly children: ReactNode;
  /** Before what failed is shown again. */
  readonly onRetry?: () => void;
  /** For what floats over the page: it is given up. Without it the message stands in the room's place. */
  readonly onLeave?: () => void;
};

type Failure = { readonly failure: { readonly error: unknown } | null };

/** Keeps what goes wrong in a room inside it: one sentence and "try again" in its place; the rest of the page goes on. */
export class Guard extends Component<GuardProps, Failure> {
  static override contextType = AppContext;
  declare context: RunningApp;
  override state: Failure = { failure: null };

  static getDerivedStateFromError(error: unknown): Failure {
    return { failure: { error } };
  }

  readonly retry = () => {
    this.props.onRetry?.();
    this.setState({ failure: null });
  };

  override render() {
    const { children, onLeave } = this.props;
    const { failure } = this.state;
    if (failure === null) return children;
    const app = this.context;
    const words = app.words(shellWords);
    const notice = (
      <div className="notice is-problem" role="alert">
        <p>{failureText(app, failure.error)}</p>
        <button type="button" className="link" onClick={this.retry}>
          {words.tryAgain}
        </button>
        {onLeave && (
          <button type="button" className="notice-close" aria-label={words.close} onClick={onLeave}>
            <X size={15} />
          </button>
        )}
      </div>
    );
    if (!onLeave) return <div className="room-failed">{notice}</div>;
    return createPortal(<div className="notices">{notice}</div>, document.body);
  }
}

/** A room with a place of its own in the page; `fallback` keeps the place while it loads. */
export function lazyRoom<P extends object>(
  load: () => Promise<ComponentType<P>>,
  fallback: ReactNode = null,
): ComponentType<P> {
  const useRoom = renewable(load);
  return function LazyRoom(props: P) {
    const [Room, renew] = useRoom();
    return (
      <Guard onRetry={renew}>
        <Suspense fallback={fallback}>
          <Room {...props} />
        </Suspense>
      </Guard>
    );
  };
}

/**
 * A menu or dialog. With `isOpen` among its props it is loaded when that is first true. `onLeave` takes back that it is
 * wanted: it could not be loaded, and the user closes the message. One that is `typedInto` gets what is typed while it loads.
 */
export function lazyFloat<P extends object>(
  load: () => Promise<ComponentType<P>>,
  use: 'typedInto' | 'pointed' = 'pointed',
): ComponentType<P & { readonly onLeave: () => void }> {
  const useRoom = renewable(load);
  return function LazyFloat({ onLeave, ...props }: P & { readonly onLeave: () => void }) {
    const [Room, renew] = useRoom();
    const isOpen = !('isOpen' in props && props.isOpen === false);
    const [isWanted, setWanted] = useState(isOpen);
    if (isOpen && !isWanted) setWanted(true);
    if (!isWanted) return null;
    const leave = () => {
      renew();
      setWanted(false);
      onLeave();
    };
    return (
      <Guard onRetry={renew} onLeave={leave}>
        <Suspense fallback={use === 'typedInto' && <HeldKeys onLeave={leave} />}>
          <Room {...(props as unknown as P)} />
        </Suspense>
      </Guard>
    );
  };
}

/** The lazy component, and a new one in its place: React keeps what one failed with for ever. */
function renewable<P extends object>(load: () => Promise<ComponentType<P>>) {
  const fresh = () => lazy(async () => ({ default: await load() }));
  let room = fresh();
  return function useRoom() {
    const [, draw] = useReducer((count: number) => count + 1, 0);
    const renew = () => {
      room = fresh();
      draw();
    };
    return [room, renew] as const;
  };
}
