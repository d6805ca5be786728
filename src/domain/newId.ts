/** Makes an id no other machine has made: `newId('person')` is "person:…". Ids come in as an argument, so that tests count. */
export type NewId = <P extends string>(prefix: P) => `${P}:${string}`;
