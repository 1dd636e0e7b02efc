# What `run` and `test` share: say where we are, fail with one sentence, install what is
# missing. Sourced, not called.

export PATH="$HOME/.cargo/bin:$PATH"
missing=()

say() { printf '\n== %s\n' "$*" >&2; }

fail() {
  printf '\n%s\n' "$*" >&2
  exit 1
}

# want COMMAND PACKAGE: notes the package if there is no such command.
want() { command -v "$1" >/dev/null 2>&1 || missing+=("$2"); }

# want_file PATTERN PACKAGE: the same for a file that lies outside the search path.
want_file() { compgen -G "$1" >/dev/null || missing+=("$2"); }

want_build_tools() {
  want cc build-essential
  want node nodejs
  want npm npm
  if ! command -v cargo >/dev/null 2>&1; then
    if apt-cache show rustup >/dev/null 2>&1; then
      missing+=(rustup)
    else
      fail "Rust is missing. Please type: curl --proto '=https' --tlsv1.2 -sSf https://sh.rustup.rs | sh -s -- -y"
    fi
  fi
}

install_missing() {
  [ ${#missing[@]} -gt 0 ] || return 0
  command -v apt-get >/dev/null 2>&1 ||
    fail "Missing on this machine: ${missing[*]}. Please install them with your system's package manager."
  [ "$(id -u)" -eq 0 ] ||
    fail "Missing on this machine: ${missing[*]}. Please type: sudo apt-get update && sudo apt-get install -y ${missing[*]}"
  say "Installing ${missing[*]}"
  export DEBIAN_FRONTEND=noninteractive
  { apt-get update -qq && apt-get install -y -qq "${missing[@]}"; } >&2 ||
    fail "apt-get could not install ${missing[*]}; the lines above say why."
  missing=()
}

# want_room MEGABYTES: a first build needs room, and a full disk fails in odd places.
want_room() {
  local target="${CARGO_TARGET_DIR:-target}" free
  [ -d "$target/debug" ] && return 0
  free=$(($(df -Pk . | awk 'NR == 2 { print $4 }') / 1024))
  [ "$free" -ge "$1" ] ||
    fail "The disk that holds $PWD has $free MB free; a first build needs about $1 MB."
}
