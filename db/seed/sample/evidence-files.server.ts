import { and, eq, type SQL } from 'drizzle-orm'
import { addEvidence } from '~/features/readiness/commands/add-evidence.server'
import type { ChangeContext } from '~/lib/change.server'
import { csvOf } from '~/lib/csv'
import { receiveFile } from '~/lib/evidence-store.server'
import { readinessCheck } from '~db/schema/readiness'
import { openChecks } from './check-answers.server'
import { SCHEDULE } from './schedule'
import { type Deed, done, known, type Stage } from './stage.server'

interface SampleFile {
  templateKey: string
  name: string
  content: () => Uint8Array
}

const text = (words: string) => new TextEncoder().encode(words)

/** What owners attach: lists as their spreadsheets save them, a page in English, and a list in Chinese. */
const FILES: readonly SampleFile[] = [
  {
    templateKey: 'roles-staffed',
    name: '岗位与在岗人员核对表.csv',
    content: () =>
      text(
        csvOf([
          ['岗位', '编制', '在岗', '备注'],
          ['合同专员', 2, 2, ''],
          ['售前经理', 3, 2, '大区借调一人'],
        ]),
      ),
  },
  {
    templateKey: 'system-tested',
    name: 'UAT summary.csv',
    content: () =>
      text(
        csvOf([
          ['Case', 'Result', 'Finding'],
          ['Register an opportunity', 'Passed', ''],
          ['Hand over to the contract desk', 'Passed', 'Label cut off on small screens'],
        ]),
      ),
  },
  {
    templateKey: 'management-rules-published',
    name: 'Notice of the new rule.pdf',
    content: () => pageOf('Rule signed and published. The old one ends on the same day.'),
  },
]

/** Owners attach what proves a check; the same content at several checks is kept once. */
export function evidenceDeeds(stage: Stage, evidenceDir: string): Deed[] {
  return SCHEDULE.flatMap(({ code, owner, inWork }): Deed[] => {
    if (owner === null || inWork === null) return []
    const ofIt = eq(readinessCheck.subProcessId, known(stage.subProcesses, code))
    return [
      {
        on: stage.timeline.day(-1),
        by: owner,
        act: async (context) => attach(context, await readyChecks(stage, ofIt), evidenceDir),
      },
    ]
  })
}

const readyChecks = (stage: Stage, ofIt: SQL) => openChecks(stage, and(ofIt, eq(readinessCheck.status, 'ready')))

async function attach(
  context: ChangeContext,
  checks: Awaited<ReturnType<typeof openChecks>>,
  evidenceDir: string,
): Promise<void> {
  for (const { templateKey, name, content } of FILES) {
    const check = checks.find((one) => one.templateKey === templateKey)
    if (!check) continue
    const received = await receiveFile(evidenceDir, name, inOnePiece(content()))
    if (!received.ok) throw new Error(`The sample's file ${name} was refused`)
    done(await addEvidence(context, { checkId: check.id, file: received.value }))
  }
}

async function* inOnePiece(content: Uint8Array): AsyncGenerator<Uint8Array> {
  yield content
}

/** A PDF of one page with one line of Latin text. */
function pageOf(line: string): Uint8Array {
  const drawing = `BT /F1 14 Tf 72 760 Td (${line}) Tj ET`
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>',
    `<</Length ${drawing.length}>>stream\n${drawing}\nendstream`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
  ]
  let file = '%PDF-1.4\n'
  const places = objects.map((object, at) => {
    const place = file.length
    file += `${at + 1} 0 obj${object}endobj\n`
    return `${String(place).padStart(10, '0')} 00000 n \n`
  })
  const table = `xref\n0 6\n0000000000 65535 f \n${places.join('')}`
  return text(`${file}${table}trailer<</Size 6/Root 1 0 R>>\nstartxref\n${file.length}\n%%EOF\n`)
}
