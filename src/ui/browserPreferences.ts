/** The preferences of whoever sits at this browser. */
import { createPreferences, firstPreferences, type PreferenceStore } from '../store/preferences.ts';
import { type Language, languageOf, languages } from '../words/language.ts';

/** Where they lie in localStorage, as JSON. */
export const preferencesKey = 'decision-chain-fishbone/preferences';

export function browserPreferences(): PreferenceStore {
  return createPreferences(
    { read: () => localStorage.getItem(preferencesKey), write: (text) => localStorage.setItem(preferencesKey, text) },
    languageOf(navigator.languages),
    forcedLanguage(),
    // On a low screen the chart needs the height more than the last three rows do.
    { ...firstPreferences, dockHeight: innerHeight < 800 ? 224 : firstPreferences.dockHeight },
  );
}

function forcedLanguage(): Language | undefined {
  const asked = new URLSearchParams(location.search).get('lang');
  return languages.find((language) => language === asked);
}
