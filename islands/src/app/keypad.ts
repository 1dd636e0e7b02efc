// Digits under a thumb: types into the PIN field that was used last, and goes on to the next one when it is full.
const LENGTH = 5;

export function bringToLife(form: HTMLFormElement): void {
  const pad = form.querySelector<HTMLElement>("[data-keypad]");
  const fields = [...form.querySelectorAll<HTMLInputElement>("[data-pin]")];
  let field = fields[0];
  if (!pad || !field) return;
  pad.hidden = false;
  for (const one of fields) {
    one.addEventListener("focus", () => (field = one));
    one.addEventListener("input", () => {
      one.value = one.value.replace(/\D/g, "").slice(0, LENGTH);
      if (one.value.length === LENGTH) next(one);
    });
  }
  const next = (full: HTMLInputElement): void => {
    const following = fields[fields.indexOf(full) + 1];
    if (following) following.focus();
    else if (fields.length === 1) form.requestSubmit();
  };
  const change = (value: string): void => {
    if (!field) return;
    field.value = value;
    field.dispatchEvent(new Event("input"));
  };
  // A field that is touched brings up the phone's own keyboard; our keys must not.
  pad.addEventListener("pointerdown", (event) => event.preventDefault());
  pad.addEventListener("click", ({ target }) => {
    const key = (target as Element).closest<HTMLElement>("button");
    if (key?.dataset["digit"] !== undefined) change((field?.value ?? "") + key.dataset["digit"]);
    else if (key) change((field?.value ?? "").slice(0, -1));
  });
}
