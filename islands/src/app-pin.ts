// Choosing the PIN and opening the app with it (app_log_in/choose.html, open.html). The PIN itself is checked by the
// platform; here the phone's key is made, and signs what the platform asks together with the PIN.
import { make, sign } from "./app/device-key";
import { bringToLife } from "./app/keypad";

function fill(form: HTMLFormElement, name: string, value: string): void {
  const field = form.elements.namedItem(name);
  if (field instanceof HTMLInputElement) field.value = value;
}

function typed(form: HTMLFormElement): string {
  return form.querySelector<HTMLInputElement>("[data-pin]")?.value ?? "";
}

async function addKey(form: HTMLFormElement): Promise<void> {
  try {
    fill(form, "key", await make());
    form.submit();
  } catch {
    // A private window keeps nothing, and some browsers keep no keys.
    document.querySelector<HTMLElement>("[data-no-key]")?.removeAttribute("hidden");
  }
}

async function addSignature(form: HTMLFormElement): Promise<void> {
  const answer = await fetch("/app/open/challenge", { method: "POST" });
  if (answer.ok) {
    const { challenge } = (await answer.json()) as { challenge: string };
    fill(form, "challenge", challenge);
    fill(form, "signature", await sign(challenge, typed(form)).catch(() => ""));
  }
  form.submit();
}

function onSubmit(selector: string, act: (form: HTMLFormElement) => Promise<void>): void {
  const form = document.querySelector<HTMLFormElement>(selector);
  if (!form) return;
  bringToLife(form);
  let isUnderWay = false;
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (isUnderWay) return;
    isUnderWay = true;
    void act(form).finally(() => (isUnderWay = false));
  });
}

onSubmit("[data-choose-pin]", addKey);
onSubmit("[data-open-pin]", addSignature);
