/** The part of the story under a heading that holds these words. */
export function chapter(story: string, words: string): string {
  return story.split(/^── /m).find((part) => part.slice(0, part.indexOf('\n')).includes(words)) ?? ''
}
