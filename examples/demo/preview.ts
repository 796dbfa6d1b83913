import type { Desk, GestureCommand, GestureName, GestureOptions, Message, Preview } from 'redress'

import { describeChange } from './history.ts'
import type { Page } from './page.ts'

/** What a gesture would do, without doing it; answers with the messages it would queue. */
export async function showPreview<Name extends GestureName>(
  page: Page,
  desk: Desk,
  gesture: Name,
  command: GestureCommand<Name>,
  options: GestureOptions,
): Promise<readonly Message[]> {
  const preview: Preview = await desk.preview(gesture, command, options)
  if (!preview.allowed) {
    page.points([`refused (${preview.refusal.code}): ${preview.refusal.message}`])
    return []
  }
  const { events, messages, marks } = preview
  page.points([
    ...events.flatMap(({ changes }) => changes.map(describeChange).filter((line) => line !== null)),
    ...messages.map(({ to, audience }) => `message queued (${audience}) for ${to.name}`),
    ...marks.map((mark) => `marked: ${mark}`),
  ])
  return messages
}
