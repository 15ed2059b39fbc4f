import { text } from 'node:stream/consumers'
import { renderToPipeableStream } from 'react-dom/server'
import { expect, test } from 'vitest'
import { withoutGaps } from '~/lib/page-text.server'

/** Long enough that characters of three bytes meet the end of React's buffer in every position. */
const LINES = Array.from({ length: 400 }, (_, at) => `${at}${'x'.repeat(at % 3)}推行点按已上线分支的比例计`)
const page = (
  <ul>
    {LINES.map((line) => (
      <li key={line} title={line}>
        {line}
      </li>
    ))}
  </ul>
)

test('a Chinese page arrives as it was written', async () => {
  const whole = `<ul>${LINES.map((line) => `<li title="${line}">${line}</li>`).join('')}</ul>`
  expect(await text(renderToPipeableStream(page).pipe(withoutGaps()))).toBe(whole)
})
