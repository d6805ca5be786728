/**
 * Topics found in free text by their words. Texts are read in lower case, Chinese and Latin words apart: a text
 * without Latin letters is never searched for English words, and one search over all words comes before any other.
 */
type Topic = { readonly name: string; readonly han: RegExp; readonly latin: RegExp };
export type Topics = { readonly list: readonly Topic[]; readonly anyHan: RegExp; readonly anyLatin: RegExp };
export type TopicWord = { readonly topic: string; readonly word: string };

/** Words of each topic as pattern sources; Latin words are matched whole. */
export function topicsOf(words: Readonly<Record<string, { han: string; latin: string }>>): Topics {
  const list = Object.entries(words).map(([name, { han, latin }]) => ({
    name,
    han: new RegExp(han, 'g'),
    latin: whole(latin, 'g'),
  }));
  const sources = Object.values(words);
  return {
    list,
    anyHan: new RegExp(sources.map(({ han }) => han).join('|')),
    anyLatin: whole(sources.map(({ latin }) => latin).join('|'), ''),
  };
}

function whole(words: string, flags: string): RegExp {
  return new RegExp(`(?<![a-z0-9])(?:${words})(?![a-z0-9])`, flags);
}

/** Every word of a topic that stands in the text, topic by topic. */
export function topicWords(topics: Topics, text: string | undefined): readonly TopicWord[] {
  if (!text) return [];
  const lower = text.toLowerCase();
  const hasHan = topics.anyHan.test(lower);
  const hasLatin = /[a-z]/.test(lower) && topics.anyLatin.test(lower);
  if (!hasHan && !hasLatin) return [];
  return topics.list.flatMap((topic) =>
    [...(hasHan ? lower.matchAll(topic.han) : []), ...(hasLatin ? lower.matchAll(topic.latin) : [])].map(([word]) => ({
      topic: topic.name,
      word,
    })),
  );
}
