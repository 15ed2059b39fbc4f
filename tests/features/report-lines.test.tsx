import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { SectionLines } from '~/features/reports/ui/section-body'
import { reportContent } from '../factories/report-content'

const about = { kind: 'kpi', id: 7 } as const

test('lines that were frozen before figures said where they come from read as they did', () => {
  for (const { section, lines } of reportContent().sections) {
    const drawn = renderToStaticMarkup(<SectionLines section={section} lines={lines} slug="hengchuan" />)
    expect(drawn).not.toContain('<a ')
    // The same, where nobody can go anywhere: on a screen on the wall.
    expect(drawn).toBe(renderToStaticMarkup(<SectionLines section={section} lines={lines} />))
    const since = lines.map((line) => ({ ...line, about }))
    expect(renderToStaticMarkup(<SectionLines section={section} lines={since} />)).toBe(drawn)
  }
})
