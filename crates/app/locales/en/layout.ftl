### What stands on every page: the frame, the components, the ring card.

layout-skip = Skip to the page
layout-menu = Main menu
# $name (String) - who is logged in
# $role (String) - the person's role in words
layout-me = { $name }, { $role }: your profile
layout-trouble = Trouble logging in?
layout-language = Language
layout-optional = not required
layout-search = Find
layout-pages = Pages
layout-previous = Previous
layout-next = Next
# $step (Number) - where one is
# $steps (Number) - how many there are
layout-step = Step { $step } of { $steps }
layout-password-show = Show the password
layout-password-hide = Hide the password
layout-rule-length = At least 12 characters
layout-rule-special = At least one special character, such as ! ? - or a space
layout-rule-own = Without your own name or e-mail address
layout-rules-met = Your password meets all the rules.
layout-copy = Copy
layout-copied = Copied
# $name (String) - who calls, or {name} for the island to fill in
layout-ring-title = { $name } is calling
layout-ring-line = Private video call
layout-ring-accept = Accept
layout-ring-decline = Decline
