/** The id that is wanted, or the shortest that begins with it and is not taken. */
export function freeId<Id extends string>(wanted: Id, isTaken: (id: Id) => boolean): Id {
  let id = wanted;
  while (isTaken(id)) id = `${id}+` as Id;
  return id;
}
