/** Tints tell neighbours apart and begin anew after eight; the number on them says which wave it is. */
const TINTS = [
  'bg-(--wave-1)',
  'bg-(--wave-2)',
  'bg-(--wave-3)',
  'bg-(--wave-4)',
  'bg-(--wave-5)',
  'bg-(--wave-6)',
  'bg-(--wave-7)',
  'bg-(--wave-8)',
] as const

export function waveTint(number: number): string {
  return TINTS[(number - 1) % TINTS.length] ?? TINTS[0]
}
