/** Answers that end a request early; the nearest error boundary shows them in the person's language. */
export const notFound = () => new Response(null, { status: 404 })
export const forbidden = () => new Response(null, { status: 403 })

/** An address inside this application, or the fallback: never an address elsewhere. */
export function safePath(value: FormDataEntryValue | string | null | undefined, fallback = '/'): string {
  if (typeof value !== 'string' || !value.startsWith('/') || value.startsWith('//') || value.includes('\\'))
    return fallback
  return value
}
