import JSZip from 'jszip'

/** A point without a value, as the library writes it; the format has such a point left out. */
const EMPTY_POINT = /<c:pt idx="\d+"><c:v><\/c:v><\/c:pt>/g
const EMPTY_CELL = /<c r="[A-Z]+\d+"><v><\/v><\/c>/g

/** What the library says of a paragraph once more before each of its words; the format has it said once, at the start. */
const REPEATED_PROPERTIES = /(?<=<\/a:r>|<a:br\/>)<a:pPr\b(?:[^>]*\/>|.*?<\/a:pPr>)/gs

/** The deck as the format has it: paragraphs of several words, and gaps in charts and in the workbooks behind them. */
export async function mendDeck(deck: Uint8Array): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync(deck)
  await mendFiles(zip, /^ppt\/slides\/slide\d+\.xml$/, REPEATED_PROPERTIES)
  await mendFiles(zip, /^ppt\/charts\/chart\d+\.xml$/, EMPTY_POINT)
  for (const book of zip.file(/^ppt\/embeddings\/.*\.xlsx$/)) {
    const inner = await JSZip.loadAsync(await book.async('uint8array'))
    await mendFiles(inner, /^xl\/worksheets\/sheet\d+\.xml$/, EMPTY_CELL)
    zip.file(book.name, await inner.generateAsync({ type: 'uint8array', compression: 'DEFLATE' }))
  }
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' })
}

async function mendFiles(zip: JSZip, names: RegExp, empty: RegExp): Promise<void> {
  for (const file of zip.file(names)) zip.file(file.name, (await file.async('string')).replace(empty, ''))
}
