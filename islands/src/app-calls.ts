// In the profile, on a phone whose app opens with a PIN (app_log_in/show_code.html): ringing while it is closed.
import { offer } from "./app/push";

offer();
