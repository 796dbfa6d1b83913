import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { createMemoryStore } from 'redress/memory'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { createPage } from '../../examples/demo/page.ts'
import { runDemo } from '../../examples/demo/run.ts'
import { tellStory } from '../../examples/demo/story.ts'
import type { InboxMail } from '../../examples/mail/inbox.ts'
import { withInbox } from '../../examples/mail/with-inbox.ts'
import { runInProcess } from './run-in-process.ts'
import { chapter } from './story-chapter.ts'

let story: string
let arrived: readonly InboxMail[]
let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'redress-demo-'))
  const page = createPage({ colour: false })
  arrived = await withInbox(async (inbox) => {
    await tellStory(page, createMemoryStore(), inbox)
    return inbox.arrived()
  })
  story = page.text()
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** The mails in a chapter, each with its marks at the side taken away. */
function mailsIn(words: string): readonly string[] {
  const lines = chapter(story, words)
    .split('\n')
    .flatMap((line) => (line.startsWith('  │') ? [line.slice(4)] : []))
  return lines.join('\n').split(/^(?=From: )/m)
}

const headerOf = (mail: string, name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(mail)?.[1]

describe('the mails of the demo', () => {
  it('are all shown, and arrived once each', () => {
    const shown = ['first mails', 'a reminder', 'no answer', 'the chase', 'and the end'].flatMap(mailsIn)

    expect(shown.map((mail) => headerOf(mail, 'Subject'))).toEqual(arrived.map(({ mail }) => mail.subject))
    expect(arrived.map(({ to }) => to)).toEqual([
      ['martin.roy@example.com'],
      ['compta@atelier-verdier.example'],
      ['martin.roy@example.com'],
      ['nadia.benali@example.com'],
      ['compta@atelier-verdier.example'],
      ['compta@atelier-verdier.example'],
    ])
    expect(new Set(shown.map((mail) => headerOf(mail, 'Message-ID'))).size).toBe(6)
    expect(new Set(shown.map((mail) => headerOf(mail, 'From')))).toEqual(
      new Set(['Léa Fontaine <lea.fontaine@example.com>']),
    )
  })

  it('are written to each in their language, and the brief to colleagues alone (Q-1, Q-2, M-4)', () => {
    const [brief = '', acknowledgement = ''] = mailsIn('first mails')

    expect(headerOf(brief, 'Subject')).toBe('Dispute D-11, Atelier Verdier: your answer is needed')
    expect(brief).toContain('F-2041 is invoiced at list price')
    expect(brief).toMatch(/^F-2058 .* 860\.00 +215\.00 +860\.00 +EUR$/m)
    expect(headerOf(acknowledgement, 'Subject')).toBe('Votre réclamation D-11\u00A0: accusé de réception')
    expect(acknowledgement).toMatch(/^F-2058 .* 860,00 +215,00 +860,00 +EUR$/m)
    expect(acknowledgement).not.toContain('list price')
    expect(acknowledgement).not.toContain('Martin')
  })

  it('say that they are automatic when nobody pressed a button, and only then (OB19)', () => {
    const automatic = ['a reminder', 'the chase'].flatMap(mailsIn)
    const others = ['first mails', 'no answer', 'and the end'].flatMap(mailsIn)

    expect(automatic.map((mail) => headerOf(mail, 'Auto-Submitted'))).toEqual([
      'auto-generated',
      'auto-generated',
    ])
    expect(others.map((mail) => headerOf(mail, 'Auto-Submitted'))).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ])
  })

  it('remind the resolver of what is disputed on that day, and the follow-up goes on (A-8)', () => {
    const [reminder = ''] = mailsIn('a reminder')

    expect(headerOf(reminder, 'To')).toBe('Martin Roy <martin.roy@example.com>')
    // 1,455.00 less the 55.00 that the payment took of the disputed part.
    expect(reminder).toContain('It amounts to 1,400.00\u00A0EUR')
    expect(chapter(story, 'a reminder')).toContain('planned again for Monday 30 March 2026.')
  })

  it('ask for the rest only, and not for what was paid meanwhile (A-8, D-5, E-1)', () => {
    const [chase = ''] = mailsIn('the chase')

    expect(chapter(story, 'the chase')).toContain('Saturday 28 March 2026 brought no mail')
    expect(chase).toMatch(/^F-2041 .* 1\u202F240,00 +1\u202F140,80 +EUR$/m)
    expect(chase).not.toContain('F-2063')
    expect(chase).not.toContain('F-2058')
  })

  it('are in doubt when the reply is lost: not sent again, and a person decides (A-9)', () => {
    const silence = chapter(story, 'no answer')

    expect(silence).toMatch(/Nadia Benali +uncertain +reply-lost +arrived, send-again, give-up\n/)
    expect(silence).toContain('the next tick sends nothing')
    expect(silence).toContain('· Léa decides that it arrived: the message is sent\n  · problems left: 0')
  })

  it('arrive as the preview had shown them, byte for byte (Q-2)', () => {
    const end = chapter(story, 'and the end')

    for (const part of ['subject', 'text', 'HTML']) {
      expect(end).toMatch(new RegExp(`^  ${part} +([\\d,]+) +\\1  yes, byte for byte$`, 'm'))
    }
  })
})

describe('the HTML of the mails', () => {
  const demo = (...args: readonly string[]) => runInProcess(runDemo, args)

  it('is written to the folder that is named, and the story stays the same', async () => {
    const mails = join(folder, 'html', 'of the demo')
    expect(await demo('--mails', mails)).toEqual({ code: 0, stdout: story, stderr: '' })

    const names = await readdir(mails)
    expect(names.toSorted()).toEqual([
      '01-martin.roy@example.com.html',
      '02-compta@atelier-verdier.example.html',
      '03-martin.roy@example.com.html',
      '05-compta@atelier-verdier.example.html',
      '06-compta@atelier-verdier.example.html',
    ])
    expect(await readFile(join(mails, '02-compta@atelier-verdier.example.html'), 'utf8')).toBe(
      arrived[1]?.mail.html,
    )
  })

  it.each([
    ['a file', 'letter.txt', 'cannot be kept in'],
    ['nothing', '', '--mails names no folder'],
  ])('is refused in plain words where it names %s, before the story is told', async (_what, name, said) => {
    await writeFile(join(folder, 'letter.txt'), 'Dear customer,\n')
    const { code, stdout, stderr } = await demo('--mails', name === '' ? '' : join(folder, name))

    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain(said)
  })
})

describe('the mail server of the demo', () => {
  it('ends when the story breaks off', async () => {
    let port = 0
    const broken = withInbox(async (inbox) => {
      port = inbox.port
      throw new Error('The story broke off.')
    })

    await expect(broken).rejects.toThrow('The story broke off.')
    expect(await answers(port)).toBe(false)
  })
})

async function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.destroy()
      resolve(true)
    })
    socket.on('error', () => resolve(false))
  })
}
