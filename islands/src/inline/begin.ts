// Stands in the call page itself, in its first lines: camera, microphone and ticket are asked for before any file is
// loaded.
import { begin, joins } from "../call/begun";

if (joins) window.begun = begin();
