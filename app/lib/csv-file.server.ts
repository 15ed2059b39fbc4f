import { csvOf } from './csv'

/** Rows as a file that a spreadsheet opens, named so. */
export function csvFile(name: string, rows: readonly (readonly (string | number | null)[])[]): Response {
  return new Response(csvOf(rows), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${name}.csv"`,
      'Cache-Control': 'private, no-store',
    },
  })
}
