const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** A text as the content or an attribute of an element. */
export function escapeText(text: string): string {
  return text.replace(/[&<>"']/g, (letter) => entities[letter] ?? letter)
}

/** An element around texts that are escaped already. */
export function element(name: string, ...content: readonly string[]): string {
  const [tag = ''] = name.split(' ')
  return `<${name}>${content.join('\n')}</${tag}>`
}
