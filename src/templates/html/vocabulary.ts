// What a mail may be made of is listed, and everything else refused: a list of what is dangerous is never complete.
// Page, head and character set are added when a message is rendered.
const elements = new Set(
  [
    'a abbr address article aside b bdi bdo big blockquote br caption center cite code col colgroup dd del dfn div dl',
    'dt em figcaption figure font footer h1 h2 h3 h4 h5 h6 header hr i img ins kbd li main mark nav ol p pre q s samp',
    'section small span strike strong style sub sup table tbody td tfoot th thead time tr tt u ul var wbr',
  ].flatMap((line) => line.split(' ')),
)

const attributes = new Set(
  [
    'abbr align alt axis bgcolor border cellpadding cellspacing char cite class clear color cols colspan compact',
    'datetime dir face frame headers height href hspace id lang name noshade nowrap rel reversed role rowspan rules',
    'scope size span src start style summary target title type valign value vspace width',
  ].flatMap((line) => line.split(' ')),
)

const addresses = new Set(['href', 'src', 'cite'])
const texts = new Set(['title', 'alt', 'summary', 'abbr'])

/** Whether a mail may have the element; names in lower case. */
export function isElement(name: string): boolean {
  return elements.has(name)
}

/** Whether an element of a mail may have the attribute: none that runs something or loads what is not seen. */
export function isAttribute(name: string): boolean {
  return attributes.has(name) || name.startsWith('aria-') || name.startsWith('data-')
}

/** What hashtags may stand in the quoted value of an attribute: an address, words, or nothing. */
export function roomIn(attribute: string): 'address' | 'attribute' | 'closed' {
  if (addresses.has(attribute)) return 'address'
  return texts.has(attribute) || attribute.startsWith('aria-') ? 'attribute' : 'closed'
}
