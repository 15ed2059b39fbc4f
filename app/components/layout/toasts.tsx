import { Toaster } from 'sonner'
import { m } from '~/i18n/generated/messages'

export { toast } from 'sonner'

/** Where toasts appear. With the library it is fetched for the first toast, so it is reached by `import()` only. */
export default function Toasts() {
  return (
    <Toaster
      position="bottom-center"
      // Above the bar that pages keep at the thumb.
      mobileOffset={{ bottom: 76 }}
      containerAriaLabel={m.notices_label()}
      // By the product's own colours, which follow the person's appearance.
      toastOptions={{
        duration: 6000,
        style: { background: 'var(--raised)', color: 'var(--ink)', borderColor: 'var(--line)' },
      }}
    />
  )
}
