/** A text of at most so many characters; where it was cut, it says so. */
export function cutText(text: string, most: number): string {
  const characters = Array.from(text)
  return characters.length <= most ? text : `${characters.slice(0, most - 1).join('')}…`
}
