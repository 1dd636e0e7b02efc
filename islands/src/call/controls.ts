// The round buttons below the picture, and those on the panels.
import type { Course } from "./course";
import { need } from "./page";

function press(selector: string, act: () => unknown): void {
  for (const button of document.querySelectorAll(selector)) button.addEventListener("click", () => void act());
}

/** The answer may take as long as the person thinks about it: a second press would ask a second time. */
async function askForSound(course: Course): Promise<void> {
  const buttons = document.querySelectorAll<HTMLButtonElement>("[data-sound-only]");
  for (const button of buttons) button.disabled = true;
  await course.soundOnly();
  for (const button of buttons) button.disabled = false;
}

export function followControls(course: Course): void {
  press("[data-toggle-microphone]", () => course.toggleMicrophone());
  press("[data-toggle-camera]", () => course.toggleCamera());
  press("[data-leave]", () => course.leave());
  press("[data-join]", () => course.join());
  press("[data-sound-only]", () => askForSound(course));
  press("[data-allow-sound]", () => course.room?.allowSound());
  for (const name of ["people", "more"]) {
    const dialog = need<HTMLDialogElement>(`[data-${name}]`);
    press(`[data-open-${name}]`, () => dialog.showModal());
  }
  for (const dialog of document.querySelectorAll("dialog")) {
    dialog.addEventListener("click", (event) => {
      const target = event.target as Element;
      // The close button, or a press beside the dialog, which the browser reports as one on the dialog itself.
      if (target === dialog || target.closest("[data-close]")) dialog.close();
    });
  }
}
