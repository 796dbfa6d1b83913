import * as z from 'zod'

import type { Schema } from '../kernel/parse.ts'
import { boundedArray, boundedRecord, idSchema, shortTextSchema } from '../kernel/schemas.ts'
import type { TemplateSet } from './template.ts'

/** The most a set of templates may hold. */
export const templateLimits = {
  languages: 50,
  templates: 1_000,
  hashtags: 500,
  /** UTF-16 units of the name of a hashtag. */
  name: 64,
  /** UTF-16 units of a subject before it is rendered. */
  subject: 1_000,
  /** Bytes of one content in UTF-8. */
  contentBytes: 262_144,
  /** Hashtags in one content. */
  hashtagsInContent: 2_000,
} as const

/** A language tag such as `fr` or `pt-BR`. */
const languageSchema = z
  .string()
  .max(35)
  .regex(/^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8}){0,4}$/, 'a language tag such as fr or pt-BR')

const audienceSchema = z.enum(['customer', 'internal'])
const scopeSchema = z.enum(['selection', 'dispute', 'action', 'promise'])

const contentSchema = z.strictObject({
  subject: z.string().min(1).max(templateLimits.subject),
  text: z.string().min(1).max(templateLimits.contentBytes),
  html: z.string().min(1).max(templateLimits.contentBytes).exactOptional(),
})

const templateSchema = z.strictObject({
  id: idSchema,
  audience: audienceSchema,
  dunning: z.boolean().exactOptional(),
  about: boundedArray(scopeSchema, 4),
  contents: boundedRecord(contentSchema, templateLimits.languages),
})

const hashtagSchema = z.strictObject({
  name: z
    .string()
    .max(templateLimits.name)
    .regex(/^[A-Za-z]\w*$/, 'a name such as portal_link: a letter, then letters, digits and _'),
  kind: z.enum(['text', 'link', 'image', 'button']),
  audience: audienceSchema.exactOptional(),
  scope: scopeSchema.exactOptional(),
  says: boundedRecord(shortTextSchema, templateLimits.languages).exactOptional(),
})

/** The shape of a set of templates; its rules are checked by `defineTemplates`. */
export const templateSetSchema: Schema<TemplateSet> = z.strictObject({
  version: z.int().min(1),
  languages: boundedArray(languageSchema, templateLimits.languages).min(1),
  templates: boundedArray(templateSchema, templateLimits.templates),
  hashtags: boundedArray(hashtagSchema, templateLimits.hashtags),
})
