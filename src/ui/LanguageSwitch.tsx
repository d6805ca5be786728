import { shellWords } from '../words/shell.ts';
import { useApp, useLanguage, useWords } from './app.ts';
import { Segmented } from './Segmented.tsx';

export function LanguageSwitch() {
  const app = useApp();
  const words = useWords(shellWords);
  const language = useLanguage();
  return (
    <Segmented
      className="language"
      label={words.language}
      options={[
        { value: 'zh', label: '中文', content: '中' },
        { value: 'en', label: 'English', content: 'EN' },
      ]}
      value={language}
      onChange={(next) => app.preferences.set({ language: next })}
    />
  );
}
