### Today, the first page after log-in.

home-hello = Hello, { $name }
