/** Pixels of the picture for one of the drawing; and what browsers let a canvas have. */
const DENSITY = 2
const LONGEST_SIDE = 16_000
const MOST_PIXELS = 200_000_000

/**
 * Draws an SVG of this server and has the browser save it as PNG, under the name of the SVG. False when it has too many
 * rows to be sharp in a picture.
 * @throws when it cannot be fetched or drawn.
 */
export async function savePng(address: string): Promise<boolean> {
  const answer = await fetch(address)
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}`)
  const image = new Image()
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(await answer.text())}`
  await image.decode()
  const scale = densityOf(image.naturalWidth, image.naturalHeight)
  if (scale < 1) return false
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(image.naturalWidth * scale)
  canvas.height = Math.round(image.naturalHeight * scale)
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
  if (!blob) throw new Error('The picture could not be drawn')
  save(blob, fileName(answer).replace(/\.svg$/, '.png'))
  return true
}

/** Twice the size of the drawing, or as much as there may be. */
export function densityOf(width: number, height: number): number {
  return Math.min(DENSITY, LONGEST_SIDE / Math.max(width, height), Math.sqrt(MOST_PIXELS / (width * height)))
}

function fileName(answer: Response): string {
  return /filename="([^"]+)"/.exec(answer.headers.get('Content-Disposition') ?? '')?.[1] ?? 'chart.svg'
}

function save(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The browser has begun to save by then.
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}
