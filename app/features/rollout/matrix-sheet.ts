import type { Name } from '~/domain/vocabulary'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import type { PlacedStanding } from '~/lib/rollout-standings.server'
import type { Board } from './board.server'
import { sideWord, stateWord } from './state-words'

/** One line a rollout, with what the pages tell of it. */
export function matrixSheet(board: Board, shown: readonly PlacedStanding[]): (string | number | null)[][] {
  const subProcesses = new Map(board.subProcesses.map((one) => [one.id, one]))
  const regions = new Map(board.branches.map(({ id, region }) => [id, region?.name ?? null]))
  const word = (name: Name | null | undefined) => (name ? nameOf(name) : '')
  return [
    [
      m.rollout_sub_process(),
      '',
      m.rollout_branch(),
      m.rollout_region(),
      m.rollout_column_wave(),
      m.rollout_state(),
      m.rollout_column_live_on(),
      m.rollout_column_expected(),
      m.rollout_column_missing(),
      m.rollout_quarter(),
      m.rollout_deployment(),
      m.rollout_effect(),
      m.rollout_column_uses(),
      m.rollout_column_drop(),
    ],
    ...shown.map((one) => [
      subProcesses.get(one.subProcessId)?.code ?? '',
      word(subProcesses.get(one.subProcessId)?.name),
      nameOf(one.unit),
      word(regions.get(one.unitId)),
      one.wave,
      stateWord(one.state),
      one.liveOn,
      one.liveOn === null ? one.expectedOn : null,
      one.missing.map(sideWord).join(m.rollout_list_comma()),
      one.score?.quarter ?? null,
      one.score?.deployment ?? null,
      one.score?.effect ?? null,
      one.uses === null ? null : Math.round(one.uses * 10) / 10,
      one.fell?.drop ?? null,
    ]),
  ]
}
