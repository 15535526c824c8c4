/** How many answers are kept: more than the names of any project that are asked again and again. */
const KEPT = 5000;

/** Wraps a judgement of names so that it is made once for each: files say the same names over and over. */
export function oncePerName<T>(judge: (name: string) => T): (name: string) => T {
  const known = new Map<string, { readonly answer: T }>();
  return (name) => {
    let kept = known.get(name);
    if (!kept) {
      if (known.size >= KEPT) known.clear();
      known.set(name, (kept = { answer: judge(name) }));
    }
    return kept.answer;
  };
}
