/** The answer of `make` for each object, made when it is first asked for and forgotten with the object; never undefined. */
export function oncePer<K extends object, V extends NonNullable<unknown> | null>(make: (of: K) => V): (of: K) => V {
  const known = new WeakMap<K, V>();
  return (of) => {
    let made = known.get(of);
    if (made === undefined) {
      made = make(of);
      known.set(of, made);
    }
    return made;
  };
}
