import { open, rm } from 'node:fs/promises'
import { dirname } from 'node:path'

/** A file of lines that grows at its end, and that one process at a time has open. */
export type LineLog = {
  readonly append: (line: string) => Promise<void>
  readonly close: () => Promise<void>
}

/** Opens the file, or makes it, and hands over the lines that it holds. */
export async function openLineLog(path: string, read: (line: string) => void): Promise<LineLog> {
  // Refused with EEXIST while another process has the file, and after one was killed: only a person knows which.
  const lock = await open(`${path}.lock`, 'wx')
  const file = await open(path, 'a+')
  const close = async (): Promise<void> => {
    await Promise.all([file.close(), lock.close()])
    await rm(`${path}.lock`)
  }
  const bytes = await file.readFile()
  // A line without its end was torn by a crash: its append was never answered.
  let end = bytes.lastIndexOf('\n') + 1
  try {
    for (const line of bytes.toString('utf8', 0, end).split('\n').slice(0, -1)) read(line)
    const folder = await open(dirname(path))
    // A new file is there for good once its folder is on the disk.
    await folder.sync().finally(() => folder.close())
  } catch (error) {
    await close()
    throw error
  }
  const append = async (line: string): Promise<void> => {
    const added = Buffer.from(`${line}\n`)
    // Takes away what a crash tore, or what a full disk left of the append before.
    await file.truncate(end)
    await file.appendFile(added)
    await file.sync()
    end += added.length
  }
  return { append, close }
}
