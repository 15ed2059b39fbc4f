/** The end of an address made from an English name: "East 2026 (pilot)" → `east-2026-pilot`. Empty without Latin letters or digits. */
export function suggestedSlug(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 40)
    .replace(/^-+|-+$/g, '')
}
