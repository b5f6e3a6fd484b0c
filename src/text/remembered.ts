/** How much a function keeps. */
export interface MemoryLimits {
  /** Answers kept at most: a document has a few thousand different words; a hostile one must not fill the memory. */
  readonly most: number;
  /** Characters of a text whose answer is kept: longer ones seldom come again, and would hold on to the text around them. */
  readonly longest?: number;
}

/**
 * A function of one text that keeps its answers, since a document's words come again and again. Once `most` answers
 * are kept, all are forgotten: the words of one document say little about those of the next.
 * @param make gives the answer; it depends on the text alone, and nobody changes it afterwards
 */
export function remembered<Answer extends string | number | object>(
  make: (text: string) => Answer,
  { most, longest = Number.POSITIVE_INFINITY }: MemoryLimits,
): (text: string) => Answer {
  const answers = new Map<string, Answer>();
  return (text) => {
    if (text.length > longest) return make(text);
    const known = answers.get(text);
    if (known !== undefined) return known;
    const answer = make(text);
    if (answers.size >= most) answers.clear();
    answers.set(text, answer);
    return answer;
  };
}

/**
 * A function of one object that keeps its answer for as long as the object lives.
 * @param make gives the answer; it depends on the object alone, and nobody changes either afterwards
 */
export function rememberedFor<Key extends object, Answer>(make: (of: Key) => Answer): (of: Key) => Answer {
  const answers = new WeakMap<Key, { readonly answer: Answer }>();
  return (of) => {
    const known = answers.get(of);
    if (known !== undefined) return known.answer;
    const answer = make(of);
    answers.set(of, { answer });
    return answer;
  };
}
