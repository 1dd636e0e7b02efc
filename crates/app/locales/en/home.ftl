### Today, the first page after log-in.

# $name (String) - the person's first name
home-hello = Hello, { $name }
