import { Form, type FormProps, useNavigation } from '@remix-run/react'
import { forwardRef } from 'react'
import { BusyContext } from '~/components/ui/busy'
import { FormKey, KEY_FIELD, useFormKey } from './form-key'

type Props = Omit<FormProps, 'method' | 'navigate' | 'fetcherKey'>

/**
 * A form that changes something, once: it carries a key, so that the server knows it when it comes again, and sends
 * nothing more while it is under way.
 */
export const PostForm = forwardRef<HTMLFormElement, Props>(function PostForm({ children, onSubmit, ...rest }, ref) {
  const key = useFormKey()
  const { formData } = useNavigation()
  const isBusy = formData?.get(KEY_FIELD) === key
  return (
    <Form
      ref={ref}
      method="post"
      noValidate
      aria-busy={isBusy || undefined}
      onSubmit={(event) => (isBusy ? event.preventDefault() : onSubmit?.(event))}
      {...rest}
    >
      <FormKey value={key} />
      <BusyContext.Provider value={isBusy}>{children}</BusyContext.Provider>
    </Form>
  )
})
