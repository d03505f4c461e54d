#!/bin/bash
# A desktop without a screen or a sound card, on which Orca reads a browser aloud into a file.
#   desktop.sh FOLDER firefox|chromium PROGRAM ADDRESS
# FOLDER gets speech.jsonl (one line for every utterance) and, once keys may be pressed, display and authority.
set -eu
HERE=$(cd "$(dirname "$0")" && pwd)
if [ "${5:-}" != inside ]; then
  # In a pid namespace of its own: Orca refuses a second one, and nothing of it outlives the walk.
  exec unshare --pid --fork --mount-proc --kill-child bash -c \
    'xvfb-run -a -s "-screen 0 1280x1600x24 -nolisten tcp" dbus-run-session -- bash "$@" inside; true' - "$0" "$@"
fi
FOLDER=$1 KIND=$2 PROGRAM=$3 ADDRESS=$4
export HOME=$FOLDER/home XDG_RUNTIME_DIR=$FOLDER/run XDG_CONFIG_HOME=$FOLDER/home/.config
export XDG_DATA_HOME=$FOLDER/home/.local/share XDG_CACHE_HOME=$FOLDER/home/.cache
export SPEECH_LOG=$FOLDER/speech.jsonl LANG=nl_NL.UTF-8 LC_ALL=nl_NL.UTF-8 LANGUAGE=nl_NL
export GTK_MODULES=gail:atk-bridge GNOME_ACCESSIBILITY=1 ACCESSIBILITY_ENABLED=1 QT_ACCESSIBILITY=1 NO_AT_BRIDGE=0 GSETTINGS_BACKEND=memory LIBGL_ALWAYS_SOFTWARE=1
export MOZ_DISABLE_CONTENT_SANDBOX=1 MOZ_ENABLE_WAYLAND=0
mkdir -p "$XDG_RUNTIME_DIR" "$XDG_CONFIG_HOME/speech-dispatcher/modules" "$XDG_DATA_HOME/orca" "$HOME/profile"
chmod 700 "$XDG_RUNTIME_DIR"
cp "$HERE/orca-customizations.py" "$XDG_DATA_HOME/orca/"

# A voice that takes a moment and makes no sound; only libao starts where there is no sound card.
cat > "$XDG_CONFIG_HOME/speech-dispatcher/speechd.conf" <<CONF
LogDir "$FOLDER"
DefaultLanguage "nl"
AudioOutputMethod "libao"
AddModule "silent" "sd_generic" "silent.conf"
DefaultModule silent
CONF
cat > "$XDG_CONFIG_HOME/speech-dispatcher/modules/silent.conf" <<CONF
GenericExecuteSynth "sleep 0.05"
AddVoice "nl" "MALE1" "nl"
DefaultVoice "nl"
GenericMaxChunkLength 100000
CONF
cat > "$HOME/profile/user.js" <<CONF
user_pref("accessibility.force_disabled", -1);
user_pref("browser.shell.checkDefaultBrowser", false);
user_pref("browser.aboutwelcome.enabled", false);
user_pref("browser.startup.homepage_override.mstone", "ignore");
user_pref("browser.translations.enable", false);
user_pref("datareporting.policy.dataSubmissionEnabled", false);
user_pref("datareporting.policy.dataSubmissionPolicyBypassNotification", true);
user_pref("extensions.formautofill.addresses.enabled", false);
user_pref("intl.accept_languages", "nl");
user_pref("javascript.enabled", ${SCRIPTS:-true});
user_pref("signon.rememberSignons", false);
user_pref("termsofuse.bypassNotification", true);
user_pref("trailhead.firstrun.didSeeAboutWelcome", true);
CONF

openbox &
/usr/libexec/at-spi-bus-launcher --launch-immediately &
sleep 1
for on in IsEnabled ScreenReaderEnabled; do
  gdbus call --session --dest org.a11y.Bus --object-path /org/a11y/bus \
    --method org.freedesktop.DBus.Properties.Set org.a11y.Status $on '<true>' >/dev/null
done
orca &
sleep 3
if [ "$KIND" = firefox ]; then
  "$PROGRAM" --no-remote --profile "$HOME/profile" --width 1200 --height 1500 "$ADDRESS" &
else
  "$PROGRAM" --no-sandbox --force-renderer-accessibility --no-first-run --disable-gpu --disable-sync --lang=nl \
    --password-store=basic --disable-features=Translate --user-data-dir="$HOME/profile" --window-size=1200,1500 "$ADDRESS" &
fi
echo "$XAUTHORITY" >"$FOLDER/authority"
echo "$DISPLAY" >"$FOLDER/display"
wait
