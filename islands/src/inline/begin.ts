// Stands in the call page itself, in its first lines: camera, microphone, ticket and livekit-client are asked for before any
// file is loaded.
import { begin, joins } from "../call/begun";
import { livekit } from "../call/livekit";

if (joins) window.begun = begin();
// Whoever needs it handles its refusal.
livekit().catch(() => undefined);
