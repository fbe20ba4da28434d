/** So many people are at their desks at once. */
const AT_ONCE = 8;

/** Does something for each, several at a time; the answers are in the order of the list. */
export async function together<T, R>(all: readonly T[], work: (one: T, at: number) => Promise<R>): Promise<R[]> {
  const answers: R[] = [];
  let next = 0;
  const worker = async () => {
    while (next < all.length) {
      const at = next++;
      answers[at] = await work(all[at]!, at);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return answers;
}
