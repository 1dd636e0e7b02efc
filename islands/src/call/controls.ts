// The round buttons below the picture, and those on the panels.
import { soundOnly } from "./media";
import { need } from "./page";
import type { Course } from "./course";
import { keepWanted, wanted } from "./wanted";

const body = document.body;

function press(selector: string, act: () => unknown): void {
  for (const button of document.querySelectorAll(selector)) button.addEventListener("click", () => void act());
}

/** Shows by the button what is wanted, even before the room has followed. */
function tell(): void {
  keepWanted();
  body.dataset["wantsSound"] = String(wanted.microphone);
  body.dataset["wantsPicture"] = String(wanted.camera);
}

async function toggleMicrophone(course: Course): Promise<void> {
  wanted.microphone = !wanted.microphone;
  tell();
  await course.room?.microphone(wanted.microphone);
  course.refresh();
}

async function toggleCamera(course: Course): Promise<void> {
  wanted.camera = !wanted.camera;
  tell();
  try {
    await course.room?.camera(wanted.camera);
    course.camera = "none";
  } catch (error) {
    const { name } = error as DOMException;
    course.camera = name === "NotAllowedError" ? "denied" : name === "NotFoundError" ? "missing" : "busy";
    wanted.camera = false;
    tell();
  }
  course.refresh();
}

export function followControls(course: Course): void {
  tell();
  press("[data-toggle-microphone]", () => toggleMicrophone(course));
  press("[data-toggle-camera]", () => toggleCamera(course));
  press("[data-leave]", () => course.leave());
  press("[data-join]", () => course.join());
  press("[data-sound-only]", () => {
    wanted.camera = false;
    tell();
    return course.take(soundOnly("denied"));
  });
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
