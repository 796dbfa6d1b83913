import type { ButtonLabel } from '../formats/words.ts'
import type { HostHashtag } from '../template.ts'
import type { HostValueHashtag } from './hashtag.ts'

/** The suffix of an image that keeps its own width. */
export const NO_RESIZE = '_noresize'

const buttons: readonly (readonly [name: string, words: ButtonLabel])[] = [
  ['interactive_page_button', 'page'],
  ['payment_button_overdue', 'pay-overdue'],
  ['payment_button_exclude_disputes', 'pay-undisputed'],
  ['payment_button_3times', 'pay-in-three'],
]

const images: readonly (readonly [name: string, words: ButtonLabel])[] = [
  ['my_company_logo2', 'logo'],
  ['my_profile_image', 'portrait'],
  ['my_signature_image1', 'signature'],
]

/** Buttons and images whose addresses the host gives (M-2). */
export const hostValueHashtags: readonly HostValueHashtag[] = /* @__PURE__ */ [
  ...buttons.map(([name, words]) => addressOf('button', name, words)),
  ...images.flatMap(([name, words]) => bothSizes(addressOf('image', name, words))),
]

/** The hashtags that a declaration of the host makes: two for an image (M-2). */
export function declaredHashtags({
  name,
  kind,
  audience,
  scope,
  says,
}: HostHashtag): readonly HostValueHashtag[] {
  const hashtag: HostValueHashtag = {
    ...addressOf(kind === 'text' ? 'host-text' : kind, name, says ?? {}),
    audience: audience === 'internal' ? 'internal' : 'all',
    scope: scope ?? null,
  }
  return kind === 'image' ? bothSizes(hashtag) : [hashtag]
}

function addressOf(
  kind: HostValueHashtag['kind'],
  name: string,
  words: HostValueHashtag['words'],
): HostValueHashtag {
  return {
    name,
    kind,
    audience: 'all',
    scope: null,
    needsStatement: false,
    valueName: name,
    words,
    resizes: kind === 'image',
  }
}

function bothSizes(image: HostValueHashtag): readonly HostValueHashtag[] {
  return [image, { ...image, name: image.name + NO_RESIZE, resizes: false }]
}
