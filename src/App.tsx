/** The composition root: knows every room, holds no logic. */
import { Diagram } from './diagram/Diagram.tsx';
import { Logo } from './toolbar/Logo.tsx';
import { Toolbar } from './toolbar/Toolbar.tsx';
import { DragGhost } from './ui/DragGhost.tsx';

export function App() {
  return (
    <div className="app">
      <Toolbar file={<Logo />} right={null} />
      <main className="workplace">
        <Diagram />
      </main>
      <DragGhost />
    </div>
  );
}
