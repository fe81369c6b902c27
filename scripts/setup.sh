#!/bin/sh
# Installs the system packages that Phủ Sóng needs and this machine lacks: redis-server, ffmpeg, espeak-ng,
# and with --test a Chromium for the browser tests. Does nothing when all of them are there. Where it cannot
# install (no apt-get, no root or sudo without a password, no network) it says what to install and exits with 1.
set -eu

has() { command -v "$1" >/dev/null 2>&1; }

missing=''
has redis-server || missing="$missing redis-server"
has ffmpeg && has ffprobe || missing="$missing ffmpeg"
has espeak-ng || missing="$missing espeak-ng"
if [ "${1:-}" = '--test' ]; then
  has chromium || has chromium-browser || has google-chrome || missing="$missing chromium"
fi
missing=${missing# }
[ -n "$missing" ] || exit 0

give_up() {
  {
    echo "Thiếu: $missing. Không tự cài được: $1."
    echo "Missing: $missing. They could not be installed here: $2."
    echo 'Hãy cài rồi chạy lại / Install them, then run this again:'
    echo "  Debian, Ubuntu:  sudo apt-get update && sudo apt-get install -y $missing"
    echo "  Fedora:          sudo dnf install $(echo "$missing" | sed 's/redis-server/redis/; s/ffmpeg/ffmpeg-free/')"
    echo "  macOS:           brew install $(echo "$missing" | sed 's/redis-server/redis/')"
  } >&2
  exit 1
}

has apt-get || give_up 'máy này không có apt-get' 'this machine has no apt-get'
as_root=''
if [ "$(id -u)" -ne 0 ]; then
  has sudo && sudo -n true 2>/dev/null ||
    give_up 'cần quyền root, hoặc sudo không hỏi mật khẩu' 'that takes root, or sudo without a password'
  as_root='sudo -n'
fi

echo "Đang cài / Installing: $missing" >&2
output=$(mktemp)

# Debian starts a service as soon as it is installed; Phủ Sóng runs a Redis of its own and needs none.
policy=${PHUSONG_POLICY_RC_D:-/usr/sbin/policy-rc.d}
policy_is_ours=no
if [ ! -e "$policy" ]; then
  printf '#!/bin/sh\nexit 101\n' | $as_root tee "$policy" >/dev/null && $as_root chmod 755 "$policy"
  policy_is_ours=yes
fi
clean_up() {
  [ "$policy_is_ours" = no ] || $as_root rm -f "$policy"
  rm -f "$output"
}
trap clean_up EXIT
trap 'exit 1' HUP INT TERM

install() {
  # shellcheck disable=SC2086 # one word a package
  $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends \
    -o DPkg::Lock::Timeout=120 $missing >"$output" 2>&1 </dev/null
}
if ! install; then
  # The lists of packages may be absent or old.
  $as_root apt-get update -q -o DPkg::Lock::Timeout=120 >>"$output" 2>&1 </dev/null || true
  if ! install; then
    tail -n 5 "$output" >&2
    give_up 'apt-get báo lỗi như trên' 'apt-get failed as shown above'
  fi
fi

case " $missing " in
*' redis-server '*)
  if [ -d /run/systemd/system ]; then $as_root systemctl disable --now --quiet redis-server 2>/dev/null || true; fi
  ;;
esac
echo 'Đã cài xong / Installed.' >&2
