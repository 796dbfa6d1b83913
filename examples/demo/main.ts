import { createPage } from './page.ts'
import { tellStory } from './story.ts'

const page = createPage({ colour: process.stdout.isTTY })
await tellStory(page)
process.stdout.write(page.text())
