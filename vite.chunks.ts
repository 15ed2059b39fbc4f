import type { Rollup } from 'vite'

type Meta = Rollup.ManualChunkMeta

/** Changes only with a new version of React or Remix, so browsers keep it across releases of Groundwork. */
const RUNTIME =
  /\/node_modules\/(react|react-dom|scheduler|react-router|react-router-dom|turbo-stream|@remix-run)\/|\/i18n\/generated\/(runtime|registry)\.js|vite\/preload-helper|commonjsHelpers/
/** What is around every page of a signed-in person, with what lets a form be sent again that the network has lost. */
const AROUND =
  /\/app\/(root|entry\.client|routes\/(programmes\.\$programme|_company)\/route|components\/(?:ui\/(empty-state|pager|table-scroll)|forms\/(steady-post|not-sent-answer|unanswered-posts|form-key|ready-action)))\.tsx?/
/**
 * What some pages show and others do not: each a file of its own, with what it alone uses. The way to the kept views
 * is apart from what it fetches when it is followed; what other rooms show of a pilot is apart from its forms.
 */
const PART =
  /\/app\/(?:features\/views\/ui\/(saved-views)|features\/pilots\/ui\/(pilot-state)|features\/conversation\/ui\/(comments-link)|features\/register\/ui\/(register-strip)|features\/results\/ui\/(result-figures)|features\/waves\/ui\/(wave-form|wave-order-fields|overload-fields|scope-matrix|doubt-list|rollout-day-page)|features\/([^/]+)|components\/(forms)|(?:components\/ui|i18n)\/(reason)s?-)/
/** The room of a page, by its address: what only pages of one room use by themselves belongs to that room's part. */
const ROOM = /\/app\/routes\/(?:programmes\.\$programme_?|_company(?:\.company)?)\.(\w[\w-]*?)_?[.[/]/
/** Reckoning with months is half a kilobyte, for whatever draws along time; that with working days is for pages that plan. */
const MONTHS = /\/node_modules\/date-fns\/|\/app\/domain\/months\.ts/
const CALENDAR = /\/app\/domain\/(calendar|schedule|working-day-index)\.ts/
/**
 * What stands for the page itself among the parts it shows, and the part that tells of all others. What one part has in
 * common with these alone is a small file beside that part: neither do all pages carry it, nor these the whole part.
 */
const BY_ITSELF = 'page'
const HISTORY = 'settings'
/** Parts of which history and nobody else needs but a few words: one small file holds them all. */
const FEW_WORDS = new Set([
  'benefits',
  'enablement',
  'load',
  'operations',
  'planning',
  'programmes',
  'report-links',
  'results',
  'rollout',
  'waves',
])
const MESSAGE = /\/i18n\/generated\/messages\/(\w+)\.js/
const OWN_CODE = /\/app\/(?!i18n\/generated\/)[^?]*\.tsx?$/

/**
 * Which file of the browser's code a module goes into, so that a page is about ten files rather than fifty: the
 * runtime, what pages have in common, one file for each part it shows, and the page itself. What only one page uses
 * stays with that page, and what is imported on demand stays apart.
 */
export function chunks(): Rollup.GetManualChunk {
  let users: Map<string, string[]> | undefined
  const usersOf = (id: string, meta: Meta): readonly string[] => {
    users ??= usersOfMessages(meta)
    const message = MESSAGE.exec(id)?.[1]
    return message ? (users.get(message) ?? []) : (meta.getModuleInfo(id)?.importers ?? [])
  }
  const pagesOf = remembered((id, meta) => [
    ...(meta.getModuleInfo(id)?.isEntry ? [id] : []),
    ...usersOf(id, meta).flatMap((user) => [...pagesOf(user, meta)]),
  ])
  /** What is imported on demand and comes to a module. */
  const lateOf = remembered((id, meta) => [
    ...(meta.getModuleInfo(id)?.dynamicImporters.length ? [id] : []),
    ...usersOf(id, meta).flatMap((user) => [...lateOf(user, meta)]),
  ])
  /** What a page has in common with what it fetches later would be many small files: it is one. */
  const isSharedWithLate = (id: string, meta: Meta) => pagesOf(id, meta).size === 1 && lateOf(id, meta).size > 0
  /** The parts through which pages come to a module; a page that uses it by itself counts as one. */
  const partsOf = remembered((id, meta) => {
    if (AROUND.test(id)) return ['shared']
    if (MONTHS.test(id)) return ['shared']
    if (CALENDAR.test(id)) return ['calendar']
    if (meta.getModuleInfo(id)?.isEntry) return [BY_ITSELF]
    const part = partOfFile(id)
    return part ? [part] : usersOf(id, meta).flatMap((user) => [...partsOf(user, meta)])
  })

  /** The room that all pages of a module are in; none where they are in several, or one fetches it later. */
  const roomOf = (id: string, meta: Meta): string | undefined => {
    if (lateOf(id, meta).size > 0) return undefined
    const [room, ...others] = new Set([...pagesOf(id, meta)].map((page) => ROOM.exec(page)?.[1]))
    return others.length === 0 ? room : undefined
  }

  /** Whether another part fetches it later, which would then fetch a file of this one for it. */
  const isFetchedBy = (id: string, part: string, meta: Meta) =>
    [...lateOf(id, meta)].some((late) => (partOfFile(late) ?? part) !== part)

  /** The file for what several come to; none when only a page itself does. */
  const fileOf = (id: string, meta: Meta): string | undefined => {
    const parts = [...partsOf(id, meta)]
    const [part, ...others] = parts.filter((one) => one !== BY_ITSELF && (one !== HISTORY || parts.length === 1))
    if (part === undefined) return roomOf(id, meta) ?? (parts.length > 0 ? 'shared' : undefined)
    if (part === 'shared' || others.length > 0 || isFetchedBy(id, part, meta)) return 'shared'
    if (parts.length === 1) return part
    return FEW_WORDS.has(part) ? 'few-words' : `${part}-words`
  }

  return (id, meta) => {
    if (RUNTIME.test(id)) return 'runtime'
    if (meta.getModuleInfo(id)?.isEntry) return undefined
    const isOfOnePage = pagesOf(id, meta).size < 2
    if (!isOfOnePage) return fileOf(id, meta) ?? 'shared'
    if (!isSharedWithLate(id, meta)) return undefined
    const isOfFrame = [...pagesOf(id, meta)].some((page) => AROUND.test(page))
    const file = fileOf(id, meta)
    return file === 'shared' && !isOfFrame ? undefined : file
  }
}

const partOfFile = (id: string) => PART.exec(id)?.slice(1).find(Boolean)

/** Every message is imported through one index, so the graph does not tell who uses which: the sources do. */
function usersOfMessages({ getModuleIds, getModuleInfo }: Meta): Map<string, string[]> {
  const users = new Map<string, string[]>()
  for (const id of getModuleIds()) {
    if (!OWN_CODE.test(id)) continue
    for (const [, name = ''] of getModuleInfo(id)?.code?.matchAll(/\bm\.(\w+)/g) ?? [])
      users.set(name, [...(users.get(name) ?? []), id])
  }
  return users
}

/** Asks once for each module, and ends where modules import each other in a circle. */
function remembered(ask: (id: string, meta: Meta) => string[]): (id: string, meta: Meta) => ReadonlySet<string> {
  const answers = new Map<string, ReadonlySet<string>>()
  return (id, meta) => {
    const known = answers.get(id)
    if (known) return known
    answers.set(id, new Set())
    const answer = new Set(ask(id, meta))
    answers.set(id, answer)
    return answer
  }
}
