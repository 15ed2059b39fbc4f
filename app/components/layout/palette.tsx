import { useNavigate, useSubmit } from '@remix-run/react'
import { Command } from 'cmdk'
import { type ReactNode, useEffect, useRef } from 'react'
import { m } from '~/i18n/generated/messages'
import { currentLocale, nameOf } from '~/i18n/locale'
import { waveWord } from '~/i18n/words'
import type { SearchProps } from './search-props'
import { usePaletteTargets } from './use-palette-targets'

const GROUP =
  '[&_[cmdk-group-heading]]:px-3 [&_[cmdk-group-heading]]:pt-2 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:text-xs [&_[cmdk-group-heading]]:text-ink-3'

/** Jump to a room, a sub-process or a wave by typing a part of its name or code in either language. */
export default function Palette({
  base,
  rooms,
  may,
  programmes,
  page,
  onClose,
}: SearchProps & { page: 'palette' | 'shortcuts'; onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null)
  const targets = usePaletteTargets(base)
  const navigate = useNavigate()
  const submit = useSubmit()
  useEffect(() => dialog.current?.showModal(), [])
  const go = (to: string) => () => {
    onClose()
    navigate(to)
  }
  const switchLanguage = () => {
    const to = window.location.pathname + window.location.search
    submit({ locale: currentLocale() === 'en' ? 'zh-CN' : 'en', to }, { method: 'post', action: '/preferences' })
    onClose()
  }
  return (
    <dialog
      ref={dialog}
      onClose={onClose}
      aria-label={page === 'palette' ? m.palette_title() : m.shortcuts_title()}
      className="mt-[12vh] w-[min(560px,calc(100vw-24px))] rounded-xl border border-line bg-raised p-0 shadow-(--shadow)"
    >
      {page === 'shortcuts' ? (
        <Shortcuts />
      ) : (
        <Command label={m.palette_title()}>
          <Command.Input
            autoFocus
            placeholder={m.search_or_jump()}
            className="w-full border-b border-line bg-transparent px-4 py-3 text-lg outline-none placeholder:text-ink-3"
          />
          <Command.List className="max-h-[50vh] overflow-y-auto p-2">
            <Command.Empty className="px-3 py-6 text-center text-ink-3">{m.palette_empty()}</Command.Empty>
            <Command.Group heading={m.palette_rooms()} className={GROUP}>
              {rooms
                .filter((room) => room.needs === undefined || may[room.needs])
                .map((room) => (
                  <Item key={room.to} value={`${room.word()} ${room.to}`} onSelect={go(`${base}/${room.to}`)}>
                    {room.word()}
                  </Item>
                ))}
            </Command.Group>
            <Command.Group heading={m.palette_sub_processes()} className={GROUP}>
              {targets.subProcesses.map(({ code, name }) => (
                <Item key={code} value={`${code} ${name.zh} ${name.en}`} onSelect={go(`${base}/sub-processes/${code}`)}>
                  <span className="w-24 flex-none text-ink-3">{code}</span>
                  {nameOf(name)}
                </Item>
              ))}
            </Command.Group>
            <Command.Group heading={m.palette_waves()} className={GROUP}>
              {targets.waves.map((wave) => (
                <Item
                  key={wave.number}
                  value={`${waveWord(wave)} ${wave.name.zh} ${wave.name.en}`}
                  onSelect={go(`${base}/waves/${wave.number}`)}
                >
                  {waveWord(wave)}
                </Item>
              ))}
            </Command.Group>
            <Command.Group heading={m.palette_programmes()} className={GROUP}>
              {programmes.map(({ slug, name }) => (
                <Item key={slug} value={`${name.zh} ${name.en} ${slug}`} onSelect={go(`/programmes/${slug}`)}>
                  {nameOf(name)}
                </Item>
              ))}
            </Command.Group>
            <Command.Group heading={m.palette_actions()} className={GROUP}>
              <Item value={`${m.palette_language()} language 语言 中文 english`} onSelect={switchLanguage}>
                {m.palette_language()}
              </Item>
            </Command.Group>
          </Command.List>
        </Command>
      )}
    </dialog>
  )
}

function Item({ value, onSelect, children }: { value: string; onSelect: () => void; children: ReactNode }) {
  return (
    <Command.Item
      value={value}
      onSelect={onSelect}
      className="flex cursor-pointer gap-3 rounded-md px-3 py-2 aria-selected:bg-accent-soft aria-selected:text-accent-ink"
    >
      {children}
    </Command.Item>
  )
}

function Shortcuts() {
  const rows: readonly (readonly [string, string])[] = [
    ['Ctrl K / ⌘K', m.shortcuts_palette()],
    ['j / k', m.shortcuts_list()],
    ['Enter', m.shortcuts_open()],
    ['?', m.shortcuts_help()],
    ['Esc', m.form_close()],
  ]
  return (
    <div className="p-5">
      <h2 className="mb-3 text-lg">{m.shortcuts_title()}</h2>
      <dl className="grid grid-cols-[120px_1fr] gap-y-2">
        {rows.map(([keys, text]) => (
          <div key={keys} className="contents">
            <dt className="text-ink-3">{keys}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
