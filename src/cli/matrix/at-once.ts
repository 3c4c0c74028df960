/** Does a piece of work on each of a list, so many at a time, begun in order. Errors: the first that is thrown. */
export async function atOnce<T>(
  list: readonly T[],
  width: number,
  work: (one: T) => Promise<void>,
): Promise<void> {
  const left = list.values();
  const lane = async () => {
    for (const one of left) await work(one);
  };
  await Promise.all(Array.from({ length: width }, lane));
}
