import { m } from '~/i18n/generated/messages'

export function Brand() {
  return (
    <span className="flex items-center gap-2.5 text-[15px] font-semibold tracking-tight">
      <svg
        className="text-accent"
        width="20"
        height="20"
        viewBox="0 0 20 20"
        fill="none"
        stroke="currentColor"
        strokeWidth="2.2"
        strokeLinecap="round"
        aria-hidden="true"
      >
        <path d="M2 16h16M5 16V9m5 7V4m5 12v-5" />
      </svg>
      {m.app_name()}
    </span>
  )
}
