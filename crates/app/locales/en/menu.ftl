### The main menu and what people are.

menu-today = Today
menu-clients = Clients
menu-professionals = Professionals
menu-helpdesk = Helpdesk
menu-help = Help
menu-role-client = Client
menu-role-friend = Friend
menu-role-professional = Professional
menu-role-therapist = Therapist
menu-role-secretary = Secretary
menu-role-application-manager = Application manager
menu-role-author = Author
