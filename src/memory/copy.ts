/** Reads a value that was kept as JSON text, so that whoever changes it changes a copy. */
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- the text was written from a T
export const readCopy = <T>(json: string): T => JSON.parse(json) as T
