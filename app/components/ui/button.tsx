import { Link, type LinkProps } from '@remix-run/react'
import { type ButtonHTMLAttributes, type ReactNode, useContext } from 'react'
import { BusyContext } from './busy'

export type ButtonLook = 'primary' | 'plain' | 'quiet' | 'danger'

const LOOKS: Readonly<Record<ButtonLook, string>> = {
  primary: 'bg-accent text-on-accent border-transparent font-semibold hover:bg-accent-ink',
  plain: 'bg-surface text-ink border-line hover:border-ink-3',
  quiet: 'bg-transparent text-ink-2 border-transparent hover:bg-line-2 hover:text-ink',
  danger: 'bg-surface text-bad border-line hover:border-bad',
}
const SHAPE =
  'inline-flex min-h-8 items-center justify-center gap-1.5 whitespace-nowrap rounded-md border px-3 py-1 text-sm transition-colors disabled:opacity-50 aria-disabled:opacity-50'

interface Look {
  look?: ButtonLook
  children: ReactNode
}

export function Button({
  look = 'plain',
  className = '',
  type = 'submit',
  ...rest
}: ButtonHTMLAttributes<HTMLButtonElement> & Look) {
  const isBusy = useContext(BusyContext) && type === 'submit'
  // Not `disabled`, which would take the focus from whoever has just pressed it.
  return (
    <button
      type={type}
      aria-disabled={isBusy || undefined}
      className={`${SHAPE} ${LOOKS[look]} ${className}`}
      {...rest}
    />
  )
}

export function LinkButton({ look = 'plain', className = '', ...rest }: LinkProps & Look) {
  return <Link className={`${SHAPE} ${LOOKS[look]} ${className}`} {...rest} />
}
