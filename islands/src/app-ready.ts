// The platform has taken this phone's new key (app_log_in/ready.html). Offers to ring also when the app is closed, where
// the browser can.
import { taken } from "./app/device-key";
import { offer } from "./app/push";

offer(taken());
