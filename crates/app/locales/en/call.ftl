### The call page: what it says in each state, and how to allow camera and microphone in each browser.

# $name (String) - the other person
call-title = Call with { $name }
call-clock = Time in this call
call-controls = Call controls
call-mute = Mute
call-unmute = Unmute
call-camera-stop = Camera off
call-camera-start = Camera on
call-devices = Devices
call-people = People
call-more = More
call-leave = Leave
call-cancel = Cancel call
call-close = Close
call-you = You
call-no-picture = No picture
call-microphone-on = Microphone on
call-microphone-off = Microphone off
call-microphone = Microphone
call-camera = Camera
call-speaker = Speaker
# $number (String) - its place in the list
call-device-unnamed = Device { $number }
call-device-refused = This device did not start. Is another program using it?
# $name (String) - the other person
call-reconnecting = Reconnecting… { $name } can’t see or hear you at the moment.
# $name (String) - the other person
call-other-lost = { $name } has lost the connection and can’t see or hear you at the moment. Please wait a little.
# $name (String) - the other person
call-not-heard = { $name } can’t hear you yet. We are trying again.
# $name (String) - the other person
call-other-no-sound = { $name } is here, but can’t be heard yet.
# $name (String) - the other person
call-other-sound-only = { $name } is here with sound only, without a camera.
# $name (String) - the other person
call-no-camera = No camera was found. You are here with sound only: { $name } can hear you.
call-camera-busy = Another program is using your camera. Close that program, then press “Camera on”.
# $name (String) - the other person
call-camera-denied = You are here without a picture. { $name } can hear you, but can’t see you.
# $name (String) - the other person
call-connected = You are connected to { $name }.
call-sound-blocked = Your browser is keeping the sound off.
call-sound-allow = Switch the sound on
call-asking-title = May we use your camera and microphone?
# $name (String) - the other person
call-asking-line = Your browser is asking you now. Choose “Allow”, so that you and { $name } can see and hear each other.
call-dismissed-title = The question was closed
call-dismissed-line = Your browser asked for the camera and the microphone, and nothing was chosen. Press “Ask again” and then choose “Allow”.
call-ask-again = Ask again
call-try-again = Try again
call-sound-only = Go on with sound only
call-denied-title = Your camera or microphone is blocked here
call-denied-line = Nothing is broken. This is how you allow them in this browser:
call-goes-on = As soon as both are allowed, the call goes on by itself.
call-still-blocked = Still blocked?
call-system-title = Your device is holding back the camera or the microphone
call-system-line = The browser is allowed, but the device itself is not letting it through. You can change that:
call-system-windows = Open the Windows settings, go to “Privacy & security”, then “Camera” and “Microphone”, and switch on access for desktop apps.
call-system-macos = Open the Apple menu, “System Settings”, “Privacy & Security”, then “Camera” and “Microphone”, and switch on your browser there. Your Mac may ask to restart the browser.
call-system-android = Open the settings of your phone, then “Apps”, your browser, “Permissions”, and allow the camera and the microphone.
call-step-allow = Set both camera and microphone to “Allow”.
call-step-chrome = Press the icon with the two small sliders, to the left of the address at the top of this window.
call-step-edge = Press the padlock icon beside the address, then “Permissions for this site”.
call-step-firefox = Press the crossed-out camera or microphone icon to the left of the address, and then the cross beside “Blocked”.
call-step-firefox-ask = Press “Try again” below, and choose “Allow” when Firefox asks.
call-step-firefox-android = Press “Blocked” beside camera and microphone, so that both are allowed.
call-step-safari = In the menu at the top of the screen, choose “Safari”, then the settings for this website.
call-step-safari-allow = Set camera and microphone to “Allow”, then press “Try again” below.
call-step-chrome-android = Tap the icon to the left of the address, then “Permissions”.
call-step-safari-ios = Tap the page icon beside the address, at the top or at the bottom of the screen.
call-step-safari-ios-settings = Choose the settings for this website.
call-step-app-ios = Open the settings of your iPhone or iPad and find this browser in the list of apps.
call-step-app-ios-allow = Switch on the camera and the microphone.
call-step-back = Come back to this page.
call-step-other = Press the icon beside the address of this page and open its permissions.
call-busy-title = Another program is using your microphone or camera
call-busy-line = Close other programs that make calls or use the camera. The call then goes on by itself.
call-missing-title = No microphone was found
call-missing-line = Plug in a microphone or a headset, or switch on your wireless one. The call then goes on by itself.
call-unsupported-title = This browser can’t make video calls
call-unsupported-line = Please open this page in an up-to-date version of Chrome, Edge, Firefox or Safari.
call-stuck-title = This page did not load completely
call-stuck-line = Please reload it. If that doesn’t help, use an up-to-date version of Chrome, Edge, Firefox or Safari.
call-reload = Reload
call-needs-scripts = The video call needs JavaScript. Switch it on in your browser, then reload this page.
# $name (String) - the other person
call-calling-title = Calling { $name }…
# $name (String) - the other person
call-calling-line = It is ringing now. { $name } sees and hears you only after accepting.
call-connecting = Connecting…
# $name (String) - the other person
call-waiting = Waiting for { $name }…
# $name (String) - the other person
call-gone = { $name } has left the call
call-gone-line = You can wait here, or leave too.
# $name (String) - the other person
call-declined-title = { $name } can’t talk right now
call-declined-line = You can try again later.
# $name (String) - the other person
call-rang-out-title = { $name } did not answer
call-rang-out-line = We let it ring for 45 seconds. You can try again.
# $name (String) - the other person
call-missed-title = You missed a call from { $name }
call-ended-title = The call has ended
call-ended-line = Nothing was recorded.
call-left-title = You have left the call
# $name (String) - the other person
call-left-line = { $name } may still be there. You can join again.
call-join-again = Join again
call-again = Call again
call-elsewhere-title = You are in this call somewhere else
call-elsewhere-line = This call is open in another tab or on another device.
call-take-here = Take the call here
call-trouble-title = We can’t reach the call
call-trouble-line = Please check your internet connection. We will keep trying.
