import { escapeHtml } from './safe-values.ts'

/** The page around the HTML of a template: character set, language and title, so that every reader shows it alike. */
export function writePage(language: string, subject: string, body: string): string {
  const head = `<head><meta charset="utf-8"><title>${escapeHtml(subject)}</title></head>`
  return `<!DOCTYPE html>\n<html lang="${escapeHtml(language)}">${head}<body>\n${body}\n</body></html>\n`
}
