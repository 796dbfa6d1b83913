import type { Labels } from '../../catalogs/labels.ts'
import type { ButtonLabel } from '../formats/words.ts'
import type { HostHashtag } from '../template.ts'
import type { HostValueHashtag } from './hashtag.ts'

/** The suffix of an image that keeps its own width. */
export const NO_RESIZE = '_noresize'

type Row = readonly [name: string, words: ButtonLabel, says: Labels]

const buttons: readonly Row[] = [
  [
    'interactive_page_button',
    'page',
    { fr: 'Bouton\u00A0: page interactive', en: 'Button: interactive page' },
  ],
  [
    'payment_button_overdue',
    'pay-overdue',
    { fr: 'Bouton\u00A0: payer les pièces échues', en: 'Button: pay what is overdue' },
  ],
  [
    'payment_button_exclude_disputes',
    'pay-undisputed',
    { fr: 'Bouton\u00A0: payer hors litiges', en: 'Button: pay what is not disputed' },
  ],
  [
    'payment_button_3times',
    'pay-in-three',
    { fr: 'Bouton\u00A0: payer en 3 fois', en: 'Button: pay in 3 instalments' },
  ],
]

const images: readonly Row[] = [
  ['my_company_logo2', 'logo', { fr: 'Image\u00A0: logo de la société', en: 'Image: logo of the company' }],
  [
    'my_profile_image',
    'portrait',
    { fr: 'Image\u00A0: portrait de l’expéditeur', en: 'Image: portrait of the sender' },
  ],
  [
    'my_signature_image1',
    'signature',
    { fr: 'Image\u00A0: signature de l’expéditeur', en: 'Image: signature of the sender' },
  ],
]

/** Buttons and images whose addresses the host gives (M-2). */
export const hostValueHashtags: readonly HostValueHashtag[] = /* @__PURE__ */ [
  ...buttons.map(([name, words, says]) => addressOf('button', name, says, words)),
  ...images.flatMap(([name, words, says]) => bothSizes(addressOf('image', name, says, words))),
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
    ...addressOf(kind === 'text' ? 'host-text' : kind, name, says ?? {}, says ?? {}),
    audience: audience === 'internal' ? 'internal' : 'all',
    scope: scope ?? null,
  }
  return kind === 'image' ? bothSizes(hashtag) : [hashtag]
}

function addressOf(
  kind: HostValueHashtag['kind'],
  name: string,
  says: Labels,
  words: HostValueHashtag['words'],
): HostValueHashtag {
  return {
    name,
    says,
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
