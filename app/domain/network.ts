/**
 * A plan as a network of bars and links, in numbers of working days (see `numberFrom` in calendar.ts): pure arithmetic
 * that knows neither steps nor waves.
 */
export interface Bar {
  key: string
  /** First and last working day, both part of it: a bar of one day starts and ends on the same. */
  start: number
  end: number
  /** It has begun, or is over: its start is a fact that no predecessor can push. */
  isStarted: boolean
}

/** The successor starts after the predecessor has ended, plus `lag` working days; a negative lag lets them overlap. */
export interface Link {
  from: string
  to: string
  lag: number
}

export interface Network {
  bars: ReadonlyMap<string, Bar>
  links: readonly Link[]
  /** The keys, every bar after its predecessors. */
  order: readonly string[]
  /** Links that were left out because they would close a circle. */
  contradictions: readonly Link[]
}

export interface Settled {
  /** All bars; those that were pushed have new days, the others are the same objects. */
  bars: Map<string, Bar>
  /** For each pushed bar, the predecessor that pushed it furthest. */
  pushedBy: Map<string, string>
  /** Links that a started bar does not keep: nothing can be pushed to keep them. */
  broken: Link[]
}

/**
 * The network with links only between its bars and without those that close a circle, which a plan drawn by hand may
 * contain: of a circle, the link that is listed last is left out and told in `contradictions`.
 */
export function networkOf(bars: readonly Bar[], links: readonly Link[]): Network {
  const known = new Map(bars.map((bar) => [bar.key, bar]))
  const inside = links.filter((link) => known.has(link.from) && known.has(link.to) && link.from !== link.to)
  const keys = [...known.keys()]
  const order = orderOf(keys, inside)
  if (order) return { bars: known, links: inside, order, contradictions: [] }

  const kept: Link[] = []
  const contradictions: Link[] = []
  const successors = new Map<string, string[]>()
  for (const link of inside) {
    if (reaches(successors, link.to, link.from)) {
      contradictions.push(link)
      continue
    }
    kept.push(link)
    push(successors, link.from, link.to)
  }
  return { bars: known, links: kept, order: orderOf(keys, kept) ?? keys, contradictions }
}

/**
 * Lets the plan settle: every bar that starts before its predecessors allow is pushed later, keeping its duration,
 * and pushes its successors in turn. Nothing is ever pulled earlier. Settling what is settled changes nothing.
 *
 * With `touched` only those bars and what comes after them is settled: what stood wrong elsewhere before stays.
 */
export function settle(network: Network, touched?: ReadonlySet<string>): Settled {
  const incoming = byKey(network.links, (link) => link.to)
  const bars = new Map(network.bars)
  const pushedBy = new Map<string, string>()
  const broken: Link[] = []
  for (const key of network.order) {
    const bar = bars.get(key)
    const links = incoming.get(key) ?? []
    if (!bar) continue
    if (touched && ![key, ...links.map((link) => link.from)].some((one) => touched.has(one) || pushedBy.has(one)))
      continue
    let earliest = bar.start
    for (const link of links) {
      const from = bars.get(link.from)
      if (!from) continue
      const needed = from.end + link.lag + 1
      if (needed <= bar.start) continue
      if (bar.isStarted) {
        broken.push(link)
      } else if (needed > earliest) {
        earliest = needed
        pushedBy.set(key, link.from)
      }
    }
    if (earliest > bar.start) bars.set(key, { ...bar, start: earliest, end: bar.end + earliest - bar.start })
  }
  return { bars, pushedBy, broken }
}

export interface Slack {
  /** Working days a bar may end later before the whole plan ends later; 0 on the critical path. */
  total: number
  /** Working days a bar may end later before any other bar has to move. */
  free: number
}

/**
 * How much room each bar has, by the critical path method (forward pass with the planned starts as release days,
 * backward pass from the last end): a bar's total float is its latest end without delaying the plan, minus its end.
 * The bars must be settled. `counts` says which bars make the end of the plan; bars that lead to none of them are not
 * in the answer.
 */
export function slackOf(
  network: Network,
  counts: (key: string) => boolean = () => true,
): { end: number; slack: Map<string, Slack> } {
  const outgoing = byKey(network.links, (link) => link.from)
  const counting = [...network.bars.values()].filter((bar) => counts(bar.key))
  const end = Math.max(...counting.map((bar) => bar.end))
  const latest = new Map<string, number>()
  const slack = new Map<string, Slack>()
  for (const key of [...network.order].reverse()) {
    const bar = network.bars.get(key)
    if (!bar) continue
    let total = counts(key) ? end : Number.POSITIVE_INFINITY
    let free = total - bar.end
    for (const link of outgoing.get(key) ?? []) {
      const to = network.bars.get(link.to)
      if (!to || to.isStarted) continue
      const latestStart = (latest.get(link.to) ?? Number.POSITIVE_INFINITY) - (to.end - to.start)
      total = Math.min(total, latestStart - link.lag - 1)
      free = Math.min(free, to.start - link.lag - 1 - bar.end)
    }
    latest.set(key, total)
    if (Number.isFinite(total))
      slack.set(key, { total: total - bar.end, free: Math.max(0, Math.min(free, total - bar.end)) })
  }
  return { end, slack }
}

/** The keys in an order in which every bar comes after its predecessors; null when links run in a circle. */
function orderOf(keys: readonly string[], links: readonly Link[]): string[] | null {
  const waiting = new Map(keys.map((key) => [key, 0]))
  const outgoing = byKey(links, (link) => link.from)
  for (const link of links) waiting.set(link.to, (waiting.get(link.to) ?? 0) + 1)
  const order = keys.filter((key) => waiting.get(key) === 0)
  for (let at = 0; at < order.length; at += 1) {
    for (const { to } of outgoing.get(order[at] ?? '') ?? []) {
      const left = (waiting.get(to) ?? 0) - 1
      waiting.set(to, left)
      if (left === 0) order.push(to)
    }
  }
  return order.length === keys.length ? order : null
}

function reaches(successors: ReadonlyMap<string, readonly string[]>, from: string, wanted: string): boolean {
  const seen = new Set([from])
  const open = [from]
  for (let key = open.pop(); key !== undefined; key = open.pop()) {
    if (key === wanted) return true
    for (const next of successors.get(key) ?? []) {
      if (seen.has(next)) continue
      seen.add(next)
      open.push(next)
    }
  }
  return false
}

function byKey(links: readonly Link[], keyOf: (link: Link) => string): Map<string, Link[]> {
  const groups = new Map<string, Link[]>()
  for (const link of links) push(groups, keyOf(link), link)
  return groups
}

function push<T>(groups: Map<string, T[]>, key: string, value: T): void {
  const group = groups.get(key)
  if (group) group.push(value)
  else groups.set(key, [value])
}
