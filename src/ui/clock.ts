/** What day and time it is where the user sits. */

/** ISO time to the second, as files carry it. */
export function timeNow(): string {
  return `${new Date().toISOString().slice(0, 19)}Z`;
}

/** Today where the user sits, yyyy-mm-dd. */
export function today(): string {
  const date = new Date();
  const two = (value: number) => `${value}`.padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
