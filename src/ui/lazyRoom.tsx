/** Rooms that are loaded when they are wanted, and what stands in their place when they cannot be: never an empty page. */
import { X } from 'lucide-react';
import { Component, type ComponentType, type ReactNode, useState } from 'react';
import { createPortal } from 'react-dom';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { shellWords } from '../words/shell.ts';
import { AppContext, type RunningApp } from './app.ts';
import { HeldKeys } from './HeldKeys.tsx';
import './notices.css';
import { afterFirstChart, failureText } from './pieces.ts';

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
  const { Once, renew } = comingRoom(load);
  return function LazyRoom(props: P) {
    return (
      <Guard onRetry={renew}>
        <Once fallback={fallback} props={props} />
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
  const { Once, renew } = comingRoom(load);
  return function LazyFloat({ onLeave, ...props }: P & { readonly onLeave: () => void }) {
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
        <Once fallback={use === 'typedInto' && <HeldKeys onLeave={leave} />} props={props as unknown as P} />
      </Guard>
    );
  };
}

type Coming<P> = { readonly Room?: ComponentType<P>; readonly failure?: { readonly error: unknown } };

/**
 * A room once its code is here, drawn at once: React's `lazy` holds back what comes in place of a fallback for up to 300 ms.
 * One that failed fails again until it is renewed.
 */
function comingRoom<P extends object>(load: () => Promise<ComponentType<P>>) {
  const coming = createStore<Coming<P>>(() => ({}));
  let isAsked = false;
  const ask = async () => {
    if (isAsked) return;
    isAsked = true;
    await afterFirstChart();
    try {
      coming.setState({ Room: await load() });
    } catch (error) {
      coming.setState({ failure: { error } });
    }
  };
  return {
    Once({ fallback, props }: { readonly fallback: ReactNode; readonly props: P }) {
      const { Room, failure } = useStore(coming);
      if (failure) throw failure.error;
      if (Room) return <Room {...props} />;
      void ask();
      return fallback;
    },
    renew() {
      isAsked = false;
      coming.setState({}, true);
    },
  };
}
