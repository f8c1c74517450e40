import type { UseFormReturnType } from "@mantine/form";
import { useMutation } from "@tanstack/react-query";
import { asProblem } from "../api/problem";
import { useFieldErrors } from "../api/useFieldErrors";
import { useOnce } from "../api/useOnce";

interface Sending<V extends Record<string, unknown>, R> {
  form: UseFormReturnType<V>;
  /** @param key for the header Idempotency-Key */
  send: (values: V, key: string) => Promise<R>;
  onSent?: (result: R, values: V) => void;
  /** What a field of the server's is called in the form; absent: the same. */
  fieldOf?: (name: string) => string;
}

/** Sends a form. What the server finds wrong with a field stands under the field; what was typed in stays. */
export function useSending<V extends Record<string, unknown>, R>({ form, send, onSent, fieldOf = (name) => name }: Sending<V, R>) {
  const once = useOnce();
  const errorsOf = useFieldErrors();

  const sending = useMutation({
    mutationFn: (values: V) => once((key) => send(values, key)),
    onSuccess: (result, values) => {
      form.resetDirty(values);
      onSent?.(result, values);
    },
    onError: (fault) => {
      const errors = Object.fromEntries(Object.entries(errorsOf(fault)).map(([name, error]) => [fieldOf(name), error]));
      form.setErrors(errors);
      focusFirst(Object.keys(errors));
    },
  });

  const focusFirst = (fields: string[]) => fields.map((field) => form.getInputNode(field)).find((node) => node)?.focus();
  const { errors } = asProblem(sending.error);
  const isShownBelow = errors.length > 0 && errors.every(({ field }) => form.getInputNode(fieldOf(field)) !== null);

  return {
    submit: form.onSubmit((values) => sending.mutate(values), (errors) => focusFirst(Object.keys(errors))),
    isPending: sending.isPending,
    /** What no field of the form shows; null: nothing. */
    fault: sending.isError && !isShownBelow ? sending.error : null,
    isSaved: sending.isSuccess && !form.isDirty(),
  };
}
