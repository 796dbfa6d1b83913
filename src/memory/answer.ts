/** Answers a port's promise with what a function returns; what it throws rejects the promise. */
export const answer = <T>(work: () => T): Promise<T> =>
  new Promise((resolve) => {
    resolve(work())
  })
