/** The id that an address names; 0, which no row has, where it is none. */
export function idInAddress(text: string | undefined): number {
  return text && /^[1-9]\d{0,9}$/.test(text) ? Number(text) : 0
}
