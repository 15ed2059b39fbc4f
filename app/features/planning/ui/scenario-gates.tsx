import { TableScroll } from '~/components/ui/table-scroll'
import type { PlanBoard } from '~/domain/plan-board'
import type { GatePair } from '~/domain/scenario'
import { fullDay } from '~/i18n/format'
import { m } from '~/i18n/generated/messages'
import { gateLevel, gateWords } from './review-words'
import { daysApart } from './scenario-words'

/** What a table of gates needs of the board to name them. */
export type GateNames = Pick<PlanBoard, 'waves' | 'subProcesses'>

/** The gates that are still to be passed, as planned now and in the scenario. */
export function ScenarioGates({ names, pairs }: { names: GateNames; pairs: readonly GatePair[] }) {
  return (
    <TableScroll label={m.scenario_gates()}>
      <table className="data-table w-full text-sm">
        <thead>
          <tr>
            <th scope="col">{m.scenario_gate()}</th>
            <th scope="col">{m.scenario_now()}</th>
            <th scope="col">{m.scenario_then()}</th>
            <th scope="col">{m.scenario_difference()}</th>
            <th scope="col">{m.scenario_readiness()}</th>
          </tr>
        </thead>
        <tbody>
          {pairs.map(({ key, of, before, after, days }) => {
            const gate = before ?? after
            return (
              <tr key={key}>
                <th scope="row" className="font-normal">
                  {gateWords(names, { of })}
                </th>
                <td className="whitespace-nowrap tabular-nums">{before ? fullDay(before.on) : '–'}</td>
                <td className="whitespace-nowrap tabular-nums">{after ? fullDay(after.on) : '–'}</td>
                <td className="whitespace-nowrap tabular-nums">{days === null ? '–' : daysApart(days)}</td>
                <td className="whitespace-nowrap tabular-nums">{gate && gateLevel(gate)}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </TableScroll>
  )
}
