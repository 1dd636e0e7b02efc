// The platform has taken this phone's new key (app_log_in/ready.html).
import { taken } from "./app/device-key";

void taken();
