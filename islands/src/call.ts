// The call page (PRODUCT V3 to V5): starts the call's course and lets events, controls and the clock act on it.
// Camera, ticket and livekit-client were asked for side by side (`inline/begin.ts`), so that the first picture comes fast.
import { joins } from "./call/begun";
import { showGuide } from "./call/browser";
import { followControls } from "./call/controls";
import { Course } from "./call/course";
import { offerDevices } from "./call/devices";
import { fit } from "./call/fit";
import { need, page } from "./call/page";
import { settled } from "./call/settled";
import { listen } from "./lib/events";
import { hush, ring } from "./lib/ring";

const ASK_STATE_MS = 4000;

const course = new Course();
course.refresh();
if (joins) void course.join();

showGuide();
fit(need<HTMLVideoElement>("[data-remote-video]"));
followControls(course);
offerDevices(() => course.room);

listen((name, data) => {
  // Comes whenever a stream begins, also after the internet was away.
  if (name === "all_present") {
    course.hurry();
    void course.askState();
  }
  if (name === "presence" || name === "all_present") return;
  if ((data as { call: string }).call === page.call) void course.askState();
  else ring(name, data);
}, page.call);

addEventListener("online", () => course.hurry());
navigator.mediaDevices?.addEventListener("devicechange", () => course.hurry());

// The notification has done its work: this page says all.
void settled.then(() => hush(page.call)).catch(() => undefined);

setInterval(() => void course.watch(), 1000);
// The stream of events may be late or broken; who waits for an answer must not wait for that.
setInterval(() => course.facts.call === "ringing" && void course.askState(), ASK_STATE_MS);

// For `inline/stuck.ts`, which waits for it.
document.documentElement.dataset["runs"] = "";
